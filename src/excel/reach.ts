import { formatRange, isWithin, type RangeAddress } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import { mergeCells } from "../core/grid/merge-cells";

/** What some edits write: where to look before and after, to know what they did and to take it back. */
export interface Reach {
  /** Cells of worksheets that were there before, each once; of one that is renamed, by its id. */
  readonly cells: readonly PlacedRange[];
  /** Rows of such worksheets whose height is set, each as a range of one column. */
  readonly rows: readonly PlacedRange[];
  readonly tables: readonly TableReach[];
  /** Names of the worksheets that are added, copied or renamed. */
  readonly worksheets: readonly string[];
  /** Worksheets that are copied, by id. */
  readonly copied: readonly string[];
  /** The conditional formats that go, and the formulas of those that come, by worksheet. */
  readonly formats: readonly FormatReach[];
  /** Names that are set or removed. */
  readonly names: readonly string[];
  readonly hasTitle: boolean;
}

export interface PlacedRange {
  readonly worksheet: string;
  readonly range: RangeAddress;
}

interface TableReach {
  readonly name: string;
  /** How many rows and columns are added at its end. */
  readonly rowCount: number;
  readonly columnCount: number;
}

interface FormatReach {
  readonly worksheet: string;
  readonly removedIds: readonly string[];
  readonly addedFormulas: readonly string[];
}

export function reachOf(edits: readonly Edit[]): Reach {
  const worksheets = new Set(edits.flatMap(newNamesOf));
  const renamed = new Map(
    edits.flatMap((edit) => (edit.kind === "rename worksheet" ? [[edit.name, edit.worksheet]] : [])),
  );
  const written = edits
    .flatMap(writtenBy)
    .map(({ worksheet, range }) => ({ worksheet: renamed.get(worksheet) ?? worksheet, range }))
    .filter(({ worksheet }) => !worksheets.has(worksheet));
  return {
    cells: withoutRepeats(written),
    rows: edits.flatMap(rowsSizedBy).filter(({ worksheet }) => !worksheets.has(worksheet)),
    tables: tablesOf(edits),
    worksheets: [...worksheets],
    copied: edits.flatMap((edit) => (edit.kind === "copy worksheet" ? [edit.worksheet] : [])),
    formats: formatsOf(edits),
    names: [...new Set(edits.flatMap(namedBy))],
    hasTitle: edits.some(({ kind }) => kind === "set title"),
  };
}

function namedBy(edit: Edit): string[] {
  return isNaming(edit) ? [edit.name] : [];
}

const naming = ["name range", "move name", "name text", "name formula", "remove name"] as const;

type Naming = Extract<Edit, { kind: (typeof naming)[number] }>;

function isNaming(edit: Edit): edit is Naming {
  return naming.some((kind) => kind === edit.kind);
}

function newNamesOf(edit: Edit): string[] {
  const isNew = edit.kind === "add worksheet" || edit.kind === "copy worksheet" || edit.kind === "rename worksheet";
  return isNew ? [edit.name] : [];
}

function writtenBy(edit: Edit): PlacedRange[] {
  if (edit.kind === "write values" || edit.kind === "write formulas" || edit.kind === "clear range") return [edit];
  if (edit.kind === "format ranges") return edit.ranges.map((range) => ({ worksheet: edit.worksheet, range }));
  if (edit.kind === "add table column") return edit.begun ? [edit.begun] : [];
  if (edit.kind !== "restore range" && edit.kind !== "restore cells") return [];
  return [{ worksheet: edit.worksheet, range: edit.content.range }];
}

function rowsSizedBy(edit: Edit): PlacedRange[] {
  if (edit.kind !== "fit row heights" && edit.kind !== "set row heights") return [];
  const { worksheet, rowIndex, heights } = edit;
  if (heights.length === 0) return [];
  return [{ worksheet, range: { rowIndex, columnIndex: 0, rowCount: heights.length, columnCount: 1 } }];
}

/** Single cells joined to few rectangles; of the others those that lie within no other. */
function withoutRepeats(places: readonly PlacedRange[]): PlacedRange[] {
  const byWorksheet = new Map<string, Map<string, RangeAddress>>();
  for (const { worksheet, range } of places) {
    const ranges = byWorksheet.get(worksheet) ?? new Map<string, RangeAddress>();
    byWorksheet.set(worksheet, ranges.set(formatRange(range), range));
  }
  return [...byWorksheet].flatMap(([worksheet, ranges]) => {
    const blocks = outermost([...ranges.values()].filter((range) => cellCount(range) > 1));
    const cells = [...ranges.values()].filter((range) => cellCount(range) === 1);
    const others = cells.filter((cell) => !blocks.some((block) => isWithin(cell, block)));
    return [...blocks, ...mergeCells(others)].map((range) => ({ worksheet, range }));
  });
}

/** The largest first: whatever lies within another one lies within one that was kept. */
function outermost(ranges: readonly RangeAddress[]): RangeAddress[] {
  const kept: RangeAddress[] = [];
  const bySize = [...ranges].sort((one, other) => cellCount(other) - cellCount(one));
  for (const range of bySize) if (!kept.some((outer) => isWithin(range, outer))) kept.push(range);
  return kept;
}

function cellCount({ rowCount, columnCount }: RangeAddress): number {
  return rowCount * columnCount;
}

function tablesOf(edits: readonly Edit[]): TableReach[] {
  const tables = new Map<string, TableReach>();
  for (const edit of edits) {
    const rowCount = edit.kind === "add table rows" ? edit.values.length : 0;
    const columnCount = edit.kind === "add table column" && !edit.begun ? 1 : 0;
    if (edit.kind !== "add table rows" && edit.kind !== "add table column") continue;
    const known = tables.get(edit.table) ?? { name: edit.table, rowCount: 0, columnCount: 0 };
    tables.set(edit.table, {
      ...known,
      rowCount: known.rowCount + rowCount,
      columnCount: known.columnCount + columnCount,
    });
  }
  return [...tables.values()];
}

function formatsOf(edits: readonly Edit[]): FormatReach[] {
  const formats = new Map<string, { removedIds: string[]; addedFormulas: Set<string> }>();
  for (const edit of edits) {
    if (edit.kind !== "add highlight" && edit.kind !== "remove conditional formats") continue;
    const known = formats.get(edit.worksheet) ?? { removedIds: [], addedFormulas: new Set() };
    if (edit.kind === "add highlight") known.addedFormulas.add(edit.highlight.formula);
    else known.removedIds.push(...edit.ids);
    formats.set(edit.worksheet, known);
  }
  return [...formats].map(([worksheet, { removedIds, addedFormulas }]) => ({
    worksheet,
    removedIds,
    addedFormulas: [...addedFormulas],
  }));
}
