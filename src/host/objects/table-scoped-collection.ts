import type { Table } from "../../xlsx/table";
import { text } from "../arguments";
import type { CellArea } from "../cell-area";
import { ExcelError } from "../excel-error";
import { defineType, type HostType, type Argument } from "../host-type";
import { cellCount, intersectRanges } from "../ranges";
import { tableType } from "./table";

interface Target {
  readonly area: CellArea;
  /** Whether only tables that lie inside the cells as a whole are meant. */
  readonly isWhole: boolean;
}

/** The tables that touch some cells. */
export const tableScopedCollectionType: HostType<Target> = defineType("TableScopedCollection", {
  items: (target) => tablesOf(target).map((table) => tableType.of({ session: target.area.session, table })),
  getItem: (target, key) => {
    const table = find(target, key);
    if (!table) throw new ExcelError("ItemNotFound");
    return tableType.of({ session: target.area.session, table });
  },
  reads: {
    getCount: (target) => tablesOf(target).length,
    getFirst: (target) => {
      const [table] = tablesOf(target);
      if (!table) throw new ExcelError("ItemNotFound");
      return tableType.of({ session: target.area.session, table });
    },
    getItemOrNullObject: (target, key) => {
      const table = find(target, key);
      return table && tableType.of({ session: target.area.session, table });
    },
  },
});

function tablesOf({ area, isWhole }: Target): readonly Table[] {
  return area.worksheet.tables.filter((table) =>
    area.ranges.some((range) => {
      const shared = intersectRanges(table.range, range);
      return shared !== null && (!isWhole || cellCount(shared) === cellCount(table.range));
    }),
  );
}

function find(target: Target, key: Argument): Table | null {
  const wanted = text(key).toLowerCase();
  return tablesOf(target).find(({ id, name }) => name.toLowerCase() === wanted || String(id) === wanted) ?? null;
}
