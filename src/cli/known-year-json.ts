import type { LastYearReading } from "../app/read-last-year-workbook";
import { isMonthFormat } from "../core/grid/serial-date";
import type { KnownFact } from "../core/last-year/known-year";
import { isoDate } from "../core/review/format-facts";
import type { Programme } from "../core/review/review";
import { programmeFields } from "../schema/contract";

/** What was read of a workbook, in the shape that `import --json` prints of a document. */
export function knownYearJson(
  source: string,
  { known, notUnderstood, notes }: Extract<LastYearReading, { kind: "read" }>,
) {
  const { programme, outputs, recommendations, year } = known;
  const told = Object.keys(programmeFields).filter((name): name is keyof Programme => name in programme);
  const named = (fields: readonly (keyof Programme)[]) =>
    Object.fromEntries(fields.map((field) => [programmeFields[field], valueOf(programme[field])]));
  return {
    source,
    programme: named(told.filter((field) => !narrative.has(field))),
    years: [
      {
        year: year.label,
        programmeScore: valueOf(programme.programmeScore),
        riskRating: valueOf(programme.riskRating),
      },
    ],
    outputs: outputs.map(({ output, score }) => ({ output, score: valueOf(score) })),
    recommendations: recommendations.map(({ recommendation }) => recommendation),
    narrative: named(told.filter((field) => narrative.has(field))),
    unread: notUnderstood.map(({ where, text }) => ({ line: where, text })),
    notes,
  };
}

const narrative: ReadonlySet<keyof Programme> = new Set<keyof Programme>(["support", "progress"]);

function valueOf(fact: KnownFact | null | undefined): string | number | boolean | null {
  if (!fact) return null;
  const { input } = fact;
  if (typeof input !== "object") return input;
  return isoDate({ kind: isMonthFormat(input.numberFormat) ? "month" : "day", serial: input.serial });
}
