import { foldWhiteSpace } from "../review/text";
import { findBlock, type Block, type BlockId, type Summary } from "./summary";

/** The summary as plain text, for a terminal; the lead partner, bold on the sheet, is told in words. */
export function describeSummary(summary: Summary): string {
  const block = (id: BlockId): Block => findBlock(summary, id);
  const fact = (id: BlockId): string => line(block(id).heading, textsOf(block(id)));
  const sections = [
    [summary.title],
    [
      fact("programme-title"),
      fact("country-region"),
      line("HMG Partners:", partnersOf(block("partners"))),
      fact("total-budget"),
      fact("start-date"),
      fact("end-date"),
    ],
    table([
      ["Score", block("outputs").heading],
      ...rowTexts(block("outputs")).map(([output = "", score = ""]) => [score, output]),
    ]),
    [fact("outcome-assessment"), fact("risk")],
    [block("performance").heading],
    table(rowTexts(block("performance"))),
    ...(["support", "progress", "recommendations"] as const).flatMap((id) => [[block(id).heading], textsOf(block(id))]),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function line(heading: string, texts: readonly string[]): string {
  return `${heading} ${texts.join(", ")}`.trimEnd();
}

function textsOf(block: Block): string[] {
  return rowTexts(block)
    .flat()
    .filter((text) => text !== "");
}

function rowTexts({ rows }: Block): string[][] {
  return rows.map((cells) => cells.map(({ text }) => foldWhiteSpace(text)));
}

function partnersOf({ rows }: Block): string[] {
  return rows
    .flat()
    .filter(({ text }) => text !== "")
    .map(({ text, emphasis }) => (emphasis === "strong" ? `${text} (lead)` : text));
}

/** Columns as wide as their longest text, two spaces apart. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
