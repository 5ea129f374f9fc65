import { optional, text, truth } from "../arguments";
import { eventType, workbookTarget } from "../event-hub";
import { ExcelError } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType, type Argument } from "../host-type";
import { assertStructureUnprotected } from "../protection";
import type { Worksheet } from "../../xlsx/worksheet";
import { worksheetType } from "./worksheet";

interface Target {
  readonly session: ExcelSession;
}

export const worksheetCollectionType: HostType<Target> = defineType("WorksheetCollection", {
  items: ({ session }) => session.workbook.worksheets.map((worksheet) => worksheetType.of({ session, worksheet })),
  getItem: ({ session }, key) => {
    const worksheet = findWorksheet(session, key);
    if (!worksheet) throw new ExcelError("ItemNotFound");
    return worksheetType.of({ session, worksheet });
  },
  reads: {
    getActiveWorksheet: ({ session }) => worksheetType.of({ session, worksheet: session.workbook.activeWorksheet }),
    getCount: ({ session }, visibleOnly) => chosen(session, visibleOnly).length,
    getFirst: ({ session }, visibleOnly) => existing(session, chosen(session, visibleOnly).at(0)),
    getLast: ({ session }, visibleOnly) => existing(session, chosen(session, visibleOnly).at(-1)),
    getItemOrNullObject: ({ session }, key) => {
      const worksheet = findWorksheet(session, key);
      return worksheet && worksheetType.of({ session, worksheet });
    },
    _RegisterAddedEvent: ({ session }) => {
      session.events.register(eventType.worksheetAdded, workbookTarget);
    },
    _UnregisterAddedEvent: ({ session }) => {
      session.events.unregister(eventType.worksheetAdded, workbookTarget);
    },
    _RegisterDeletedEvent: ({ session }) => {
      session.events.register(eventType.worksheetDeleted, workbookTarget);
    },
    _UnregisterDeletedEvent: ({ session }) => {
      session.events.unregister(eventType.worksheetDeleted, workbookTarget);
    },
    _RegisterDataChangedEvent: ({ session }) => {
      session.events.register(eventType.worksheetChanged, workbookTarget);
    },
    _UnregisterDataChangedEvent: ({ session }) => {
      session.events.unregister(eventType.worksheetChanged, workbookTarget);
    },
    _RegisterSelectionChangedEvent: ({ session }) => {
      session.events.register(eventType.worksheetSelectionChanged, workbookTarget);
    },
    _UnregisterSelectionChangedEvent: ({ session }) => {
      session.events.unregister(eventType.worksheetSelectionChanged, workbookTarget);
    },
  },
  writes: {
    add: ({ session }, name) => {
      assertStructureUnprotected(session.workbook);
      const worksheet = session.workbook.addWorksheet(optional(name, text));
      session.events.worksheetAdded(worksheet);
      return worksheetType.of({ session, worksheet });
    },
  },
});

function findWorksheet({ workbook }: ExcelSession, key: Argument): Worksheet | null {
  return workbook.findWorksheet(text(key)) ?? workbook.findWorksheetById(text(key));
}

function chosen({ workbook }: ExcelSession, visibleOnly: Argument): readonly Worksheet[] {
  const isVisibleOnly = optional(visibleOnly, truth) ?? false;
  return workbook.worksheets.filter(({ visibility }) => !isVisibleOnly || visibility === "visible");
}

function existing(session: ExcelSession, worksheet: Worksheet | undefined) {
  if (!worksheet) throw new ExcelError("ItemNotFound");
  return worksheetType.of({ session, worksheet });
}
