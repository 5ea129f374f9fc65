import { formatRange, parseAddressList, type RangeAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { Edit } from "../core/grid/edit";
import type { Standing, StandingCells } from "./standing";
import { isOurs, type OurTexts } from "./our-texts";
import { hidesContent } from "./take-back";

/** What is looked at once more by the request that takes it back. */
export interface Watch {
  readonly ranges: readonly WatchedRange[];
  /** Worksheets that go. */
  readonly worksheets: readonly WatchedWorksheet[];
}

interface WatchedRange {
  readonly worksheet: string;
  readonly cells: Excel.Range;
  /** What stood there when the edits were decided. */
  readonly known: KnownCells;
}

interface WatchedWorksheet {
  readonly name: string;
  readonly used: Excel.Range;
  /** Null for one that was empty. */
  readonly known: KnownCells | null;
}

interface KnownCells {
  readonly range: RangeAddress;
  readonly formulas: readonly (readonly CellValue[])[];
}

type RestoreCells = Extract<Edit, { readonly kind: "restore cells" }>;

/**
 * Queues one more look at what some edits take back, to come before them in the same request: Excel has no way to write
 * only where nothing has changed, so what somebody wrote in the meantime is put back afterwards.
 * @param looked what stood there when the edits were decided
 */
export function watchOthers({ workbook }: Excel.RequestContext, edits: readonly Edit[], looked: Standing): Watch {
  const deleted = deletedBy(edits);
  return {
    ranges: looked.cells
      .filter(({ worksheet }) => !deleted.has(worksheet))
      .map(({ worksheet, range, formulas }) => {
        const cells = workbook.worksheets.getItem(worksheet).getRange(formatRange(range));
        cells.load({ values: true, formulas: true, numberFormat: true });
        return { worksheet, cells, known: { range, formulas } };
      }),
    worksheets: looked.added
      .filter(({ id }) => deleted.has(id))
      .map(({ id, name, address, formulas }) => {
        const used = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
        used.load({ address: true, values: true, formulas: true, numberFormat: true });
        const [range] = parseAddressList(address);
        return { name, used, known: range ? { range, formulas } : null };
      }),
  };
}

/** The worksheets that some edits delete. */
export function deletedBy(edits: readonly Edit[]): ReadonlySet<string> {
  return new Set(edits.flatMap((edit) => (edit.kind === "delete worksheet" ? [edit.worksheet] : [])));
}

/**
 * The edits that put back what others wrote between the two looks. A worksheet that was deleted comes again, with
 * nothing but that.
 */
export function othersEdits({ ranges, worksheets }: Watch, ours: OurTexts): Edit[] {
  return [
    ...ranges.flatMap(({ worksheet, cells, known }) =>
      restoreOthers(standingCellsOf(worksheet, known.range, cells), known, ours),
    ),
    ...worksheets.flatMap(({ name, used, known }): Edit[] => {
      const [range] = used.isNullObject ? [] : parseAddressList(used.address);
      const edits = range ? restoreOthers(standingCellsOf(name, range, used), known, ours) : [];
      return edits.length > 0 ? [{ kind: "add worksheet", name }, ...edits] : [];
    }),
  ];
}

/**
 * Edits that were told without a look at what stands there, and after them what others wrote there. Merged cells that
 * would hide it stay apart.
 */
export function keepingOthers(told: readonly Edit[], { cells }: Standing, ours: OurTexts): readonly Edit[] {
  const others = cells.flatMap((block) => restoreOthers(block, null, ours));
  if (others.length === 0) return told;
  const shown = told.map((edit): Edit => {
    if (edit.kind !== "restore range" || !edit.content.look) return edit;
    const { look } = edit.content;
    const written = others.filter(({ worksheet }) => worksheet === edit.worksheet);
    const mergedRanges = look.mergedRanges.filter((merge) =>
      written.every(({ content }) => !hidesContent([merge], content)),
    );
    return { ...edit, content: { ...edit.content, look: { ...look, mergedRanges } } };
  });
  return [...shown, ...others];
}

function standingCellsOf(worksheet: string, range: RangeAddress, cells: Excel.Range): StandingCells {
  return {
    worksheet,
    range,
    values: cells.values as CellValue[][],
    formulas: cells.formulas as CellValue[][],
    numberFormats: cells.numberFormat as string[][],
  };
}

function restoreOthers(
  { worksheet, range, values, formulas, numberFormats }: StandingCells,
  known: KnownCells | null,
  ours: OurTexts,
): RestoreCells[] {
  const isOthers = formulas.map((row, rowOffset) =>
    row.map((content, columnOffset) => {
      const before = contentAt(known, range.rowIndex + rowOffset, range.columnIndex + columnOffset);
      return content !== before && !isOurs(content, ours);
    }),
  );
  if (!isOthers.some((row) => row.includes(true))) return [];
  const only = <Content>(rows: readonly (readonly Content[])[]) =>
    rows.map((row, rowOffset) =>
      row.map((content, columnOffset) => (isOthers[rowOffset]?.[columnOffset] ? content : null)),
    );
  const content = {
    range,
    values: only(values),
    formulas: only(formulas),
    numberFormats: only(numberFormats).map((row) => row.map(unlessText)),
  };
  return [{ kind: "restore cells", worksheet, content }];
}

/** Text is written as text in any cell. */
function unlessText(numberFormat: string | null): string | null {
  return numberFormat === "@" ? null : numberFormat;
}

function contentAt(known: KnownCells | null, rowIndex: number, columnIndex: number): CellValue {
  if (!known) return "";
  return known.formulas[rowIndex - known.range.rowIndex]?.[columnIndex - known.range.columnIndex] ?? "";
}
