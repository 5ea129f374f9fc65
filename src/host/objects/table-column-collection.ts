import { optional, text, whole } from "../arguments";
import { ExcelError, invalidArgument, notSupported } from "../excel-error";
import { defineType, type HostType, type Argument, type HostObject } from "../host-type";
import { assertUnprotected } from "../protection";
import { isTableGone, type TableTarget } from "./table";
import { tableColumnType } from "./table-column";

export const tableColumnCollectionType: HostType<TableTarget> = defineType("TableColumnCollection", {
  isGone: isTableGone,
  properties: { count: { get: ({ table }) => table.columns.length } },
  items: (target) => target.table.columns.map(({ id }) => tableColumnType.of({ ...target, id })),
  getItem: (target, key) => {
    const column = find(target, key);
    if (!column) throw new ExcelError("ItemNotFound");
    return column;
  },
  reads: {
    getCount: ({ table }) => table.columns.length,
    getItemAt: (target, index) => {
      const column = target.table.columnAt(whole(index));
      if (!column) throw invalidArgument();
      return tableColumnType.of({ ...target, id: column.id });
    },
    getItemOrNullObject: (target, key) => find(target, key),
  },
  writes: { add: addColumn },
});

/** Adds an empty column at the end, and only there, where the cells to its right are free. */
function addColumn(target: TableTarget, index: Argument, values: Argument, name: Argument): HostObject {
  const { session, table } = target;
  assertUnprotected(table.worksheet);
  const count = table.columns.length;
  const place = optional(index, (given) => whole(given, -1, count)) ?? -1;
  if (place !== -1 && place !== count) throw notSupported("adding columns inside a table");
  if ((values ?? null) !== null) throw notSupported("adding a column with its values: set them on its ranges");
  const column = table.appendColumn(optional(name, text) ?? "");
  session.events.contentChanged(table.worksheet, {
    ...table.range,
    columnIndex: table.range.columnIndex + count,
    columnCount: 1,
  });
  return tableColumnType.of({ ...target, id: column.id });
}

/** By its heading, whatever the case, or its id. */
function find(target: TableTarget, key: Argument): HostObject | null {
  const { columns } = target.table;
  const column =
    typeof key === "number"
      ? columns.find(({ id }) => id === key)
      : columns.find(({ name }) => name.toLowerCase() === text(key).toLowerCase());
  return column ? tableColumnType.of({ ...target, id: column.id }) : null;
}
