import { WorkbookAccessError } from "../../src/excel/port";
import { excelErrorCodes } from "../../src/host/excel-error";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { describeFault, rehearse, withFault, type Fault, type RehearsedRequest } from "../support/faults";
import { open, type OpenedWorkbook } from "../support/open-workbook";
import { differences, pictureOfWorkbook, type WorkbookPicture } from "../support/workbook-picture";
import type { FaultCase, Prepared } from "./commands";

/** What came of a run: its outcome, or what it threw. */
export type Ending = { readonly outcome: unknown } | { readonly error: unknown };

/** States that the workbook may be in, each worked out when it is needed, by the name that a failing test gives it. */
export type AllowedStates = Readonly<Record<string, () => Promise<WorkbookPicture | null>>>;

export interface Trial {
  readonly pointCount: number;
  /** What was wrong, in words. */
  readonly complaints: readonly string[];
}

/**
 * Runs a command again and again, each time with one thing going wrong, and tells where the workbook was left in a state
 * that is neither the one before nor the one that was promised, and where running it again did not finish the job.
 * @param cutCount after how many actions of a request the connection is cut, and Excel fails, at most
 */
export async function tryFaults({ prepare }: FaultCase, cutCount: number): Promise<Trial> {
  const prepared = await prepare();
  const { before, promised, requests } = await undisturbed(prepared);
  if (JSON.stringify(before) === JSON.stringify(promised)) throw new Error("The command has nothing to do here.");
  const complaints: string[] = [];
  const finished = new Set<string>();
  const faults = faultsOf(requests, cutCount);
  const writtenBefore = JSON.stringify(before);
  let opened = reopened(prepared);
  for (const fault of faults) {
    const point = describeFault(fault);
    const complain = (complaint: string): unknown => complaints.push(`${point}: ${complaint}`);
    const ending = await endingOf(() => withFault(opened.host, fault, () => prepared.run(opened.port)));
    const state = pictureOfWorkbook(opened.workbook);
    const written = JSON.stringify(state);
    if ("error" in ending) for (const complaint of messageComplaints(ending.error)) complain(complaint);
    if ("error" in ending && written === writtenBefore) continue;
    const isLost = fault.kind === "cut" && fault.staysLost;
    const done = { promised: known(withoutPages(promised, ending)) };
    if ("outcome" in ending) {
      complaints.push(...(await complaintsOf(point, withoutPages(state, ending), done, "not what it says")));
    } else if (!isLost) {
      const allowed = { before: known(before), promised: known(promised) };
      complaints.push(...(await complaintsOf(point, withoutKeptCopies(state, before), allowed, "a mixture")));
    }
    if (("error" in ending || lacksPages(ending)) && !finished.has(written)) {
      finished.add(written);
      const again = await endingOf(() => prepared.run(opened.port));
      if ("error" in again) complain(`running it again fails: ${String(again.error)}`);
      else {
        const now = withoutKeptCopies(pictureOfWorkbook(opened.workbook), promised);
        const finish = { promised: known(promised) };
        complaints.push(...(await complaintsOf(point, now, finish, "running it again does not finish the job")));
      }
    }
    opened = reopened(prepared);
  }
  return { pointCount: faults.length, complaints };
}

/** The workbook before and after a run in which nothing goes wrong, and the requests that it took. */
export async function undisturbed(prepared: Prepared) {
  const opened = reopened(prepared);
  const before = pictureOfWorkbook(opened.workbook);
  const look = (): string => JSON.stringify(pictureOfWorkbook(opened.workbook));
  const requests = await rehearse(opened.host, () => prepared.run(opened.port), look);
  return { before, promised: pictureOfWorkbook(opened.workbook), requests };
}

export function reopened({ bytes }: Prepared): OpenedWorkbook {
  return open(openWorkbook(bytes));
}

export async function endingOf(work: () => Promise<unknown>): Promise<Ending> {
  try {
    return { outcome: await work() };
  } catch (error) {
    return { error };
  }
}

/** Every code for every request, and cuts and failures after its first action, its last, and some between where it writes. */
function faultsOf(requests: readonly RehearsedRequest[], cutCount: number): readonly Fault[] {
  return requests.flatMap(({ actionCount, writes }, index): Fault[] => {
    const request = index + 1;
    const actions = spread(actionCount, writes ? cutCount : 2);
    return [
      ...excelErrorCodes.map((code): Fault => ({ kind: "refused", request, code })),
      ...actions.map((action, place): Fault => ({ kind: "failed", request, action, code: codeAt(request + place) })),
      ...[-1, ...actions].flatMap((action): Fault[] => [
        { kind: "cut", request, action, staysLost: false },
        { kind: "cut", request, action, staysLost: true },
      ]),
    ];
  });
}

/** So many of the numbers from 0 to one less than `count`, evenly spread, the first and the last among them. */
function spread(count: number, wanted: number): number[] {
  if (count <= wanted) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: wanted }, (_, index) => Math.round((index * (count - 1)) / (wanted - 1)));
}

function codeAt(index: number) {
  return excelErrorCodes[index % excelErrorCodes.length] ?? "GeneralException";
}

/** The complaint that a workbook is in none of the states that it may be in, with where it differs from the nearest. */
export async function complaintsOf(
  point: string,
  state: WorkbookPicture,
  allowed: AllowedStates,
  what: string,
): Promise<string[]> {
  const written = JSON.stringify(state);
  const compared: { name: string; lines: string[] }[] = [];
  for (const [name, find] of Object.entries(allowed)) {
    const picture = await find();
    if (!picture) continue;
    if (JSON.stringify(picture) === written) return [];
    compared.push({ name, lines: differences(picture, state) });
  }
  const [nearest] = compared.sort((one, other) => one.lines.length - other.lines.length);
  const lines = nearest?.lines.slice(0, 4).join("\n    ") ?? "";
  return [
    `${point}: ${what}; beside “${nearest?.name ?? "nothing"}”, ${String(nearest?.lines.length)} differ\n    ${lines}`,
  ];
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

/** A message says what to do, in whole sentences and without a programmer's words. */
export function messageComplaints(error: unknown): string[] {
  if (!(error instanceof WorkbookAccessError)) return [`it throws ${String(error)}`];
  const { message } = error;
  const jargon = /\b(?!ExcelApi)[A-Z][a-z]+[A-Z]\w*|undefined|null|\[object/.exec(message);
  const isWhole = /^[A-Z“].*\. .+\.$/su.test(message);
  return jargon || !isWhole ? [`the message does not tell what to do in plain words: ${message}`] : [];
}

/** Whether an outcome tells that the pages are not set up: the one thing that a command may leave undone. */
function lacksPages(ending: Ending): boolean {
  const outcome = "outcome" in ending ? ending.outcome : null;
  return typeof outcome === "object" && outcome !== null && "hasPage" in outcome && outcome.hasPage === false;
}

function withoutPages(state: WorkbookPicture, ending: Ending): WorkbookPicture {
  if (!lacksPages(ending)) return state;
  const { worksheets, names, title } = state;
  return {
    worksheets: Object.fromEntries(Object.entries(worksheets).map(([name, each]) => [name, { ...each, page: [] }])),
    names,
    title,
  } as WorkbookPicture;
}

/** A summary that somebody edited, or that was left half-written, may have been kept once more. */
function withoutKeptCopies(state: WorkbookPicture, expected: WorkbookPicture): WorkbookPicture {
  const isKeptCopy = (name: string): boolean => /^Summary \d{4}-\d\d-\d\d/.test(name) && !(name in expected.worksheets);
  return {
    ...state,
    worksheets: Object.fromEntries(Object.entries(state.worksheets).filter(([name]) => !isKeptCopy(name))),
  };
}
