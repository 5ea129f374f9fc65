import { maximumColumnCount, maximumRowCount, type RangeAddress } from "../../core/grid/address";
import { optional, whole } from "../arguments";
import { ExcelError } from "../excel-error";
import { defineType, type HostType } from "../host-type";
import { isEntireColumns, isEntireRows, lastColumn, lastRow } from "../ranges";
import { readRangeArgument } from "./range-argument";
import { rangeType } from "./range";
import type { WorksheetTarget } from "./worksheet";

export const worksheetFreezePanesType: HostType<WorksheetTarget> = defineType("WorksheetFreezePanes", {
  reads: {
    getLocation: (target) => {
      const range = frozenRange(target);
      if (!range) throw new ExcelError("ItemNotFound");
      return rangeType.of({ ...target, range });
    },
    getLocationOrNullObject: (target) => {
      const range = frozenRange(target);
      return range && rangeType.of({ ...target, range });
    },
  },
  writes: {
    freezeAt: (target, frozen) => {
      const { range } = readRangeArgument(target, frozen);
      target.worksheet.frozenPanes = {
        rowCount: isEntireColumns(range) ? 0 : lastRow(range) + 1,
        columnCount: isEntireRows(range) ? 0 : lastColumn(range) + 1,
      };
    },
    freezeColumns: ({ worksheet }, count) => {
      const columnCount = optional(count, (given) => whole(given, 1, maximumColumnCount - 1)) ?? 1;
      worksheet.frozenPanes = { rowCount: 0, columnCount };
    },
    freezeRows: ({ worksheet }, count) => {
      const rowCount = optional(count, (given) => whole(given, 1, maximumRowCount - 1)) ?? 1;
      worksheet.frozenPanes = { rowCount, columnCount: 0 };
    },
    unfreeze: ({ worksheet }) => {
      worksheet.frozenPanes = { rowCount: 0, columnCount: 0 };
    },
  },
});

function frozenRange({ worksheet }: WorksheetTarget): RangeAddress | null {
  const { rowCount, columnCount } = worksheet.frozenPanes;
  if (rowCount === 0 && columnCount === 0) return null;
  return {
    rowIndex: 0,
    columnIndex: 0,
    rowCount: rowCount === 0 ? maximumRowCount : rowCount,
    columnCount: columnCount === 0 ? maximumColumnCount : columnCount,
  };
}
