import type { KnownFact, KnownYear } from "../core/last-year/known-year";
import { planTakeOver, type TakeOverPlanning } from "../core/last-year/plan-take-over";
import type { PlannedFact, PlannedMatch, TakeOverChoices } from "../core/last-year/take-over-plan";
import type { Found, PublishedReview } from "../core/published/published-review";
import type { Year } from "../core/review/year";
import type { WorkbookPort } from "../excel/port";
import { programmeFields } from "../schema/contract";
import { calculatedIn } from "../schema/read-scope";
import { knownReviewContent } from "../schema/template/known-review-content";
import { readReviewDocument } from "./import-document";
import { readLastYearWorkbook } from "./read-last-year-workbook";
import type { ReviewReading } from "./read-review";
import { setUpReviewOf } from "./set-up-review";
import { takeOverYear } from "./take-over-year";

/** What a file, or text that was pasted, tells of last year's review. */
export interface LastYearFile {
  /** The file's name, or what else it is, in words. */
  readonly name: string;
  /** Oldest first, at least one. */
  readonly years: readonly KnownYear[];
  /** Facts that were found where they do not belong, or by their shape alone. */
  readonly unsure: ReadonlySet<KnownFact>;
  readonly notUnderstood: readonly { readonly where: string; readonly text: string }[];
  /** What a person should know, as whole sentences. */
  readonly notes: readonly string[];
}

export type LastYearFileReading =
  | { readonly kind: "read"; readonly file: LastYearFile }
  /** What is wrong with the file and what to do, in one line. */
  | { readonly kind: "refused"; readonly message: string };

/**
 * Reads last year's review from a workbook or a published summary sheet; nothing is written, nothing in it runs.
 * @param assumed the year that a workbook is taken for where it names none
 */
export async function readLastYearFile(
  bytes: Uint8Array,
  name: string,
  assumed: Year | null,
): Promise<LastYearFileReading> {
  if (/\.xl(?:s[xm]|t[xm])$/i.test(name)) {
    const reading = await readLastYearWorkbook(bytes, name, assumed);
    if (reading.kind === "refused") return reading;
    const { known, notUnderstood, notes } = reading;
    return { kind: "read", file: { name, years: [known], unsure: new Set(), notUnderstood, notes } };
  }
  const reading = await readReviewDocument(bytes);
  if (reading.kind === "refused") return reading;
  const { review, known } = reading;
  return {
    kind: "read",
    file: {
      name,
      years: known.years,
      unsure: unsureFacts(review, known.years),
      notUnderstood: review.unread.map(({ line, text }) => ({ where: `line ${line}`, text })),
      notes: [...review.notes, ...known.notes],
    },
  };
}

function unsureFacts({ facts }: PublishedReview, years: readonly KnownYear[]): ReadonlySet<KnownFact> {
  const reviewed = years.at(-1)?.programme ?? {};
  const found = new Map<string, Found<unknown> | null>(Object.entries(facts));
  return new Set(
    Object.entries(reviewed)
      .filter(([field, { where }]) => {
        const fact = found.get(field);
        return fact?.sureness === "likely" && where === `line ${fact.line}`;
      })
      .map(([, fact]) => fact),
  );
}

/** What a person decided about each year, by the year's label in the file. */
export type ChoicesByYear = ReadonlyMap<string, TakeOverChoices>;

export interface PlannedYear {
  readonly label: string;
  readonly planning: TakeOverPlanning;
  /** Rows of which a person decides which row of this workbook they are; they stay in sight once they are decided. */
  readonly questions: readonly PlannedMatch[];
}

/** What taking each year of a file over into a review, read with its formulas, would do. */
export function planYears(
  { review, snapshot }: ReviewReading,
  { years }: LastYearFile,
  choices: ChoicesByYear = new Map(),
): PlannedYear[] {
  const isCalculated = calculatedIn(snapshot);
  return years.map((known) => {
    const undecided = planTakeOver(review, known);
    const decided = planTakeOver(review, known, choices.get(known.year.label), isCalculated);
    return { label: known.year.label, planning: decided, questions: questionsOf(undecided) };
  });
}

function questionsOf(planning: TakeOverPlanning): readonly PlannedMatch[] {
  return planning.kind === "planned"
    ? planning.plan.matches.filter(({ isDoubtful, candidate }) => isDoubtful && candidate)
    : [];
}

export interface TakenOver {
  readonly labels: readonly string[];
  readonly factCount: number;
  /** Facts that were to be written, where the cell was changed meanwhile and stays. */
  readonly keptCount: number;
}

/**
 * Takes the years of a file over into the review of a workbook, oldest first. Throws WorkbookAccessError; the years before
 * it are then taken over.
 * @param planned what the person saw of each year
 */
export async function takeYearsOver(
  workbook: WorkbookPort,
  { years }: LastYearFile,
  planned: readonly PlannedYear[],
  choices: ChoicesByYear,
): Promise<TakenOver> {
  const labels: string[] = [];
  let factCount = 0;
  let keptCount = 0;
  for (const known of years) {
    const outcome = await takeOverYear(workbook, known, choices.get(known.year.label));
    if (outcome.kind !== "taken over") continue;
    labels.push(outcome.plan.year.label);
    const { facts } = outcome.plan;
    const seen = planned.find(({ label }) => label === known.year.label)?.planning;
    const promised = new Set(seen?.kind === "planned" ? seen.plan.facts.filter(isWritten).map(({ id }) => id) : []);
    factCount += facts.filter(isWritten).length;
    keptCount += facts.filter(
      ({ id, state }) => promised.has(id) && (state === "differs" || state === "calculated"),
    ).length;
  }
  return { labels, factCount, keptCount };
}

function isWritten({ state }: PlannedFact): boolean {
  return state === "taken over" || state === "replaced";
}

/** Makes a workbook without a review one of what a file tells. Throws WorkbookAccessError. */
export async function setUpFromFile(workbook: WorkbookPort, { years, name, notes }: LastYearFile): Promise<void> {
  await setUpReviewOf(workbook, knownReviewContent(years, name, notes));
}

export interface FactOfFile {
  readonly what: string;
  readonly fact: KnownFact;
}

/** The facts of a year as a reader reads them: those of the programme, then what each output scored. */
export function factsOfYear({ programme, outputs, recommendations }: KnownYear): readonly FactOfFile[] {
  const written = (text: string, where: string): KnownFact => ({ input: text, text, where });
  return [
    ...Object.entries(programmeFields).flatMap(([field, what]) => {
      const fact = factOf(programme, field);
      return fact ? [{ what, fact }] : [];
    }),
    ...outputs.flatMap(({ ref, output, score, where }, index) => [
      { what: `Output ${ref ?? index + 1}`, fact: written(output, where) },
      ...(score ? [{ what: `Output ${ref ?? index + 1}, score`, fact: score }] : []),
    ]),
    ...recommendations.map(({ ref, recommendation, where }, index) => ({
      what: `Recommendation ${ref ?? index + 1}`,
      fact: written(recommendation, where),
    })),
  ];
}

function factOf(programme: KnownYear["programme"], field: string): KnownFact | undefined {
  const facts: Readonly<Partial<Record<string, KnownFact>>> = programme;
  return facts[field];
}
