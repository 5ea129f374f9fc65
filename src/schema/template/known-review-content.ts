import type { CellInput } from "../../core/grid/edit";
import type { KnownYear } from "../../core/last-year/known-year";
import type { Programme } from "../../core/review/review";
import { programmeFields } from "../contract";
import type { ReviewContent } from "./review-content";

/**
 * A review workbook that holds what another file tells of these years; what it does not tell is left empty.
 * @param years oldest first, at least one; rows without a reference of their own are numbered
 * @param source what the file is, in words
 * @param notes what a person should know of how it was read
 */
export function knownReviewContent(
  years: readonly KnownYear[],
  source: string,
  notes: readonly string[],
): ReviewContent {
  const latest = years.at(-1);
  const title = latest?.programme.title?.text;
  return {
    title: `${title ?? "Annual review"}${latest ? `: annual review ${latest.year.label}` : ""}`.slice(0, 250),
    introduction: [
      `Taken from ${source}. What it does not tell is left empty: look through each sheet, then validate the review.`,
      ...notes,
    ],
    years: years.map(({ year }) => year.label),
    programme: programmeOf(years),
    ...(latest?.programme.leadPartner || !latest?.programme.otherPartners
      ? {}
      : {
          remarks: {
            leadPartner: "Not known from the published sheet. Move the lead here from Other partners once you know it.",
          },
        }),
    rows: {
      Outputs: years.flatMap(({ year, outputs }) =>
        withRefs(outputs).map(({ ref, output, impactWeight, risk }): CellInput[] => [
          year.label,
          ref,
          output,
          impactWeight?.input ?? "",
          risk?.input ?? "",
        ]),
      ),
      Scores: years.flatMap(({ year, outputs }) =>
        withRefs(outputs).flatMap(({ ref, score, evidence }): CellInput[][] =>
          score || evidence ? [[year.label, ref, score?.input ?? "", evidence?.input ?? ""]] : [],
        ),
      ),
      Budget: years.flatMap(({ year, budget }) =>
        budget.map(({ line, type, allocated, spent, note }): CellInput[] => [
          year.label,
          line,
          type,
          allocated?.input ?? "",
          spent?.input ?? "",
          note?.input ?? "",
        ]),
      ),
      Recommendations: years.flatMap(({ year, recommendations }) =>
        withRefs(recommendations).map(({ ref, recommendation, owner, due, status, response }): CellInput[] => [
          year.label,
          ref,
          recommendation,
          owner?.input ?? "",
          due?.input ?? "",
          status?.input ?? "",
          response?.input ?? "",
        ]),
      ),
    },
  };
}

/** Rows without a reference get their position for one or, where another row has that, the next number that is free. */
function withRefs<Row extends { readonly ref: string | null }>(
  rows: readonly Row[],
): (Row & { readonly ref: string })[] {
  const taken = new Set(rows.map(({ ref }) => ref));
  return rows.map((row, index) => {
    let number = index + 1;
    while (row.ref === null && taken.has(String(number))) number += 1;
    const ref = row.ref ?? String(number);
    taken.add(ref);
    return { ...row, ref };
  });
}

function programmeOf(years: readonly KnownYear[]): ReviewContent["programme"] {
  const fields = Object.keys(programmeFields).filter((field): field is keyof Programme => field in programmeFields);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const inputs = years.map(({ programme }): CellInput => programme[field]?.input ?? "");
      return inputs.some((input) => input !== "") ? [[field, inputs]] : [];
    }),
  );
}
