import type { Review } from "../core/review/review";

/** What stands on one worksheet; `worksheet` is null for what concerns the whole workbook. */
export interface WorksheetGroup<Item> {
  readonly worksheet: string | null;
  readonly items: readonly Item[];
}

/** Groups by worksheet in the order of the tabs; what concerns the whole workbook comes first. */
export function groupByWorksheet<Item>(
  items: readonly Item[],
  worksheetOf: (item: Item) => string | null,
  { structure }: Pick<Review, "structure">,
): readonly WorksheetGroup<Item>[] {
  const groups = new Map<string | null, Item[]>([
    [null, []],
    ...structure.worksheets.map(({ name }): [string, Item[]] => [name, []]),
  ]);
  for (const item of items) (groups.get(worksheetOf(item)) ?? groups.get(null))?.push(item);
  return [...groups].filter(([, group]) => group.length > 0).map(([worksheet, group]) => ({ worksheet, items: group }));
}
