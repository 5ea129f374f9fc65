import { formatRange, isWithin, quoteWorksheetName, splitWorksheetName, type RangeAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { Edit } from "../core/grid/edit";
import type { CellsSnapshot } from "../core/grid/workbook-snapshot";
import { mayBeUnset } from "../core/grid/unset-format";
import { isOurs, type OurTexts } from "./our-texts";
import type { PlacedRange, Reach } from "./reach";
import type { Standing, StandingCells, StandingName, StandingTable, StandingWorksheet } from "./standing";

/** What is to be taken back: what stood there, what was written over it, and by what it is known as ours. */
export interface TakeBack {
  readonly before: Standing;
  readonly reach: Reach;
  /** What takes back what `before` does not tell. */
  readonly inverse: readonly Edit[];
  readonly ours: OurTexts;
  /** Ids of the worksheets that became ours; left out where that is not known, as after a lost answer. */
  readonly added?: readonly string[];
}

/**
 * The first part, what the caller told: a range gets its look back only where none of its merged cells would hide what
 * stood there at last, as it does where a row was put above it in between. Its texts come back in the third part, and so
 * do names of which is known what they stood for.
 */
export function inverseWithoutLoss({ before, inverse }: TakeBack): readonly Edit[] {
  const known = new Set(before.names.map(({ name }) => name));
  return inverse.filter((edit) => {
    if (edit.kind === "name range" || edit.kind === "name text" || edit.kind === "remove name") {
      return !known.has(edit.name);
    }
    if (edit.kind !== "restore range") return true;
    const merges = edit.content.look?.mergedRanges ?? [];
    const cells = before.cells.filter(({ worksheet }) => worksheet === edit.worksheet);
    return !cells.some((block) => hidesContent(merges, block));
  });
}

/** Whether one of some merged cells would hide something that stands there. */
export function hidesContent(
  merges: readonly RangeAddress[],
  { range, formulas }: Pick<CellsSnapshot, "range" | "formulas">,
): boolean {
  return merges.some((merge) =>
    formulas.some((row, rowOffset) =>
      row.some((content, columnOffset) => {
        const rowIndex = range.rowIndex + rowOffset;
        const columnIndex = range.columnIndex + columnOffset;
        const isFirst = rowIndex === merge.rowIndex && columnIndex === merge.columnIndex;
        const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
        return content !== null && content !== "" && !isFirst && isWithin(cell, merge);
      }),
    ),
  );
}

/**
 * The last part: copies of worksheets that say nothing but what the worksheet says again that they were made of.
 * @param now with the worksheets that may be ours, and those that were copied
 */
export function copyEdits({ before, reach }: TakeBack, now: Standing): Edit[] {
  const old = new Set(before.worksheets.map(({ id }) => id));
  const sources = now.added.filter(({ id }) => reach.copied.includes(id));
  return now.added
    .filter((worksheet) => !old.has(worksheet.id) && sources.some((source) => isSameContent(source, worksheet)))
    .map(({ id }) => ({ kind: "delete worksheet", worksheet: id }));
}

/**
 * The second part: worksheets, rows and columns that were added and hold nothing of anybody else, and the title.
 * @param now with the worksheets that may be ours, and the cells of {@link tailsOf}
 */
export function structureEdits({ before, reach, ours }: TakeBack, now: Standing): Edit[] {
  const isBlankOrOurs = (content: CellValue) => content === "" || isOurs(content, ours);
  /** In a new row, Excel fills the person's own calculated columns. */
  const isRemovable = (content: CellValue) => isBlankOrOurs(content) || String(content).startsWith("=");
  const old = new Set(before.worksheets.map(({ id }) => id));
  const added = now.added.filter(
    ({ id, formulas, commentCount }) => !old.has(id) && commentCount === 0 && formulas.flat().every(isBlankOrOurs),
  );
  const edits = [
    ...now.tables.flatMap((table) => tableEdits(table, before, reach, (cells) => cells.every(isRemovable), now)),
    ...renamedEdits(before, now, reach, isBlankOrOurs),
    ...added.map(({ id }): Edit => ({ kind: "delete worksheet", worksheet: id })),
  ];
  // Where nothing else is ours, the title is somebody else's too, be it the same.
  const isTitleOurs = edits.length > 0 && before.title !== null && before.title !== now.title;
  return isTitleOurs ? [{ kind: "set title", title: before.title }, ...edits] : edits;
}

function tableEdits(
  { name, body, headings }: StandingTable,
  before: Standing,
  reach: Reach,
  isRemovable: (cells: readonly CellValue[]) => boolean,
  now: Standing,
): Edit[] {
  const old = before.tables.find((table) => table.name === name);
  const added = reach.tables.find((table) => table.name === name);
  if (!old || !added) return [];
  const tails = new Set(tailsOf(before, reach, name).map(placeKey));
  const tail = now.cells.filter((cells) => tails.has(placeKey(cells))).flatMap(({ formulas }) => formulas.flat());
  if (!isRemovable(tail)) return [];
  const rowCount = Math.min(body.rowCount - old.body.rowCount, added.rowCount);
  const columnCount = Math.min(headings.length - old.headings.length, added.columnCount);
  const columns = Array.from({ length: Math.max(0, columnCount) }, (_, index): Edit => ({
    kind: "delete table column",
    table: name,
    columnOffset: headings.length - 1 - index,
  }));
  const rows: Edit = { kind: "delete table rows", table: name, rowCount };
  return rowCount > 0 ? [...columns, rows] : columns;
}

/**
 * An empty worksheet that became one of ours: a blank one takes its place again, with what others wrote before we did.
 * Where others wrote on it since, it stays, and keeps that.
 */
function renamedEdits(
  before: Standing,
  now: Standing,
  reach: Reach,
  isBlankOrOurs: (content: CellValue) => boolean,
): Edit[] {
  const current = new Map(now.cells.map((cells) => [placeKey(cells), cells]));
  return before.worksheets.flatMap(({ id, name }, position): Edit[] => {
    const renamed = now.added.find((worksheet) => worksheet.id === id);
    if (!renamed || renamed.name === name || !reach.worksheets.includes(renamed.name)) return [];
    const cells = before.cells.filter(({ worksheet }) => worksheet === id);
    const theirs = cells
      .map((old) => withoutOurs(current.get(placeKey(old)) ?? old, old, isBlankOrOurs))
      .filter(({ formulas }) => formulas.flat().some((content) => content !== ""));
    const restore = (worksheet: string) =>
      theirs.map((content): Edit => ({ kind: "restore cells", worksheet, content }));
    if (!renamed.formulas.flat().every(isBlankOrOurs)) {
      return [
        ...cells.map(({ range }): Edit => ({ kind: "clear range", worksheet: id, range })),
        ...restore(id),
        { kind: "rename worksheet", worksheet: id, name },
      ];
    }
    return [{ kind: "add worksheet", name, position }, ...restore(name), { kind: "delete worksheet", worksheet: id }];
  });
}

/** What cells hold where that is somebody else's; what they held before where it is ours. */
function withoutOurs(now: StandingCells, before: StandingCells, isBlankOrOurs: (content: CellValue) => boolean) {
  const pick = <Content>(part: (cells: StandingCells) => readonly (readonly Content[])[]) =>
    part(before).map((row, rowOffset) =>
      row.map((content, columnOffset) => {
        const isOthers = !isBlankOrOurs(now.formulas[rowOffset]?.[columnOffset] ?? "");
        return isOthers ? (part(now)[rowOffset]?.[columnOffset] ?? content) : content;
      }),
    );
  return {
    range: before.range,
    values: pick(({ values }) => values),
    formulas: pick(({ formulas }) => formulas),
    numberFormats: pick(({ numberFormats }) => numberFormats),
  };
}

/** Where rows and columns, with their headings, stand once they are added to the end of a table. */
export function tailsOf({ tables }: Pick<Standing, "tables">, reach: Reach, only?: string): PlacedRange[] {
  return tables.flatMap(({ name, worksheet, body, headings }) => {
    const added = reach.tables.find((table) => table.name === name);
    if (!added || (only !== undefined && only !== name)) return [];
    const { rowCount, columnCount } = added;
    const rows = { ...body, rowIndex: body.rowIndex + body.rowCount, rowCount };
    const columns = {
      rowIndex: body.rowIndex - 1,
      rowCount: body.rowCount + 1,
      columnIndex: body.columnIndex + headings.length,
      columnCount,
    };
    return [
      ...(rowCount > 0 ? [{ worksheet, range: rows }] : []),
      ...(columnCount > 0 ? [{ worksheet, range: columns }] : []),
    ];
  });
}

/**
 * The third part: cells, conditional formats and names, as they were.
 * @param now after the second part, so that cells stand where they stood
 */
export function contentEdits({ before, reach, ours }: TakeBack, now: Standing): Edit[] {
  const current = new Map(now.cells.map((cells) => [placeKey(cells), cells]));
  return [
    ...before.cells.flatMap((cells) => restoreCells(cells, current.get(placeKey(cells)), ours)),
    ...sizeEdits(before, now),
    ...formatEdits(before, now, reach),
    ...before.names.flatMap((name) => nameEdits(name, before, now)),
  ];
}

function nameEdits({ name, formula: old, isVisible }: StandingName, before: Standing, now: Standing): Edit[] {
  const formula = old === null ? null : afterRenaming(old, before, now);
  if (now.names.find((current) => current.name === name)?.formula === formula) return [];
  return [formula === null ? { kind: "remove name", name } : { kind: "name formula", name, formula, isVisible }];
}

/** A reference to a worksheet that was renamed since: under its old name it would lead nowhere. */
function afterRenaming(formula: string, before: Standing, now: Standing): string {
  const { worksheet, range } = splitWorksheetName(formula.slice(1));
  const id = before.worksheets.find(({ name }) => name === worksheet)?.id;
  const name = now.worksheets.find((current) => current.id === id)?.name;
  return name === undefined || name === worksheet ? formula : `=${quoteWorksheetName(name)}!${range}`;
}

function restoreCells(before: StandingCells, now: StandingCells | undefined, ours: OurTexts): Edit[] {
  if (!now) return [];
  const isRestored = before.formulas.map((row, rowOffset) =>
    row.map((formula, columnOffset) => {
      const content = now.formulas[rowOffset]?.[columnOffset] ?? "";
      return formula !== content && isOurs(content, ours);
    }),
  );
  const isReformatted = before.numberFormats.map((row, rowOffset) =>
    row.map((numberFormat, columnOffset) => {
      const isOthers =
        !isRestored[rowOffset]?.[columnOffset] &&
        before.formulas[rowOffset]?.[columnOffset] !== now.formulas[rowOffset]?.[columnOffset];
      return !isOthers && numberFormat !== now.numberFormats[rowOffset]?.[columnOffset];
    }),
  );
  const isAny = [...isRestored, ...isReformatted].some((row) => row.includes(true));
  if (!isAny) return [];
  const only = <Content>(rows: readonly (readonly Content[])[], isWanted: readonly (readonly boolean[])[]) =>
    rows.map((row, rowOffset) =>
      row.map((content, columnOffset) => (isWanted[rowOffset]?.[columnOffset] ? content : null)),
    );
  const content = {
    range: before.range,
    values: only(before.values, isRestored),
    formulas: only(before.formulas, isRestored),
    numberFormats: only(
      before.numberFormats,
      isReformatted.map((row, rowOffset) =>
        row.map((isWanted, columnOffset) => isWanted || isRestored[rowOffset]?.[columnOffset] === true),
      ),
    ),
  };
  return [{ kind: "restore cells", worksheet: before.worksheet, content }];
}

/** Rows are fitted again, from the height that they had; a column that is gone leaves the width that was beside it. */
function sizeEdits(before: Standing, now: Standing): Edit[] {
  /** What is gone has no size. */
  const isSame = (one: readonly number[], other: readonly number[] | undefined) =>
    other === undefined || one.join(" ") === other.join(" ");
  const current = new Map(now.rows.map((rows) => [placeKey(rows), rows.heights]));
  const rows = before.rows.flatMap(({ worksheet, range, heights }): Edit[] =>
    isSame(heights, current.get(placeKey({ worksheet, range })))
      ? []
      : [{ kind: "fit row heights", worksheet, rowIndex: range.rowIndex, heights }],
  );
  const columns = before.tables.flatMap(({ name, worksheet, body, headings, widthsBeside }): Edit[] => {
    const widths = now.tables.find((table) => table.name === name)?.widthsBeside;
    const columnIndex = body.columnIndex + headings.length;
    return isSame(widthsBeside, widths)
      ? []
      : [{ kind: "set column widths", worksheet, columnIndex, widths: widthsBeside }];
  });
  return [...rows, ...columns];
}

/**
 * All of ours go, and those come again that stood there before, but for those that were never given their formula; where
 * nothing is different, nothing is done.
 */
function formatEdits(before: Standing, now: Standing, reach: Reach): Edit[] {
  return before.formats.flatMap(({ worksheet, all, removed }): Edit[] => {
    const current = now.formats.find((formats) => formats.worksheet === worksheet);
    if (!current || JSON.stringify(current.all) === JSON.stringify(all)) return [];
    const { addedFormulas, removedIds } = reach.formats.find((formats) => formats.worksheet === worksheet) ?? nothing;
    const hasOwn = all.some(({ id, formula }) => mayBeUnset(formula) && !removedIds.includes(id));
    const ours = new Set([...addedFormulas, ...removed.map(({ highlight }) => highlight.formula)]);
    const isOfOurs = (formula: string) => (mayBeUnset(formula) ? !hasOwn : ours.has(formula));
    const ids = current.all.filter(({ formula }) => isOfOurs(formula)).map(({ id }) => id);
    return [
      ...(ids.length > 0 ? [{ kind: "remove conditional formats", worksheet, ids } as const] : []),
      ...removed
        .filter(({ highlight }) => !mayBeUnset(highlight.formula))
        .map(({ ranges, highlight }): Edit => ({ kind: "add highlight", worksheet, ranges, highlight })),
    ];
  });
}

const nothing: Pick<Reach["formats"][number], "addedFormulas" | "removedIds"> = { addedFormulas: [], removedIds: [] };

export function isSameContent(one: StandingWorksheet, other: StandingWorksheet): boolean {
  return one.commentCount === other.commentCount && JSON.stringify(one.formulas) === JSON.stringify(other.formulas);
}

export function placeKey({ worksheet, range }: PlacedRange): string {
  return `${formatRange(range)} ${worksheet}`;
}
