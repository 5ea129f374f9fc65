import { optional, truth, whole } from "../arguments";
import { enterValues } from "../cell-values";
import { ExcelError, invalidArgument, notSupported } from "../excel-error";
import { defineType, type HostType, isHostObject, type Argument, type HostObject } from "../host-type";
import { assertUnprotected } from "../protection";
import { isTableGone, type TableTarget } from "./table";
import { tableRowType } from "./table-row";

export const tableRowCollectionType: HostType<TableTarget> = defineType("TableRowCollection", {
  isGone: isTableGone,
  properties: { count: { get: rowCount } },
  items: (target) => Array.from({ length: rowCount(target) }, (_row, index) => tableRowType.of({ ...target, index })),
  reads: {
    getCount: rowCount,
    getItemAt: (target, index) => {
      if (whole(index) < 0 || whole(index) >= rowCount(target)) throw new ExcelError("ItemNotFound");
      return tableRowType.of({ ...target, index: whole(index) });
    },
  },
  writes: { add: addRows },
});

function rowCount({ table }: TableTarget): number {
  return table.bodyRange.rowCount;
}

/** Adds rows at the end, and only there; the cells below the table move down. */
function addRows(target: TableTarget, index: Argument, values: Argument, alwaysInsert: Argument): HostObject {
  const { session, table } = target;
  const { worksheet } = table;
  assertUnprotected(worksheet);
  optional(alwaysInsert, truth);
  const first = rowCount(target);
  const place = optional(index, (given) => whole(given, -1, first)) ?? -1;
  if (place !== -1 && place !== first) throw notSupported("adding rows inside a table");
  if (isHostObject(values)) throw invalidArgument();
  const rows = Array.isArray(values) ? values.length : 1;
  const columns = table.columns.length;
  if (rows === 0) throw invalidArgument();
  if (Array.isArray(values) && values.some((row) => !Array.isArray(row) || row.length !== columns)) {
    throw invalidArgument();
  }
  table.appendRows(Array.from({ length: rows }, () => Array.from({ length: columns }, () => null)));
  const body = table.bodyRange;
  const added = { ...body, rowIndex: body.rowIndex + first, rowCount: rows };
  if (values !== undefined && values !== null) enterValues({ session, worksheet, range: added }, values);
  else session.events.contentChanged(worksheet, added);
  return tableRowType.of({ ...target, index: first });
}
