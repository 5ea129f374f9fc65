import type { Finding } from "../core/checks/finding";
import { formatCell } from "../core/grid/address";

/**
 * Findings in two forms, to be pasted into an email: lines with tabs between the columns, and an HTML table. They may be
 * pasted into a workbook as well, where a cell that begins like a formula would become one: it gets an apostrophe.
 */
export interface FindingsToSend {
  readonly text: string;
  readonly html: string;
}

export function findingsToSend(title: string, findings: readonly Finding[]): FindingsToSend {
  const rows = [headings, ...findings.map(rowOf)];
  const [first = "", ...others] = rows.map((cells, index) => htmlRow(cells, index === 0 ? "th" : "td"));
  return {
    text: [asText(title), ...rows.map((cells) => cells.join("\t"))].join("\n"),
    html: `<p>${escapeHtml(asText(title))}</p><table border="1"><thead>${first}</thead><tbody>${others.join("")}</tbody></table>`,
  };
}

const headings = ["Level", "Sheet", "Cell", "What to do", "Accepted"];

function rowOf({ level, worksheet, cell, message, accepted }: Finding): string[] {
  return [level, worksheet ?? "", cell ? formatCell(cell) : "", message, accepted ?? ""].map(asText);
}

/** One cell of what is pasted. After OWASP, "CSV injection": the full-width signs begin a formula where Excel is set to an East Asian language. */
function asText(text: string): string {
  const cell = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

function htmlRow(cells: readonly string[], tag: "th" | "td"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
