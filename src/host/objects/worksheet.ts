import { maximumColumnCount, maximumRowCount, type RangeAddress } from "../../core/grid/address";
import type { Worksheet } from "../../xlsx/worksheet";
import { choice, colour, optional, text, truth, whole, wordFor } from "../arguments";
import { readAddress, readAddresses } from "../cell-area";
import { eventType } from "../event-hub";
import { ExcelError, invalidArgument } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType, type Argument, type HostObject } from "../host-type";
import { assertStructureUnprotected } from "../protection";
import { fitsWorksheet } from "../ranges";
import { commentCollectionType } from "./comment-collection";
import { namedItemCollectionType } from "./named-item-collection";
import { pageLayoutType } from "./page-layout";
import { rangeAreasType } from "./range-areas";
import { rangeType } from "./range";
import { tableCollectionType } from "./table-collection";
import { worksheetFreezePanesType } from "./worksheet-freeze-panes";
import { worksheetProtectionType } from "./worksheet-protection";

/** What a worksheet and the objects that hang on it stand for. */
export interface WorksheetTarget {
  readonly session: ExcelSession;
  readonly worksheet: Worksheet;
}

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const wholeSheet: RangeAddress = {
  rowIndex: 0,
  columnIndex: 0,
  rowCount: maximumRowCount,
  columnCount: maximumColumnCount,
};

export const worksheetType: HostType<WorksheetTarget> = defineType("Worksheet", {
  id: ({ worksheet }) => worksheet.id,
  isGone: ({ session, worksheet }) => !session.workbook.worksheets.includes(worksheet),
  aliases: { gridlines: "showGridlines" },
  properties: {
    id: { get: ({ worksheet }) => worksheet.id },
    name: {
      get: ({ worksheet }) => worksheet.name,
      set: ({ session, worksheet }, name) => {
        assertStructureUnprotected(session.workbook);
        worksheet.name = text(name);
      },
    },
    position: {
      get: ({ worksheet }) => worksheet.position,
      set: ({ session, worksheet }, position) => {
        const { workbook } = session;
        assertStructureUnprotected(workbook);
        workbook.moveWorksheet(worksheet, whole(position, 0, workbook.worksheets.length - 1));
      },
    },
    visibility: {
      get: ({ worksheet }) => wordFor(worksheet.visibility, visibilities),
      set: ({ session, worksheet }, visibility) => {
        assertStructureUnprotected(session.workbook);
        worksheet.visibility = choice(visibility, visibilities);
      },
    },
    tabColor: {
      get: ({ worksheet }) => worksheet.tabColour ?? "",
      set: ({ worksheet }, tabColour) => {
        worksheet.tabColour = colour(tabColour);
      },
    },
    showGridlines: {
      get: ({ worksheet }) => worksheet.showsGridlines,
      set: ({ worksheet }, shows) => {
        worksheet.showsGridlines = truth(shows);
      },
    },
    standardHeight: { get: ({ worksheet }) => worksheet.standardHeight },
  },
  objects: {
    comments: ({ session, worksheet }) => commentCollectionType.of({ session, worksheets: () => [worksheet] }),
    freezePanes: (target) => worksheetFreezePanesType.of(target),
    names: (target) => namedItemCollectionType.of(target),
    pageLayout: (target) => pageLayoutType.of(target),
    protection: (target) => worksheetProtectionType.of(target),
    tables: (target) => tableCollectionType.of(target),
  },
  reads: {
    activate: ({ session, worksheet }) => {
      session.select(worksheet, session.selectionOf(worksheet));
    },
    getCell: (target, row, column) =>
      rangeAt(target, { rowIndex: whole(row), columnIndex: whole(column), rowCount: 1, columnCount: 1 }),
    getRange: ({ session, worksheet }, address) => {
      const written = optional(address, text);
      if (written === undefined) return rangeType.of({ session, worksheet, range: wholeSheet });
      const cells = readAddress(session, worksheet, written);
      if (cells.worksheet !== worksheet) throw invalidArgument();
      return rangeType.of(cells);
    },
    getRangeByIndexes: (target, row, column, rowCount, columnCount) =>
      rangeAt(target, {
        rowIndex: whole(row),
        columnIndex: whole(column),
        rowCount: whole(rowCount),
        columnCount: whole(columnCount),
      }),
    getRanges: ({ session, worksheet }, address) => {
      const written = optional(address, text);
      if (written === undefined) return rangeAreasType.of({ session, worksheet, ranges: [wholeSheet] });
      return rangeAreasType.of(readAddresses(session, worksheet, written));
    },
    getUsedRange: (target, valuesOnly) =>
      usedRange(target, valuesOnly) ?? rangeAt(target, { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }),
    getUsedRangeOrNullObject: (target, valuesOnly) => usedRange(target, valuesOnly),
    getNext: (target, visibleOnly) => existing(neighbour(target, 1, visibleOnly)),
    getNextOrNullObject: (target, visibleOnly) => neighbour(target, 1, visibleOnly),
    getPrevious: (target, visibleOnly) => existing(neighbour(target, -1, visibleOnly)),
    getPreviousOrNullObject: (target, visibleOnly) => neighbour(target, -1, visibleOnly),
    _GetSheetById: ({ session }, id) => worksheetById(session, id),
    _GetAnotherWorksheetById: ({ session }, id) => worksheetById(session, id),
    _RegisterDataChangedEvent: ({ session, worksheet }) => {
      session.events.register(eventType.worksheetChanged, worksheet.id);
    },
    _UnregisterDataChangedEvent: ({ session, worksheet }) => {
      session.events.unregister(eventType.worksheetChanged, worksheet.id);
    },
    _RegisterSelectionChangedEvent: ({ session, worksheet }) => {
      session.events.register(eventType.worksheetSelectionChanged, worksheet.id);
    },
    _UnregisterSelectionChangedEvent: ({ session, worksheet }) => {
      session.events.unregister(eventType.worksheetSelectionChanged, worksheet.id);
    },
  },
  writes: {
    copy: ({ session, worksheet }, positionType, relativeTo) => {
      const { workbook } = session;
      assertStructureUnprotected(workbook);
      const copied = workbook.copyWorksheet(worksheet, copyPosition(session, worksheet, positionType, relativeTo));
      session.events.worksheetAdded(copied);
      return worksheetType.of({ session, worksheet: copied });
    },
    delete: ({ session, worksheet }) => {
      assertStructureUnprotected(session.workbook);
      // Documented for `Worksheet.delete`: a very hidden sheet must first be made hidden or visible.
      if (worksheet.visibility === "veryHidden") throw new ExcelError("InvalidOperation");
      session.workbook.deleteWorksheet(worksheet);
      session.events.worksheetDeleted(worksheet.id);
    },
  },
});

function rangeAt({ session, worksheet }: WorksheetTarget, range: RangeAddress): HostObject {
  if (!fitsWorksheet(range)) throw invalidArgument();
  return rangeType.of({ session, worksheet, range });
}

function usedRange({ session, worksheet }: WorksheetTarget, valuesOnly: Argument): HostObject | null {
  const range = worksheet.usedRange(optional(valuesOnly, truth) ?? false);
  return range && rangeType.of({ session, worksheet, range });
}

function neighbour({ session, worksheet }: WorksheetTarget, step: 1 | -1, visibleOnly: Argument): HostObject | null {
  const isVisibleOnly = optional(visibleOnly, truth) ?? false;
  const { worksheets } = session.workbook;
  for (let index = worksheet.position + step; index >= 0 && index < worksheets.length; index += step) {
    const candidate = worksheets[index];
    if (candidate && (!isVisibleOnly || candidate.visibility === "visible")) {
      return worksheetType.of({ session, worksheet: candidate });
    }
  }
  return null;
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

function worksheetById(session: ExcelSession, id: Argument): HostObject {
  const worksheet = session.workbook.findWorksheetById(text(id));
  if (!worksheet) throw new ExcelError("ItemNotFound");
  return worksheetType.of({ session, worksheet });
}

function copyPosition(
  { workbook }: ExcelSession,
  worksheet: Worksheet,
  positionType: Argument,
  relativeTo: Argument,
): number {
  const other = worksheetType.targetOf(relativeTo)?.worksheet;
  const places = {
    None: () => worksheet.position + 1,
    Beginning: () => 0,
    End: () => workbook.worksheets.length,
    Before: () => existingPosition(),
    After: () => existingPosition() + 1,
  };
  return (optional(positionType, (word) => choice(word, places)) ?? places.None)();

  function existingPosition(): number {
    if (!other) throw invalidArgument();
    return other.position;
  }
}
