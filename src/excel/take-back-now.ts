import { isWithin } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import { isNameOfCopy } from "../core/grid/name-of-copy";
import { codeOf } from "./access-error";
import { changesSince } from "./changes-since";
import { deletedBy, keepingOthers, othersEdits, watchOthers } from "./keep-others";
import { applyInPages, pagesOf } from "./payload-pages";
import { loadStanding, standingOf } from "./read-standing";
import type { Standing, WorksheetName } from "./standing";
import { contentEdits, copyEdits, inverseWithoutLoss, structureEdits, tailsOf, type TakeBack } from "./take-back";
import { whileCellIsEdited } from "./wait-for-cell-edit";
import { WorkbookAccessError } from "./port";
import type { WrittenEdits } from "./written-edits";

/**
 * Puts back what stood there before some edits, however far they came; begun again, it goes on where it stopped. Where
 * Excel refuses what the caller told, all the rest is put back first. What somebody writes meanwhile stays. While a cell
 * is being edited, it waits.
 * @param looked what stands there, where all of the edits were made and nothing was changed since
 */
function takeBackNow(context: Excel.RequestContext, takeBack: TakeBack, looked: Standing | null = null): Promise<void> {
  return whileCellIsEdited(async () => {
    const told = inverseWithoutLoss(takeBack);
    const now = looked ?? (told.some(isOverwriting) ? await readUnlessTooLarge(context, takeBack) : null);
    const first = looked
      ? [...told, ...structureAndContentEdits(takeBack, looked)]
      : now
        ? keepingOthers(told, now, takeBack.ours)
        : told;
    const refusal = await refusalOf(send(context, first, takeBack, now));
    if (!looked || refusal) {
      const later = await makeStructure(context, takeBack);
      await make(context, takeBack, contentEdits, later);
    }
    if (takeBack.reach.copied.length > 0) await make(context, takeBack, copyEdits);
    if (refusal) throw refusal;
  });
}

function isOverwriting({ kind }: Edit): boolean {
  return kind === "clear range" || kind === "restore range";
}

/**
 * The second and the third part at once. Which columns will stand beside a table, and how wide they are, is not known
 * before those that were added are gone; and nothing is put back on a worksheet that goes.
 */
function structureAndContentEdits(takeBack: TakeBack, looked: Standing): Edit[] {
  const structure = structureEdits(takeBack, looked);
  const deleted = deletedBy(structure);
  const cells = looked.cells.filter(({ worksheet }) => !deleted.has(worksheet));
  const tables = looked.tables.map((table) => ({ ...table, widthsBeside: [] }));
  return [...structure, ...contentEdits(takeBack, { ...looked, cells, tables })];
}

/** Rows that go move up what stands below them: only then is the end of a table there where it is looked for. */
async function makeStructure(context: Excel.RequestContext, takeBack: TakeBack): Promise<Standing | null> {
  for (let more = takeBack.before.tables.length; ; more -= 1) {
    const now = await make(context, takeBack, structureEdits);
    if (now || more <= 0) return now;
  }
}

/**
 * Looks what stands there, and makes the edits that this asks for; once more where something was gone by then.
 * @param looked saves the first look
 * @returns what stands there, where there was nothing to do
 */
async function make(
  context: Excel.RequestContext,
  takeBack: TakeBack,
  editsFor: (takeBack: TakeBack, now: Standing) => Edit[],
  looked: Standing | null = null,
): Promise<Standing | null> {
  const now = looked ?? (await readNow(context, takeBack));
  const edits = editsFor(takeBack, now);
  if (edits.length === 0) return now;
  const refusal = await refusalOf(send(context, edits, takeBack, now));
  if (!refusal) return null;
  const later = await readNow(context, takeBack);
  await send(context, editsFor(takeBack, later), takeBack, later);
  return null;
}

/** What Excel refused of a request, and why; null where it did all of it. */
async function refusalOf(request: Promise<void>): Promise<Error | null> {
  try {
    await request;
    return null;
  } catch (error) {
    if (!isAnsweredError(error)) throw error;
    return error as Error;
  }
}

/**
 * Takes back what a request did before it failed. The first error tells what went wrong, so another one is not thrown.
 * @param unfinished gets what Excel could not be told, for {@link finishTakingBack}
 */
export async function takeBackOrRemember(
  context: Excel.RequestContext,
  takeBack: TakeBack,
  unfinished: TakeBack[],
): Promise<void> {
  try {
    await takeBackNow(context, takeBack);
  } catch (error) {
    if (!isAnsweredError(error)) unfinished.push(takeBack);
  }
}

/** Takes back, the last first, what was left half done when the connection was lost. */
export async function finishTakingBack(context: Excel.RequestContext, unfinished: TakeBack[]): Promise<void> {
  for (let takeBack = unfinished.at(-1); takeBack; takeBack = unfinished.at(-1)) {
    try {
      await takeBackNow(context, takeBack);
    } catch (error) {
      if (!isAnsweredError(error)) throw error;
    }
    unfinished.pop();
  }
}

/** Whether Excel itself said that it did not do this; a lost connection or a time-out leaves that open. */
export function isAnsweredError(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && !["ConnectionFailure", "HostRestartNeeded", "Timeout", "GeneralException"].includes(code);
}

/**
 * Takes edits back that were made some time ago, unless somebody changed since what they left.
 * @param unfinished gets what Excel could not be told, for {@link finishTakingBack}
 * @returns what was changed, in words; nothing was done then. Empty where everything is as it was before the edits.
 */
export async function takeBackWritten(
  context: Excel.RequestContext,
  written: WrittenEdits,
  unfinished: TakeBack[],
): Promise<readonly string[]> {
  const { left } = written;
  if (!left) {
    throw new WorkbookAccessError(
      "unexpected",
      "What the last command left could not be looked at, so it is not undone. Correct it by hand, or close without saving.",
    );
  }
  const takeBack = { ...written.takeBack, added: left.added.map(({ id }) => id) };
  const now = await readNow(context, takeBack);
  const changes = changesSince({ before: takeBack.before, after: left, now });
  if (changes.length > 0) return changes;
  try {
    // Half of it done would be neither of both: so it goes on where it stopped.
    const looked = movesCells(takeBack) ? null : now;
    await takeBackNow(context, takeBack, looked).catch(() => takeBackNow(context, takeBack));
  } catch (error) {
    if (!isAnsweredError(error)) unfinished.push(takeBack);
    throw error;
  }
  return [];
}

/** Whether rows that were added moved down what else was written below them: it stands elsewhere once they are gone. */
function movesCells({ before, reach }: TakeBack): boolean {
  const written = [...before.cells, ...before.tables.map(({ worksheet, body }) => ({ worksheet, range: body }))];
  return before.tables.some(({ name, worksheet, body }) => {
    const added = reach.tables.find((table) => table.name === name)?.rowCount ?? 0;
    const end = body.rowIndex + body.rowCount;
    const own = { ...body, rowCount: body.rowCount + added };
    return written.some(
      (cells) =>
        added > 0 && cells.worksheet === worksheet && cells.range.rowIndex >= end && !isWithin(cells.range, own),
    );
  });
}

/** Makes edits. What somebody wrote where they write, after it was looked at, stands there again afterwards. */
async function send(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { ours }: TakeBack,
  looked: Standing | null,
): Promise<void> {
  if (edits.length === 0) return;
  const watch = looked && watchOthers(context, edits, looked);
  await applyInPages(context, pagesOf(edits), new Map());
  if (watch) await applyInPages(context, pagesOf(othersEdits(watch, ours)), new Map());
}

/** What stands there now, of what is still there, and the worksheets that may have been added. */
async function readNow(context: Excel.RequestContext, takeBack: TakeBack): Promise<Standing> {
  const { before, reach } = takeBack;
  const { worksheets, tables } = context.workbook;
  worksheets.load({ id: true, name: true });
  tables.load({ name: true });
  await context.sync();
  const ids = new Set(worksheets.items.map(({ id }) => id));
  const tableNames = new Set(tables.items.map(({ name }) => name));
  const whole = { ...reach, cells: [...reach.cells, ...tailsOf(before, reach)] };
  const proxies = loadStanding(
    context,
    {
      ...whole,
      cells: whole.cells.filter(({ worksheet }) => ids.has(worksheet)),
      rows: whole.rows.filter(({ worksheet }) => ids.has(worksheet)),
      tables: whole.tables.filter(({ name }) => tableNames.has(name)),
      formats: whole.formats.filter(({ worksheet }) => ids.has(worksheet)),
    },
    {
      added: worksheets.items
        .filter((worksheet) => mayBeOurs(worksheet, takeBack) || reach.copied.includes(worksheet.id))
        .map(({ id }) => id),
    },
  );
  await context.sync();
  return standingOf(proxies);
}

/** The same; null where it is more than Excel sends at once. */
async function readUnlessTooLarge(context: Excel.RequestContext, takeBack: TakeBack): Promise<Standing | null> {
  try {
    return await readNow(context, takeBack);
  } catch (error) {
    if (codeOf(error) === "ResponsePayloadSizeLimitExceeded") return null;
    throw error;
  }
}

/** Under a name of ours, and not before; Excel calls a copy `Summary (2)` until it gets its name. */
function mayBeOurs({ id, name }: WorksheetName, { before: { worksheets }, reach, added }: TakeBack): boolean {
  if (added) return added.includes(id);
  const { worksheets: names, copied } = reach;
  const old = worksheets.find((worksheet) => worksheet.id === id);
  if (old) return old.name !== name && names.includes(name);
  const copiedNames = worksheets
    .filter((worksheet) => copied.includes(worksheet.id))
    .map((worksheet) => worksheet.name);
  return names.includes(name) || copiedNames.some((copy) => isNameOfCopy(name, copy));
}
