import type { RangeAddress } from "../../core/grid/address";
import { deleteTableRows } from "../../xlsx/delete-from-table";
import { enterValues, readCells } from "../cell-values";
import type { CellRange } from "../cell-area";
import { defineType, type HostType } from "../host-type";
import { assertUnprotected } from "../protection";
import { rangeType } from "./range";
import { isTableGone, type TableTarget } from "./table";

interface Target extends TableTarget {
  readonly index: number;
}

export const tableRowType: HostType<Target> = defineType<Target>("TableRow", {
  isGone: isTableGone,
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (target) => readCells(cellsOf(target), ({ value }) => value),
      set: (target, values) => enterValues(cellsOf(target), values),
    },
  },
  reads: {
    getRange: (target) => rangeType.of(cellsOf(target)),
  },
  writes: {
    delete: (target) => {
      deleteRows(target, target.index, 1);
    },
  },
});

/** Deletes rows of a table's body; what stands below moves up. */
export function deleteRows({ session, table }: TableTarget, rowIndex: number, rowCount: number): void {
  const { worksheet, bodyRange } = table;
  assertUnprotected(worksheet);
  deleteTableRows(table, rowIndex, rowCount);
  session.events.contentChanged(worksheet, { ...bodyRange, rowIndex: bodyRange.rowIndex + rowIndex, rowCount });
}

function cellsOf({ session, table, index }: Target): CellRange {
  const body = table.bodyRange;
  const range: RangeAddress = { ...body, rowIndex: body.rowIndex + index, rowCount: 1 };
  return { session, worksheet: table.worksheet, range };
}
