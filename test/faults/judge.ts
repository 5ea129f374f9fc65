import { WorkbookAccessError } from "../../src/excel/port";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { openWithSharedClient, type OpenedWorkbook } from "../support/open-workbook";
import { differences, pictureOfWorkbook, type WorkbookPicture } from "../support/workbook-picture";
import type { Prepared } from "./commands";

/** What came of many runs. */
export interface Trial {
  readonly pointCount: number;
  /** What was wrong, in words. */
  readonly complaints: readonly string[];
}

/** What came of one run: its outcome, or what it threw. */
export type Ending = { readonly outcome: unknown } | { readonly error: unknown };

/** States that a workbook may be in, each worked out when it is needed, by the name that a failing test gives it. */
export type AllowedStates = Readonly<Record<string, () => Promise<WorkbookPicture | null>>>;

/** Something that is done to a workbook. */
export type Step = (opened: OpenedWorkbook) => unknown;

export async function reopened({ bytes, arrange }: Prepared): Promise<OpenedWorkbook> {
  const opened = openWithSharedClient(openWorkbook(bytes));
  await arrange?.(opened.port);
  return opened;
}

export async function endingOf(work: () => Promise<unknown>): Promise<Ending> {
  try {
    return { outcome: await work() };
  } catch (error) {
    return { error };
  }
}

/** The workbook after some steps, one after the other; null where one of them cannot be done. */
export async function stateAfter(prepared: Prepared, ...steps: readonly Step[]): Promise<WorkbookPicture | null> {
  const opened = await reopened(prepared);
  try {
    for (const step of steps) await step(opened);
  } catch {
    return null;
  }
  return pictureOfWorkbook(opened.workbook);
}

/** A state that was worked out already. */
export function known(picture: WorkbookPicture): () => Promise<WorkbookPicture> {
  return () => Promise.resolve(picture);
}

/** Works something out once, when it is first asked for. */
export function once<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | null = null;
  return () => (found ??= find());
}

/**
 * The complaint that a workbook is in none of the states that it may be in, with where it differs from the nearest.
 * @param seen what counts of a state
 */
export async function complaintsOf(
  what: string,
  state: WorkbookPicture,
  allowed: AllowedStates,
  seen: (picture: WorkbookPicture) => unknown = (picture) => picture,
): Promise<string[]> {
  const written = JSON.stringify(seen(state));
  const compared: { name: string; picture: WorkbookPicture }[] = [];
  for (const [name, find] of Object.entries(allowed)) {
    const picture = await find();
    if (!picture) continue;
    if (JSON.stringify(seen(picture)) === written) return [];
    compared.push({ name, picture });
  }
  const [nearest] = compared
    .map(({ name, picture }) => ({ name, lines: differences(seen(picture), seen(state)) }))
    .sort((one, other) => one.lines.length - other.lines.length);
  const lines = nearest?.lines.slice(0, 4).join("\n    ") ?? "";
  return [`${what}; beside “${nearest?.name ?? "nothing"}”, ${nearest?.lines.length ?? 0} differ\n    ${lines}`];
}

/** What is wrong with what a run threw: a message says what to do, in whole sentences without a programmer's words. */
export function messageComplaints(point: string, ending: Ending): string[] {
  if (!("error" in ending)) return [];
  const { error } = ending;
  if (!(error instanceof WorkbookAccessError)) return [`${point}: it throws ${String(error)}`];
  const { message } = error;
  const jargon = /\b(?!ExcelApi)[A-Z][a-z]+[A-Z]\w*|undefined|null|\[object/.test(message);
  const isWhole = /^[A-Z“].*[.:] .+\.$/su.test(message);
  return jargon || !isWhole ? [`${point}: the message does not say in plain words what to do: ${message}`] : [];
}

/** A picture without the sheets on which a person's words were kept once more than expected. */
export function withoutKeptCopies(state: WorkbookPicture, expected: WorkbookPicture): WorkbookPicture {
  return changeWorksheets(state, (name, each) => (isKeptCopy(name) && !(name in expected.worksheets) ? null : each));
}

/** A picture without how its pages are set up. */
export function withoutPages(state: WorkbookPicture): WorkbookPicture {
  return changeWorksheets(state, (_name, each) => ({ ...each, page: [] }));
}

/** A picture in which the look of kept copies does not count, only what they say. */
export function withBareCopies(state: WorkbookPicture): WorkbookPicture {
  return changeWorksheets(state, (name, each) => {
    if (!isKeptCopy(name)) return each;
    const cells = Object.entries(each.cells).map(([address, cell]) => [address, contentOf(cell)] as const);
    const worded = cells.filter(([, content]) => content !== contentOf({ type: "empty", value: "" }));
    return { ...each, cells: Object.fromEntries(worded), heights: [], merges: [] };
  });
}

function isKeptCopy(name: string): boolean {
  return /^Summary \d{4}-\d\d-\d\d/.test(name);
}

function contentOf(cell: unknown): string {
  return JSON.stringify({ ...(cell as object), style: null });
}

type WorksheetPicture = WorkbookPicture["worksheets"][string];

function changeWorksheets(
  { worksheets, ...others }: WorkbookPicture,
  change: (name: string, worksheet: WorksheetPicture) => WorksheetPicture | null,
): WorkbookPicture {
  const changed = Object.entries(worksheets).flatMap(([name, each]) => {
    const now = change(name, each);
    return now ? [[name, now] as const] : [];
  });
  return { worksheets: Object.fromEntries(changed), ...others };
}
