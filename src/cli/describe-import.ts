import type { ReadDocument, TakenYear } from "../app/import-document";
import { programmeFields } from "../schema/contract";
import type { KnownYear } from "../core/last-year/known-year";
import type { PlannedFact } from "../core/last-year/take-over-plan";
import type { Found } from "../core/published/published-review";
import type { Programme } from "../core/review/review";
import { foldWhiteSpace } from "../core/review/text";
import { counted } from "./counted";
import { paint, type Terminal } from "./terminal";

/** What was read of a document as a person reads it in a terminal: each fact with its line, then what was not understood. */
export function describeImport(file: string, { review, known }: ReadDocument, terminal: Terminal): string {
  const latest = known.years.at(-1);
  const lines = [
    paint(terminal, "bold", [file, latest?.programme.title?.text, latest?.year.label].filter(Boolean).join(" · ")),
  ];
  if (latest) lines.push(...describeFacts(latest, likelyLines(review)));
  for (const year of known.years.slice(0, -1)) lines.push(`${year.year.label}: ${yearText(year)}`);
  lines.push(
    "",
    `${counted(review.outputs.length, "output")}, ${counted(review.recommendations.length, "recommendation")}.`,
  );
  lines.push(...[...review.notes, ...known.notes].map((note) => `${paint(terminal, "yellow", "▲")} ${note}`));
  if (review.unread.length > 0) {
    lines.push("", paint(terminal, "bold", `Not understood: ${counted(review.unread.length, "line")}`));
    lines.push(
      ...review.unread.slice(0, shownLines).map(({ line, text }) => `  ${String(line).padStart(4)}  ${shorten(text)}`),
    );
    if (review.unread.length > shownLines)
      lines.push(`        and ${review.unread.length - shownLines} more; --json lists them all.`);
  }
  return `${lines.join("\n")}\n\n`;
}

const shownLines = 12;

/** What became of each year of a document that was taken into a review. */
export function describeTakenYears(output: string, taken: readonly TakenYear[]): string {
  const lines = taken.flatMap(({ label, outcome }) => {
    if (outcome.kind === "no review") return [];
    if (outcome.kind === "refused") return [`${label}: not taken over. ${outcome.message}`];
    const { plan } = outcome;
    const isTaken = (state: string) => plan.facts.filter((fact) => fact.state === state).length;
    const differing = plan.facts.filter(({ state }) => state === "differs");
    const calculated = plan.facts.filter(({ state }) => state === "calculated");
    const homeless = plan.facts.filter(({ state }) => state === "no place");
    return [
      `${label}: ${counted(isTaken("taken over"), "fact")} taken over, ${isTaken("same")} the same, ${counted(differing.length, "fact")} different.`,
      ...differing.map(
        (fact) =>
          `  ${whatOf(fact)}: “${shorten(String(fact.here?.raw ?? ""))}” stays; the document has ${foundText(fact)}.`,
      ),
      ...calculated.map((fact) => `  ${whatOf(fact)}: the formula here stays; the document has ${foundText(fact)}.`),
      ...homeless.map((fact) => `  ${whatOf(fact)}: no place for it here; the document has ${foundText(fact)}.`),
      ...plan.notes.map((note) => `  ${note}`),
    ];
  });
  return `${lines.join("\n")}\n${output}: written.\n`;
}

function whatOf({ field, key }: PlannedFact): string {
  return key === field ? field : `${key}, ${field}`;
}

function foundText({ there }: PlannedFact): string {
  return `“${shorten(there.text)}” (${there.where})`;
}

function describeFacts({ programme }: KnownYear, likely: ReadonlySet<string>): string[] {
  const fields = Object.keys(programmeFields).filter((field): field is keyof Programme => field in programmeFields);
  return fields.flatMap((field) => {
    const fact = programme[field];
    if (!fact) return [];
    const doubt = likely.has(fact.where) && field !== "support" && field !== "progress" ? ", likely" : "";
    return [`${programmeFields[field]}: ${shorten(fact.text)} (${fact.where}${doubt})`];
  });
}

function likelyLines({ facts }: ReadDocument["review"]): ReadonlySet<string> {
  const found: readonly (Found<unknown> | null)[] = Object.values(facts);
  return new Set(found.flatMap((one) => (one?.sureness === "likely" ? [`line ${one.line}`] : [])));
}

function yearText({ programme }: KnownYear): string {
  return [
    `programme score ${programme.programmeScore?.text ?? "not told"}`,
    `risk ${programme.riskRating?.text ?? "not told"}`,
  ].join(", ");
}

function shorten(text: string): string {
  const line = foldWhiteSpace(text);
  return line.length <= 70 ? line : `${line.slice(0, 69).trimEnd()}…`;
}
