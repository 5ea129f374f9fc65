import type { NextYear, PlannedField, PlannedTable, YearTable } from "../core/next-year/next-year";
import { counted } from "./counted";

/** What is added for the next year, line by line: each table, what is empty, and what to know. */
export function describeNextYear({ fields, tables, notes }: NextYear): string {
  const lines = [
    `  Programme: ${listFields(fields, "carried")} taken over.`,
    `  To fill in: ${listFields(fields, "left empty")}.`,
    ...tables.flatMap(describeTable).map((line) => `  ${line}`),
    ...notes.map((note) => `  ${note}`),
  ];
  return `${lines.join("\n")}\n`;
}

function listFields(fields: readonly PlannedField[], kind: PlannedField["plan"]["kind"]): string {
  const names = fields.filter(({ plan }) => plan.kind === kind).map(({ entry }) => entry.row.key);
  return names.length === 0 ? "nothing" : names.join(", ");
}

function describeTable({ table, newRows, presentKeys, unnamedRows }: PlannedTable): string[] {
  const present = presentKeys.length === 0 ? "" : `; ${presentKeys.length} there already`;
  const named =
    unnamedRows.length === 0 ? "" : `; the year written into ${counted(unnamedRows.length, "row")} of last year`;
  return [`${table}: ${counted(newRows.length, "row")} added${remarks[table]}${present}${named}.`];
}

const remarks: Readonly<Record<YearTable, string>> = {
  Outputs: " with their weights, without risk",
  Scores: " to fill in",
  Budget: " without amounts",
  Recommendations: ", still open",
};
