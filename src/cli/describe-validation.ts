import { groupByWorksheet } from "../app/group-by-worksheet";
import type { ReviewValidation } from "../app/validate-review";
import type { Finding } from "../core/checks/finding";
import { formatCell } from "../core/grid/address";
import type { Level } from "../core/review/lists";
import { counted } from "./counted";
import { paint, type Colour, type Terminal } from "./terminal";

const looks: Readonly<Record<Level, { readonly shape: string; readonly colour: Colour }>> = {
  error: { shape: "●", colour: "red" },
  warning: { shape: "▲", colour: "yellow" },
  advice: { shape: "○", colour: "cyan" },
};

/** A validation as a person reads it in a terminal: numbers first, then the findings sheet by sheet. */
export function describeValidation(file: string, validation: ReviewValidation, terminal: Terminal): string {
  const { findings, passed, notApplicable, couldNotRun, counts, review } = validation;
  const title = [file, review.reviewYear?.programme?.title.value, review.reviewYear?.year.label];
  const lines = [paint(terminal, "bold", title.filter(Boolean).join(" · "))];
  if (counts.error + counts.warning + counts.advice === 0) lines.push("No errors, no warnings.");
  else lines.push(describeCounts(counts, terminal));

  for (const { worksheet, items } of groupByWorksheet(findings, (finding) => finding.worksheet, review)) {
    lines.push("", paint(terminal, "bold", worksheet ?? "The workbook"));
    for (const finding of items) lines.push(...describeFinding(finding, terminal));
  }
  const rest = [
    `${counted(passed.length, "check")} passed`,
    notApplicable.length > 0 ? `${notApplicable.length} ${notApplicable.length === 1 ? "does" : "do"} not apply` : "",
    couldNotRun.length > 0 ? `${couldNotRun.length} could not run` : "",
  ];
  lines.push("", paint(terminal, "green", `✓ ${rest.filter(Boolean).join(", ")}.`), "");
  return `${lines.join("\n")}\n`;
}

function describeCounts(counts: Readonly<Record<Level, number>>, terminal: Terminal): string {
  const part = (level: Level, words: string) => paint(terminal, looks[level].colour, `${looks[level].shape} ${words}`);
  return [
    part("error", counted(counts.error, "error")),
    part("warning", counted(counts.warning, "warning")),
    part("advice", `${counts.advice} advice`),
  ].join("  ");
}

function describeFinding({ level, cell, message, fix, accepted }: Finding, terminal: Terminal): string[] {
  const place = cell ? formatCell(cell) : "";
  const head = `${paint(terminal, looks[level].colour, looks[level].shape)} ${place.padEnd(6)} ${message}`;
  const note = accepted === null ? [] : [`         Accepted: ${accepted}`];
  return [fix ? `${head} ${paint(terminal, "dim", "(the add-in can fix this)")}` : head, ...note];
}
