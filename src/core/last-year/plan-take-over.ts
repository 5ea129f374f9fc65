import type { YearTable } from "../next-year/next-year";
import { isBlank } from "../review/emptiness";
import { readBudgetType } from "../review/read-budget-type";
import type { Entry, Programme, Review, RowIdentity, YearReview } from "../review/review";
import { rowKey } from "../review/row-key";
import type { Fact, Structure } from "../review/structure";
import { foldWhiteSpace, matchingText } from "../review/text";
import { compareYears, sameYear } from "../review/year";
import type { KnownBudgetLine, KnownFact, KnownYear } from "./known-year";
import { matchRows, type Candidate, type RowMatch } from "./match-rows";
import type { PlannedFact, PlannedMatch, TakeOverChoices, TakeOverPlan } from "./take-over-plan";

export type TakeOverPlanning =
  | { readonly kind: "planned"; readonly plan: TakeOverPlan }
  | { readonly kind: "no review" }
  /** Why not, and what to do. */
  | { readonly kind: "refused"; readonly message: string };

/**
 * What it takes to make a year that another file tells an earlier year of this review. Empty cells are filled; a cell
 * that holds something else stays unless a person chose otherwise. Outputs and recommendations take the `Ref` of the row
 * that they are in the review year or, where the year is there already, in that year.
 * @param isCalculated whether a formula stands in an entry's cell: it stays, whatever it shows
 */
export function planTakeOver(
  review: Review,
  known: KnownYear,
  choices: TakeOverChoices = {},
  isCalculated: (entry: Entry) => boolean = () => false,
): TakeOverPlanning {
  const { reviewYear, structure } = review;
  if (!reviewYear?.programme) return { kind: "no review" };
  if (compareYears(known.year, reviewYear.year) >= 0) {
    const what = `The file is of ${known.year.label}, and this review is of ${reviewYear.year.label}.`;
    return { kind: "refused", message: `${what} Choose a file of an earlier year.` };
  }
  const here = review.years.find(({ year }) => sameYear(year, known.year)) ?? null;
  const outputs = matchTable("Outputs", known, reviewYear, here, choices.outputs);
  const recommendations = matchTable("Recommendations", known, reviewYear, here, choices.recommendations);
  const facts = [
    ...programmeFacts(known, reviewYear.programme, here?.programme ?? null),
    ...rowFacts(rowsOf(known, outputs, recommendations), here, structure.missingFacts),
  ];
  const refusal = refusalOf(facts, structure, reviewYear.year.label);
  if (refusal !== null) return { kind: "refused", message: refusal };
  return {
    kind: "planned",
    plan: {
      year: here?.year ?? known.year,
      isNewColumn: !here?.programme,
      facts: facts.map((fact) => decidedFact(fact, choices, isCalculated)),
      matches: [...outputs, ...recommendations],
      notes: [...scaleNotes(known, review), ...leftOutRowNotes(known), ...placeNotes(facts, structure)],
    },
  };
}

/** The file's replaces only what a person saw here when choosing it, and never a formula. */
function decidedFact(
  fact: PlannedFact,
  { replaced }: TakeOverChoices,
  isCalculated: (entry: Entry) => boolean,
): PlannedFact {
  const { id, here, state } = fact;
  if (!here || (state !== "taken over" && state !== "differs")) return fact;
  if (isCalculated(here)) return { ...fact, state: "calculated" };
  return state === "differs" && replaced?.get(id) === here.raw ? { ...fact, state: "replaced" } : fact;
}

/** Without the columns that tell rows apart, the file's rows would be rows of the review year, or come twice. */
function refusalOf(facts: readonly PlannedFact[], { missingColumns }: Structure, label: string): string | null {
  const nameless = missingColumns.find(
    ({ table, heading }) => keyHeadings.has(heading) && facts.some((fact) => fact.table === table),
  );
  if (!nameless) return null;
  const { table, heading } = nameless;
  const consequence = heading === "Year" ? `its rows would become those of ${label}` : "its rows cannot be told apart";
  return `The table “${table}” has no column ${heading}, so ${consequence}. Add the column.`;
}

const keyHeadings = new Set(["Year", "Ref", "Line", "Type"]);

/** What is not here to take facts over into; of `Programme`, the rows themselves tell. */
function placeNotes(facts: readonly PlannedFact[], { missingTables }: Structure): string[] {
  const places = facts
    .filter(({ state, table }) => state === "no place" && table !== "Programme")
    .map(({ table, field }) =>
      missingTables.some((missing) => missing.table === table)
        ? `There is no table “${table}”`
        : `The table “${table}” has no column ${field}`,
    );
  return [...new Set(places)].map((place) => `${place}: nothing is taken over there.`);
}

function matchTable(
  table: "Outputs" | "Recommendations",
  known: KnownYear,
  reviewYear: YearReview,
  here: YearReview | null,
  choices: ReadonlyMap<number, string | null> | undefined,
): PlannedMatch[] {
  const newcomers =
    table === "Outputs"
      ? known.outputs.map(({ ref, output, where }) => ({ ref, wording: output, where }))
      : known.recommendations.map(({ ref, recommendation, where }) => ({ ref, wording: recommendation, where }));
  const candidates = new Map<string, Candidate>();
  for (const year of [here, reviewYear]) {
    for (const [ref, wording] of year ? wordingsOf(table, year) : []) {
      if (!candidates.has(ref)) candidates.set(ref, { ref, wording });
    }
  }
  const matches: readonly RowMatch[] = matchRows(newcomers, [...candidates.values()], choices);
  return matches.flatMap((match, index) => {
    const newcomer = newcomers[index];
    return newcomer ? [{ ...match, table, index, wording: newcomer.wording, where: newcomer.where }] : [];
  });
}

function wordingsOf(table: "Outputs" | "Recommendations", year: YearReview): (readonly [string, string])[] {
  return table === "Outputs"
    ? [...year.byKey.outputs].map(([ref, { output }]) => [ref, output.value ?? ""])
    : [...year.byKey.recommendations].map(([ref, { recommendation }]) => [ref, recommendation.value ?? ""]);
}

/** The review year's column tells which fields have a row. */
function programmeFacts(known: KnownYear, rows: Programme, here: Programme | null): PlannedFact[] {
  return Object.keys(rows)
    .filter((field): field is keyof Programme => field in rows)
    .flatMap((field): PlannedFact[] => {
      const there = known.programme[field];
      if (!there) return [];
      const { row, cell } = rows[field];
      const entry = here?.[field] ?? null;
      return [
        plannedFact({
          table: "Programme",
          key: row.key,
          field: row.key,
          fact: "programme",
          there,
          here: entry,
          hasPlace: cell !== null,
        }),
      ];
    });
}

interface KnownRow {
  readonly table: YearTable;
  readonly key: string;
  readonly cells: readonly (readonly [field: string, fact: Fact, there: KnownFact | null])[];
}

function rowsOf(
  known: KnownYear,
  outputs: readonly PlannedMatch[],
  recommendations: readonly PlannedMatch[],
): KnownRow[] {
  const refOf = (matches: readonly PlannedMatch[], index: number) => matches[index]?.ref ?? "";
  const written = (text: string, where: string): KnownFact | null =>
    text === "" ? null : { input: text, text, where };
  return [
    ...known.outputs.map(({ output, impactWeight, risk, where }, index): KnownRow => ({
      table: "Outputs",
      key: refOf(outputs, index),
      cells: [
        ["Output", "outputs.output", written(output, where)],
        ["Impact weight", "outputs.impactWeight", impactWeight],
        ["Risk", "outputs.risk", risk],
      ],
    })),
    ...known.outputs.map(({ score, evidence }, index): KnownRow => ({
      table: "Scores",
      key: refOf(outputs, index),
      cells: [
        ["Score", "scores.score", score],
        ["Evidence", "scores.evidence", evidence],
      ],
    })),
    ...firstOfEachKey(known.budget).map(({ line, type, allocated, spent, note, where }): KnownRow => ({
      table: "Budget",
      key: budgetKey({ line, type }),
      cells: [
        ["Line", "budget.line", written(line, where)],
        ["Type", "budget.type", written(type, where)],
        ["Allocated", "budget.allocated", allocated],
        ["Spent", "budget.spent", spent],
        ["Note", "budget.note", note],
      ],
    })),
    ...known.recommendations.map(({ recommendation, owner, due, status, response, where }, index): KnownRow => ({
      table: "Recommendations",
      key: refOf(recommendations, index),
      cells: [
        ["Recommendation", "recommendations.recommendation", written(recommendation, where)],
        ["Owner", "recommendations.owner", owner],
        ["Due", "recommendations.due", due],
        ["Status", "recommendations.status", status],
        ["Response", "recommendations.response", response],
      ],
    })),
  ];
}

/** As the rows here are known: whether the type is written `ODA` or `oda`, or left empty. */
function budgetKey({ line, type }: Pick<KnownBudgetLine, "line" | "type">): string {
  return rowKey([line, readBudgetType(type) ?? type]);
}

/** A row without a key would be another one each time that it is taken over. */
function firstOfEachKey(lines: readonly KnownBudgetLine[]): readonly KnownBudgetLine[] {
  const byKey = new Map<string, KnownBudgetLine>();
  for (const line of lines) {
    const key = budgetKey(line);
    if (key !== "" && !byKey.has(key)) byKey.set(key, line);
  }
  return [...byKey.values()];
}

/** Which of two rows of one key is right, nothing tells. */
function leftOutRowNotes({ budget }: KnownYear): string[] {
  const kept = new Set(firstOfEachKey(budget));
  return budget
    .filter((line) => !kept.has(line))
    .map((line) => {
      const key = budgetKey(line);
      return key === ""
        ? `The budget row at ${line.where} has no line and no type. It is left out.`
        : `“${key}” stands twice in the file. The row at ${line.where} is left out.`;
    });
}

function rowFacts(
  rows: readonly KnownRow[],
  here: YearReview | null,
  missingFacts: Structure["missingFacts"],
): PlannedFact[] {
  const entries = entriesByPlace(here);
  return rows.flatMap(({ table, key, cells }) =>
    cells.flatMap(([field, fact, there]): PlannedFact[] => {
      if (!there) return [];
      const entry = entries.get(placeOf(table, key, fact)) ?? null;
      const hasPlace = !missingFacts.has(fact);
      return [plannedFact({ table, key, field, fact, there, here: entry, hasPlace })];
    }),
  );
}

function entriesByPlace(here: YearReview | null): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const keep = (row: RowIdentity, cells: Readonly<Partial<Record<Fact, Entry>>>) => {
    for (const [fact, entry] of Object.entries(cells)) entries.set(placeOf(row.table, row.key, fact), entry);
  };
  if (!here) return entries;
  for (const { row, output, impactWeight, risk } of here.byKey.outputs.values()) {
    keep(row, { "outputs.output": output, "outputs.impactWeight": impactWeight, "outputs.risk": risk });
  }
  for (const { row, score, evidence } of here.byKey.scores.values()) {
    keep(row, { "scores.score": score, "scores.evidence": evidence });
  }
  for (const { row, line, type, allocated, spent, note } of here.byKey.budget.values()) {
    keep(row, {
      "budget.line": line,
      "budget.type": type,
      "budget.allocated": allocated,
      "budget.spent": spent,
      "budget.note": note,
    });
  }
  for (const { row, recommendation, owner, due, status, response } of here.byKey.recommendations.values()) {
    keep(row, {
      "recommendations.recommendation": recommendation,
      "recommendations.owner": owner,
      "recommendations.due": due,
      "recommendations.status": status,
      "recommendations.response": response,
    });
  }
  return entries;
}

function placeOf(table: string, key: string, fact: string): string {
  return JSON.stringify([table, key, fact]);
}

function plannedFact({
  hasPlace,
  ...fact
}: Omit<PlannedFact, "id" | "state"> & { readonly hasPlace: boolean }): PlannedFact {
  const { table, key, field, here, there } = fact;
  const state = !hasPlace
    ? "no place"
    : !here || isBlank(here)
      ? "taken over"
      : isSame(here, there, fact.fact)
        ? "same"
        : "differs";
  return { ...fact, id: [table, key, field].join(" · "), state };
}

function isSame({ raw, value, type }: Entry, { input, text }: KnownFact, fact: Fact): boolean {
  if (typeof input === "object") return isObject(value) && "serial" in value && value.serial === input.serial;
  if (type === "number" || typeof input === "number") return raw === input;
  const here = typeof value === "string" ? value : String(raw);
  const isWording = (type === "text" && fact !== "budget.type") || type === "paragraphs";
  const plain = isWording ? foldWhiteSpace : matchingText;
  return plain(here) === plain(text);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** A scale that this workbook does not know makes its scores unreadable here. */
function scaleNotes({ programme }: KnownYear, { lists }: Review): string[] {
  const named = [
    [programme.scoreScaleName, lists.scoreScales, "score"],
    [programme.riskScaleName, lists.riskScales, "risk"],
  ] as const;
  return named.flatMap(([fact, scales, kind]) => {
    if (!fact || scales.some(({ name }) => matchingText(name) === matchingText(fact.text))) return [];
    return [`The ${kind} scale “${fact.text}” is not on the sheet Lists. Add it there.`];
  });
}
