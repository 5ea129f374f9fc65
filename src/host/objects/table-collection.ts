import type { Table } from "../../xlsx/table";
import type { Worksheet } from "../../xlsx/worksheet";
import { text, truth, whole } from "../arguments";
import { readAddress, type CellRange } from "../cell-area";
import { eventType, workbookTarget } from "../event-hub";
import { ExcelError, invalidArgument } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType, type Argument } from "../host-type";
import { assertUnprotected } from "../protection";
import { rangesOverlap } from "../ranges";
import { rangeType } from "./range";
import { tableType } from "./table";

interface Target {
  readonly session: ExcelSession;
  /** Null for the tables of all worksheets. */
  readonly worksheet: Worksheet | null;
}

export const tableCollectionType: HostType<Target> = defineType("TableCollection", {
  properties: { count: { get: (target) => tablesOf(target).length } },
  items: (target) => tablesOf(target).map((table) => tableType.of({ session: target.session, table })),
  getItem: (target, key) => {
    const table = find(target, key);
    if (!table) throw new ExcelError("ItemNotFound");
    return tableType.of({ session: target.session, table });
  },
  reads: {
    getCount: (target) => tablesOf(target).length,
    getItemAt: (target, index) => {
      const table = tablesOf(target)[whole(index)];
      if (!table) throw invalidArgument();
      return tableType.of({ session: target.session, table });
    },
    getItemOrNullObject: (target, key) => {
      const table = find(target, key);
      return table && tableType.of({ session: target.session, table });
    },
    _RegisterDataChangedEvent: (target) => {
      target.session.events.register(eventType.tableChanged, eventTarget(target));
    },
    _UnregisterDataChangedEvent: (target) => {
      target.session.events.unregister(eventType.tableChanged, eventTarget(target));
    },
  },
  writes: {
    add: (target, address, hasHeaders) => {
      const { worksheet, range } = rangeOf(target, address);
      assertUnprotected(worksheet);
      if (worksheet.merges.some((merge) => rangesOverlap(merge, range))) throw new ExcelError("MergedRangeConflict");
      const table = worksheet.addTable(range, truth(hasHeaders));
      return tableType.of({ session: target.session, table });
    },
  },
});

function tablesOf({ session, worksheet }: Target): readonly Table[] {
  return worksheet ? worksheet.tables : session.workbook.tables;
}

function find(target: Target, key: Argument): Table | null {
  const wanted = text(key);
  const tables = tablesOf(target);
  const named = tables.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return named ?? tables.find(({ id }) => String(id) === wanted) ?? null;
}

function rangeOf({ session, worksheet }: Target, address: Argument): CellRange {
  const home = worksheet ?? session.workbook.activeWorksheet;
  const cells = typeof address === "string" ? readAddress(session, home, address) : rangeType.targetOf(address);
  if (!cells || (worksheet && cells.worksheet !== worksheet)) throw invalidArgument();
  return cells;
}

function eventTarget({ worksheet }: Target): string {
  return worksheet ? worksheet.id : workbookTarget;
}
