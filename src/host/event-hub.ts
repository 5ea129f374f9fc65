import { formatRange, type RangeAddress } from "../core/grid/address";
import { rangesOverlap } from "./ranges";
import type { Worksheet } from "../xlsx/worksheet";
import type { EventEntry, Json } from "./wire";

/** The client's numbers for the events that this host raises: not documented. */
export const eventType = {
  worksheetChanged: 10,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

export type EventType = (typeof eventType)[keyof typeof eventType];

/** The target of an event that is registered for the workbook rather than for one worksheet or table. */
export const workbookTarget = "Workbook";

/** Who listens to what, and the events that wait to be sent. */
export class EventHub {
  /** Takes each batch of events to the client, as the body of a message of type 3. */
  listener: ((entries: readonly EventEntry[]) => void) | null = null;
  private readonly registrations = new Map<string, number>();
  private waiting: EventEntry[] = [];

  register(type: EventType, targetId: string): void {
    const key = keyOf(type, targetId);
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, targetId: string): void {
    const key = keyOf(type, targetId);
    const rest = (this.registrations.get(key) ?? 0) - 1;
    if (rest > 0) this.registrations.set(key, rest);
    else this.registrations.delete(key);
  }

  /** Cells were changed, by this add-in or by a person: `RangeEdited`, to the worksheet's and the table's listeners. */
  contentChanged(worksheet: Worksheet, range: RangeAddress, isByAddIn = true): void {
    if (this.registrations.size === 0) return;
    const change = {
      address: formatRange(range),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: isByAddIn ? "ThisLocalAddin" : "Unknown",
      worksheetId: worksheet.id,
    };
    this.raise(eventType.worksheetChanged, [worksheet.id, workbookTarget], change);
    for (const table of worksheet.tables.filter((candidate) => rangesOverlap(candidate.range, range))) {
      const tableId = String(table.id);
      this.raise(eventType.tableChanged, [tableId, worksheet.id, workbookTarget], { ...change, tableId });
    }
  }

  selectionChanged(worksheet: Worksheet, range: RangeAddress): void {
    const selection = { address: formatRange(range), worksheetId: worksheet.id };
    this.raise(eventType.worksheetSelectionChanged, [worksheet.id, workbookTarget], selection);
    for (const table of worksheet.tables) {
      const isInsideTable = rangesOverlap(table.range, range);
      const tableId = String(table.id);
      this.raise(eventType.tableSelectionChanged, [tableId], { ...selection, isInsideTable, tableId });
    }
  }

  worksheetAdded(worksheet: Worksheet): void {
    this.raise(eventType.worksheetAdded, [workbookTarget], { source: "Local", worksheetId: worksheet.id });
  }

  worksheetDeleted(worksheetId: string): void {
    this.raise(eventType.worksheetDeleted, [workbookTarget], { source: "Local", worksheetId });
  }

  /** Sends what waits. The host does so after each request, so that a listener sees the workbook as it now is. */
  flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) this.listener?.(entries);
  }

  private raise(type: EventType, targetIds: readonly string[], message: Json): void {
    for (const targetId of targetIds) {
      if (!this.registrations.has(keyOf(type, targetId))) continue;
      this.waiting.push([65_536, type, targetId, JSON.stringify(message), 0]);
    }
  }
}

function keyOf(type: EventType, targetId: string): string {
  return `${type} ${targetId}`;
}
