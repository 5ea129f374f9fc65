import type { RangeAddress } from "../../core/grid/address";
import { deleteLastTableColumn } from "../../xlsx/delete-from-table";
import { text } from "../arguments";
import { enterValues, readCells } from "../cell-values";
import type { CellRange } from "../cell-area";
import { ExcelError, notSupported } from "../excel-error";
import { defineType, type HostType } from "../host-type";
import { assertUnprotected } from "../protection";
import { rangeType } from "./range";
import { isTableGone, type TableTarget } from "./table";

interface Target extends TableTarget {
  readonly id: number;
}

export const tableColumnType: HostType<Target> = defineType("TableColumn", {
  id: ({ id }) => String(id),
  isGone: (target) => isTableGone(target) || columnIndex(target) < 0,
  properties: {
    id: { get: ({ id }) => id },
    index: { get: columnIndex },
    name: {
      get: (target) => columnOf(target).name,
      set: (target, name) => {
        if (!target.table.headerRange) throw new ExcelError("InvalidOperation");
        enterValues(cellsOf(target, target.table.headerRange), text(name));
      },
    },
    values: { get: (target) => readCells(cellsOf(target, target.table.range), ({ value }) => value) },
  },
  reads: {
    getDataBodyRange: (target) => rangeType.of(cellsOf(target, target.table.bodyRange)),
    getHeaderRowRange: (target) => rangeType.of(cellsOf(target, target.table.headerRange)),
    getRange: (target) => rangeType.of(cellsOf(target, target.table.range)),
    getTotalRowRange: (target) => rangeType.of(cellsOf(target, target.table.totalsRange)),
  },
  writes: {
    delete: (target) => {
      const { session, table } = target;
      const { worksheet } = table;
      const { range } = cellsOf(target, table.range);
      assertUnprotected(worksheet);
      if (columnIndex(target) !== table.columns.length - 1) throw notSupported("deleting columns inside a table");
      deleteLastTableColumn(table);
      session.events.contentChanged(worksheet, range);
    },
  },
});

function columnIndex({ table, id }: Target): number {
  return table.columnOffsetOf(id);
}

function columnOf(target: Target) {
  const column = target.table.columnAt(columnIndex(target));
  if (!column) throw new ExcelError("ItemNotFound");
  return column;
}

function cellsOf(target: Target, part: RangeAddress | null): CellRange {
  if (!part) throw new ExcelError("ItemNotFound");
  const range = { ...part, columnIndex: part.columnIndex + columnIndex(target), columnCount: 1 };
  return { session: target.session, worksheet: target.table.worksheet, range };
}
