import { formatCell } from "../core/grid/address";
import type { Standing, StandingCells, StandingTable } from "./standing";
import { isSameContent, placeKey } from "./take-back";

/**
 * What somebody changed since some edits were made, in words: `the sheet “Summary”`, `“Scores”, C5`. What is already as
 * it was before them counts as unchanged, so that taking them back can be finished.
 */
export function changesSince({ before, after, now }: Readonly<Record<"before" | "after" | "now", Standing>>): string[] {
  // One that is gone by now is told by the name that it had.
  const worksheets = [...now.worksheets, ...before.worksheets];
  const nameOf = (id: string) => worksheets.find((worksheet) => worksheet.id === id || worksheet.name === id)?.name;
  const isKnown = <Item>(current: Item, ...states: (Item | undefined)[]) =>
    states.some((state) => JSON.stringify(state) === JSON.stringify(current));
  const currentCells = new Map(now.cells.map((cells) => [placeKey(cells), cells]));
  const oldCells = new Map(before.cells.map((cells) => [placeKey(cells), cells]));
  // Worksheets that became ours are compared whole.
  const whole = new Set(after.added.map(({ id }) => id));
  const parts = after.cells.filter(({ worksheet }) => !whole.has(worksheet));
  const cells = parts.flatMap((left) => {
    const current = currentCells.get(placeKey(left));
    const name = nameOf(left.worksheet) ?? left.worksheet;
    if (!current) return [`the sheet “${name}”`];
    const place = firstDifference(left, current, oldCells.get(placeKey(left)));
    return place === null ? [] : [`“${name}”, ${place}`];
  });
  const tables = after.tables.flatMap((left) => {
    const current = now.tables.find(({ name }) => name === left.name);
    const old = before.tables.find(({ name }) => name === left.name);
    const extentOf = (table: StandingTable | undefined) => table && [table.worksheet, table.body, table.headings];
    return current && isKnown(extentOf(current), extentOf(left), extentOf(old)) ? [] : [`the table “${left.name}”`];
  });
  const formats = after.formats.flatMap(({ worksheet, all }) => {
    const current = now.formats.find((one) => one.worksheet === worksheet);
    const old = before.formats.find((one) => one.worksheet === worksheet);
    return current && isKnown(current.all, all, old?.all) ? [] : [`the highlights on “${nameOf(worksheet) ?? ""}”`];
  });
  const added = after.added.flatMap((left) => {
    const current = now.added.find(({ id }) => id === left.id);
    const isSame = !current || (current.name === left.name && isSameContent(current, left));
    return isSame ? [] : [`the sheet “${current.name}”`];
  });
  return [...new Set([...added, ...tables, ...cells, ...formats])];
}

/** The first cell that is neither as it was left nor as it was before, as A1 text; null where there is none. */
function firstDifference(left: StandingCells, now: StandingCells, before: StandingCells | undefined): string | null {
  for (const [rowOffset, row] of now.formulas.entries()) {
    for (const [columnOffset, content] of row.entries()) {
      const isKnown =
        content === left.formulas[rowOffset]?.[columnOffset] || content === before?.formulas[rowOffset]?.[columnOffset];
      if (isKnown) continue;
      const { rowIndex, columnIndex } = left.range;
      return formatCell({ rowIndex: rowIndex + rowOffset, columnIndex: columnIndex + columnOffset });
    }
  }
  return null;
}
