import { text, whole } from "../arguments";
import { ExcelError, invalidArgument } from "../excel-error";
import { defineType, type HostType, type Argument, type HostObject } from "../host-type";
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
      const column = target.table.columns[whole(index)];
      if (!column) throw invalidArgument();
      return tableColumnType.of({ ...target, id: column.id });
    },
    getItemOrNullObject: (target, key) => find(target, key),
  },
});

/** By its heading, whatever the case, or its id. */
function find(target: TableTarget, key: Argument): HostObject | null {
  const { columns } = target.table;
  const column =
    typeof key === "number"
      ? columns.find(({ id }) => id === key)
      : columns.find(({ name }) => name.toLowerCase() === text(key).toLowerCase());
  return column ? tableColumnType.of({ ...target, id: column.id }) : null;
}
