import { formatRange } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { Edit } from "../core/grid/edit";
import type { ExpectedCells, ExpectedTable } from "../core/grid/expected-cells";
import { codeOf } from "./access-error";
import { loadColumnModels } from "./add-table-column";
import { applyEdit } from "./apply-edits";
import { giveWay } from "./give-way";
import { applyInPages, pagesOf } from "./payload-pages";
import { changedError, type ApplyOptions } from "./port";
import { reachOf } from "./reach";
import { answerOf, loadStanding, standingOf } from "./read-standing";
import type { Standing, StandingFormats } from "./standing";
import type { WrittenEdits } from "./written-edits";
import { textsOf } from "./our-texts";
import { tailsOf, type TakeBack } from "./take-back";
import { isAnsweredError, takeBackOrRemember } from "./take-back-now";

/**
 * What one request may write and ask for, in bytes as estimated here, of the 5 MB that Excel on the web takes and gives
 * at once (Microsoft, "Resource limits and performance optimization for Office Add-ins"). Edits are longer on the wire
 * than here; values are not.
 */
const comfortableRequest = 3_000_000;
const comfortableAnswer = 4_600_000;

/**
 * Makes edits whole or not at all. Excel keeps what was done before a failure; so what stands where the edits write is
 * read first, read once more inside the request that writes, and put back where that request fails or finds something
 * else than before.
 * @param unfinished gets what could not be put back now
 */
export async function writeWhole(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { expected = [], tables = [], known, mayLackPage = false }: ApplyOptions,
  unfinished: TakeBack[],
): Promise<WrittenEdits> {
  const reach = reachOf(edits);
  const models = loadColumnModels(context, edits);
  const first = known ? null : loadStanding(context, reach, { withRemoved: true });
  if (first || models.size > 0) await context.sync();
  const kept = first ? standingOf(first) : standingToldBy(known);
  const inverse = known?.inverse ?? [];
  const takeBack = { before: kept, reach, inverse, ours: textsOf([...edits, ...inverse]) };

  const isApart = (edit: Edit) => mayLackPage && edit.kind === "set page layout";
  const written = await writeContent(context, {
    content: edits.filter((edit) => !isApart(edit)),
    models,
    expected,
    tables,
    takeBack,
    isKept: first !== null,
    unfinished,
  });
  try {
    await applyInPages(context, pagesOf(edits.filter(isApart)), models);
    return { ...written, pageProblem: null };
  } catch (error) {
    return { ...written, pageProblem: error };
  }
}

interface Content {
  readonly content: readonly Edit[];
  readonly models: ReturnType<typeof loadColumnModels>;
  readonly expected: readonly ExpectedCells[];
  readonly tables: readonly ExpectedTable[];
  readonly takeBack: TakeBack;
  /** Whether what stood there was read, and not only told by the caller. */
  readonly isKept: boolean;
  readonly unfinished: TakeBack[];
}

async function writeContent(
  context: Excel.RequestContext,
  { content, models, expected, tables, takeBack, isKept, unfinished }: Content,
): Promise<Omit<WrittenEdits, "pageProblem">> {
  const { before: kept, reach } = takeBack;
  const asked = loadStanding(context, reach, { withRemoved: true });
  const judged = expected.map((as) => ({ as, cells: loadExpected(context, as) }));
  const extents = tables.map((as) => ({ as, range: loadExtent(context, as) }));
  const [page = [], ...otherPages] = pagesOf(content);
  // What stands there is asked for before and after the edits.
  const answer = bytesOf(expected.map(({ values }) => values)) + 2 * bytesOf([kept.cells, kept.formats]);
  const isLarge = otherPages.length > 0 || bytesOf(content) > comfortableRequest || answer > comfortableAnswer;
  const left = { ...reach, cells: [...reach.cells, ...tailsOf(kept, reach)] };
  const askWhatIsLeft = () => loadStanding(context, left, { added: reach.worksheets, withWorksheets: false });
  const isSame = (before: Standing) =>
    judged.every(({ cells, as }) => holdsStill(cells, as)) &&
    extents.every(({ range, as }) => range.rowCount === as.rowCount && range.columnCount === as.columnCount) &&
    (isKept ? isAlike(kept, before) : hasFormatsOf(kept, before)) &&
    content.every((edit) => edit.kind !== "move name" || hasWorksheet(before, edit));

  let isBegun = false;
  try {
    if (isLarge) {
      await context.sync();
      if (!isSame(standingOf(asked))) throw changedError();
      isBegun = true;
    }
    for (const edit of page) applyEdit(context, edit, models);
    const leaving = isLarge ? null : askWhatIsLeft();
    // office.js makes one text of all of it: a piece of its own. What was asked in a request before stands unwatched now.
    if (!isLarge) await giveWay();
    await context.sync();
    if (!isSame(standingOf(asked))) throw changedError();
    await applyInPages(context, otherPages, models);
    const toTakeBack = { ...takeBack, before: withTitleOf(kept, standingOf(asked)) };
    if (leaving) return { takeBack: toTakeBack, left: standingOf(leaving) };
    const later = askWhatIsLeft();
    return {
      takeBack: toTakeBack,
      left: await context.sync().then(
        () => standingOf(later),
        () => null,
      ),
    };
  } catch (error) {
    const before = answerOf(asked);
    // An error of Excel's own, before its first answer, means that it has not begun; but an answer may be too large.
    const isDone = codeOf(error) === "ResponsePayloadSizeLimitExceeded";
    if (before || isBegun || isDone || !isAnsweredError(error)) {
      await takeBackOrRemember(context, { ...takeBack, before: withTitleOf(kept, before ?? kept) }, unfinished);
    }
    throw error;
  }
}

const nothing: Standing = {
  worksheets: [],
  cells: [],
  rows: [],
  tables: [],
  formats: [],
  added: [],
  names: [],
  title: null,
};

/** The title is one object in all of the context: once it is set, it tells what was written. */
function withTitleOf({ title }: Standing, standing: Standing): Standing {
  return { ...standing, title };
}

/** How the formats looked that will be removed is not told: in their place others are made. */
function standingToldBy(known: ApplyOptions["known"]): Standing {
  const formats = (known?.formats ?? []).map((each) => ({ ...each, removed: [] }));
  return { ...nothing, worksheets: known?.worksheets ?? [], formats };
}

function bytesOf(content: unknown): number {
  return new TextEncoder().encode(JSON.stringify(content)).length;
}

function isAlike(one: Standing, other: Standing): boolean {
  const partsOf = ({ cells, tables, formats }: Standing) =>
    JSON.stringify([cells.map(({ formulas }) => formulas), tables, formats.map(({ all }) => all)]);
  return partsOf(one) === partsOf(other);
}

/** Whether worksheets have the conditional formats that were told of them. */
function hasFormatsOf(told: Standing, before: Standing): boolean {
  const formulasOf = ({ all }: Pick<StandingFormats, "all">) => JSON.stringify(all.map(({ formula }) => formula));
  return before.formats.every((formats) => {
    const known = told.formats.find(({ worksheet }) => worksheet === formats.worksheet);
    return !known || formulasOf(known) === formulasOf(formats);
  });
}

/** Whether a worksheet is still called as it was. */
function hasWorksheet(
  { worksheets }: Standing,
  { worksheet, worksheetName }: Extract<Edit, { kind: "move name" }>,
): boolean {
  return worksheets.some(({ id, name }) => id === worksheet && name === worksheetName);
}

function loadExtent(context: Excel.RequestContext, { table }: ExpectedTable): Excel.Range {
  const body = context.workbook.tables.getItem(table).getDataBodyRange();
  return body.load({ rowCount: true, columnCount: true });
}

function loadExpected(context: Excel.RequestContext, { worksheet, range }: ExpectedCells): Excel.Range {
  const cells = context.workbook.worksheets.getItem(worksheet).getRange(formatRange(range));
  return cells.load({ values: true });
}

/** Whether cells that were asked for, and answered, still hold what was judged. */
function holdsStill(cells: Excel.Range, { values }: ExpectedCells): boolean {
  return JSON.stringify(cells.values as CellValue[][]) === JSON.stringify(values);
}
