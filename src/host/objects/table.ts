import type { RangeAddress } from "../../core/grid/address";
import type { Table } from "../../xlsx/table";
import { text, truth } from "../arguments";
import { eventType } from "../event-hub";
import { ExcelError, invalidArgument, notSupported } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType, type HostObject } from "../host-type";
import { assertUnprotected } from "../protection";
import { autoFilterType } from "./auto-filter";
import { readRangeArgument } from "./range-argument";
import { rangeType } from "./range";
import { tableColumnCollectionType } from "./table-column-collection";
import { tableRowCollectionType } from "./table-row-collection";
import { worksheetType } from "./worksheet";

/** What a table and its collections stand for. */
export interface TableTarget {
  readonly session: ExcelSession;
  readonly table: Table;
}

export const tableType: HostType<TableTarget> = defineType("Table", {
  id: ({ table }) => String(table.id),
  isGone: isTableGone,
  properties: {
    id: { get: ({ table }) => String(table.id) },
    name: {
      get: ({ table }) => table.name,
      set: ({ table }, name) => {
        table.name = text(name);
      },
    },
    showBandedColumns: {
      get: ({ table }) => table.showsBandedColumns,
      set: ({ table }, shows) => {
        table.showsBandedColumns = truth(shows);
      },
    },
    showBandedRows: {
      get: ({ table }) => table.showsBandedRows,
      set: ({ table }, shows) => {
        table.showsBandedRows = truth(shows);
      },
    },
    showFilterButton: {
      get: ({ table }) => table.showsFilterButton,
      set: ({ table }, shows) => {
        table.showsFilterButton = truth(shows);
      },
    },
    showHeaders: { get: ({ table }) => table.showsHeaders },
    showTotals: { get: ({ table }) => table.showsTotals },
    style: {
      get: ({ table }) => table.style ?? "",
      set: ({ table }, style) => {
        const name = text(style);
        if (name !== "" && !/^TableStyle(?:Light|Medium|Dark)\d{1,2}$/.test(name)) {
          throw notSupported("table styles that are not Excel's own");
        }
        table.style = name === "" ? null : name;
      },
    },
  },
  objects: {
    autoFilter: (target) => autoFilterType.of(target),
    columns: (target) => tableColumnCollectionType.of(target),
    rows: (target) => tableRowCollectionType.of(target),
    worksheet: ({ session, table }) => worksheetType.of({ session, worksheet: table.worksheet }),
  },
  reads: {
    getDataBodyRange: (target) => rangeOf(target, target.table.bodyRange),
    getHeaderRowRange: (target) => rangeOf(target, target.table.headerRange),
    getRange: (target) => rangeOf(target, target.table.range),
    getTotalRowRange: (target) => rangeOf(target, target.table.totalsRange),
    _RegisterDataChangedEvent: ({ session, table }) => {
      session.events.register(eventType.tableChanged, String(table.id));
    },
    _UnregisterDataChangedEvent: ({ session, table }) => {
      session.events.unregister(eventType.tableChanged, String(table.id));
    },
    _RegisterSelectionChangedEvent: ({ session, table }) => {
      session.events.register(eventType.tableSelectionChanged, String(table.id));
    },
    _UnregisterSelectionChangedEvent: ({ session, table }) => {
      session.events.unregister(eventType.tableSelectionChanged, String(table.id));
    },
  },
  writes: {
    convertToRange: (target) => {
      const range = rangeOf(target, target.table.range);
      assertUnprotected(target.table.worksheet);
      target.table.convertToRange();
      return range;
    },
    delete: ({ table }) => {
      assertUnprotected(table.worksheet);
      table.delete();
    },
    resize: ({ session, table }, newRange) => {
      const { worksheet } = table;
      assertUnprotected(worksheet);
      const { range } = readRangeArgument({ session, worksheet }, newRange);
      // Documented for `Table.resize`: the headings stay in the same row, and the ranges overlap.
      if (range.rowIndex !== table.range.rowIndex) throw invalidArgument();
      table.resize(range);
    },
  },
});

/** Whether a table was deleted, or turned into a plain range. */
export function isTableGone({ session, table }: TableTarget): boolean {
  return !session.workbook.tables.includes(table);
}

function rangeOf({ session, table }: TableTarget, range: RangeAddress | null): HostObject {
  if (!range) throw new ExcelError("ItemNotFound");
  return rangeType.of({ session, worksheet: table.worksheet, range });
}
