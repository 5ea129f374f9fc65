import { formatCell } from "../grid/address";
import { isBlank, isError } from "../review/emptiness";
import type { DateFact } from "../review/date-fact";
import { formatDate } from "../review/format-facts";
import type { Entry, Programme, YearReview } from "../review/review";
import type { KnownFact, KnownYear } from "./known-year";

/** What another review workbook tells of one of its years. */
export function knownYearOfReview(year: YearReview): KnownYear {
  const { outputs, byKey, budget, recommendations } = year;
  return {
    year: year.year,
    programme: programmeOf(year),
    outputs: outputs.map((each) => {
      const { row, ref, output, impactWeight, risk } = each;
      // Of two outputs with the same Ref the first has the score, as everywhere.
      const score = byKey.outputs.get(row.key) === each ? byKey.scores.get(row.key) : undefined;
      return {
        ref: ref.value,
        output: output.value ?? "",
        impactWeight: knownFact(impactWeight),
        risk: knownFact(risk),
        score: knownFact(score?.score),
        evidence: knownFact(score?.evidence),
        where: whereOf(output.value === null ? ref : output),
      };
    }),
    budget: budget.map(({ line, type, allocated, spent, note }) => ({
      line: line.value ?? "",
      type: type.value ?? "",
      allocated: knownFact(allocated),
      spent: knownFact(spent),
      note: knownFact(note),
      where: whereOf(line),
    })),
    recommendations: recommendations.map(({ ref, recommendation, owner, due, status, response }) => ({
      ref: ref.value,
      recommendation: recommendation.value ?? "",
      owner: knownFact(owner),
      due: knownFact(due),
      status: knownFact(status),
      response: knownFact(response),
      where: whereOf(recommendation),
    })),
  };
}

/** Scores and evidence that no output of the year takes: without the `Ref` of one, or in a second row of it. */
export function unmatchedScores({ scores, byKey }: YearReview): KnownFact[] {
  return scores
    .filter((score) => !byKey.outputs.has(score.row.key) || byKey.scores.get(score.row.key) !== score)
    .flatMap(({ score, evidence }) => [score, evidence])
    .flatMap((entry) => knownFact(entry) ?? []);
}

/** The scales are named even where the file leaves them to the default, since they would be another year's here. */
function programmeOf({ programme, scoreScale, riskScale }: YearReview): KnownYear["programme"] {
  if (!programme) return {};
  const known: Partial<Record<keyof Programme, KnownFact>> = {};
  const isField = (name: string): name is keyof Programme => name in programme;
  for (const field of Object.keys(programme).filter(isField)) {
    const fact = knownFact(programme[field]);
    if (fact) known[field] = fact;
  }
  for (const [field, scale] of [
    ["scoreScaleName", scoreScale],
    ["riskScaleName", riskScale],
  ] as const) {
    if (scale) known[field] ??= { input: scale.name, text: scale.name, where: "the scale that holds there" };
  }
  return known;
}

/** An error value, or a date where text belongs, tells nothing. */
function knownFact(entry: Entry<string | number | DateFact> | undefined): KnownFact | null {
  if (!entry || isBlank(entry) || isError(entry) || entry.isDateInText) return null;
  const where = whereOf(entry);
  const { raw, value } = entry;
  if (value !== null && typeof value === "object") {
    const text = formatDate(value);
    return {
      input: value.kind === "ongoing" ? text : { serial: value.serial, numberFormat: formats[value.kind] },
      text,
      where,
    };
  }
  // A number that is no date, such as 2015, would become one in a cell formatted for dates.
  const isNoDate = entry.type === "date" && typeof raw === "number";
  const input = typeof value === "string" ? value : isNoDate ? String(raw) : raw;
  return { input, text: String(input), where };
}

const formats = { day: "d mmmm yyyy", month: "mmmm yyyy" } as const;

function whereOf({ row, cell }: Entry): string {
  return cell ? `${row.worksheetName}!${formatCell(cell)}` : row.worksheetName;
}
