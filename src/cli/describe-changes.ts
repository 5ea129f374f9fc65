import type { Change, ChangeValue, YearChanges } from "../core/changes/change";
import { legend } from "../core/changes/legend";
import { formatCell } from "../core/grid/address";
import { foldWhiteSpace } from "../core/review/text";
import { counted } from "./counted";
import { paint, type Terminal } from "./terminal";

/** The changes as a person reads them in a terminal: how many of each kind, then each, sheet by sheet. */
export function describeChanges({ year, previousYear, changes }: YearChanges, terminal: Terminal): string {
  if (!year) return "There is no year under review. Add a column such as 2016/17 to the table Programme.\n";
  if (!previousYear)
    return `Only ${year.label} is here, so there is nothing to compare it with. Add last year’s with import --into.\n`;
  const lines = [paint(terminal, "bold", `${year.label} against ${previousYear.label}`)];
  if (changes.length === 0) lines.push("Nothing changed.");
  else lines.push(describeKinds(changes));
  let worksheet = "";
  for (const change of changes) {
    const { worksheetName } = change.entry.row;
    if (worksheetName !== worksheet) {
      worksheet = worksheetName;
      lines.push("", paint(terminal, "bold", worksheet));
    }
    lines.push(describeChange(change));
  }
  return `${lines.join("\n")}\n`;
}

function describeKinds(changes: readonly Change[]): string {
  return legend
    .map(({ kind, mark }) => ({ kind, mark, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, mark, count }) => `${mark} ${count} ${kind}`)
    .join("  ");
}

function describeChange({ kind, entry, from, to, steps, percent }: Change): string {
  const mark = legend.find((one) => one.kind === kind)?.mark ?? " ";
  const place = (entry.cell ? formatCell(entry.cell) : "").padEnd(6);
  const { key } = entry.row;
  const what = key === entry.field ? key : `${key}, ${entry.field}`;
  const size = [
    steps === null ? "" : counted(steps, "step"),
    percent === null ? "" : `${percent > 0 ? "+" : ""}${Math.round(percent)}%`,
  ].filter(Boolean);
  const values = [from, to].map((value) => (value === null ? "" : shorten(value)));
  const movement = from === null || to === null ? values.join("") : values.join(" → ");
  return `${mark} ${place} ${what}: ${movement} (${[kind, ...size].join(", ")})`;
}

/** Long texts are told by their beginning; the workbook has the rest. */
function shorten(value: ChangeValue): string {
  const text = typeof value === "number" ? value.toLocaleString("en-GB") : foldWhiteSpace(value);
  return text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`;
}
