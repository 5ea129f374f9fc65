import { isErrorValue, maximumTextLength, type CellValue } from "../core/grid/cell-value";
import type { CellContent } from "../xlsx/cell";
import { readDateEntry } from "./date-entry";
import { invalidArgument } from "./excel-error";
import { checkFormula } from "./formula-entry";

/** What Excel makes of something entered in a cell. */
export interface Entry {
  readonly content: CellContent;
  /** The number format that the entry brings along; a cell takes it only if its own is `General`. */
  readonly numberFormat: string | null;
  /** Whether it was entered behind an apostrophe, which is no part of the value. */
  readonly quotePrefix: boolean;
}

/** What an entry depends on besides itself. */
export interface EntrySurroundings {
  /** The cell's number format: `@` keeps what is entered as text. */
  readonly numberFormat: string;
  readonly usesDate1904: boolean;
  readonly today: Date;
}

/**
 * Reads a value as Excel does when it is set, in its British English setting: text that looks like a number, date, time,
 * percentage, sum of money or logical value becomes one, and `=`, `+`, `-` and `@` begin a formula.
 * Throws `InvalidArgument` for text too long for a cell and for what begins a formula but is none.
 */
export function readEntry(value: CellValue, surroundings: EntrySurroundings): Entry {
  if (typeof value === "string") return readText(value, surroundings);
  if (surroundings.numberFormat === "@") return entry(textContent(String(value).toUpperCase()));
  if (typeof value === "boolean") return entry({ type: "boolean", value, formula: null });
  return entry(numberContent(value));
}

function readText(written: string, surroundings: EntrySurroundings): Entry {
  if (written === "") return entry({ type: "empty", value: "", formula: null });
  if (written.startsWith("'")) return { ...entry(textContent(written.slice(1))), quotePrefix: true };
  if (surroundings.numberFormat === "@") return entry(textContent(written));
  if (/^=./.test(written)) return entry(formulaContent(written));
  const trimmed = written.trim();
  if (/^(?:true|false)$/i.test(trimmed)) {
    return entry({ type: "boolean", value: trimmed.toLowerCase() === "true", formula: null });
  }
  if (isErrorValue(trimmed.toUpperCase())) {
    return entry({ type: "error", value: trimmed.toUpperCase(), formula: null });
  }
  const numeric = readNumber(trimmed) ?? readDateEntry(trimmed, surroundings);
  if (numeric) return { ...entry(numberContent(numeric.value)), numberFormat: numeric.numberFormat };
  if (/^[+\-@]./.test(written)) return entry(formulaContent(`=${written}`));
  return entry(textContent(written));
}

/** A number with what may stand around it: a sign, `£`, thousands separators, an exponent, `%`, brackets for negative. */
function readNumber(written: string): { readonly value: number; readonly numberFormat: string | null } | null {
  const bracketed = /^\((.*)\)$/.exec(written)?.[1];
  const match =
    /^([+-]?)\s*(?:(£)\s*)?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?|\.(\d+))(e[+-]?\d+)?\s*(%?)$/i.exec(
      bracketed ?? written,
    );
  if (!match) return null;
  const [, sign = "", pound, innerSign = "", digits = "", decimals = match[6] ?? "", , exponent = "", percent] = match;
  const signs = sign + innerSign;
  if (signs.length > 1 || (bracketed !== undefined && signs !== "")) return null;
  const isNegative = signs === "-" || bracketed !== undefined;
  const size = Number(firstFifteen(digits.replaceAll(",", "")) + exponent) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  return { value: isNegative ? -size : size, numberFormat: formatFor(decimals !== "") };

  function formatFor(hasDecimals: boolean): string | null {
    if (percent) return hasDecimals ? "0.00%" : "0%";
    if (pound) return hasDecimals ? '"£"#,##0.00' : '"£"#,##0';
    if (exponent !== "") return "0.00E+00";
    if (digits.includes(",")) return hasDecimals ? "#,##0.00" : "#,##0";
    return null;
  }
}

function entry(content: CellContent): Entry {
  return { content, numberFormat: null, quotePrefix: false };
}

function textContent(text: string): CellContent {
  if (text.length > maximumTextLength) throw invalidArgument();
  return { type: "text", value: text, formula: null };
}

function numberContent(value: number): CellContent {
  return { type: "number", value, formula: null };
}

/** What is typed keeps 15 digits, and zeros follow (Microsoft, "Excel specifications and limits": number precision). */
function firstFifteen(digits: string): string {
  let significant = 0;
  return digits.replaceAll(/\d/g, (digit) => {
    if (significant > 0 || digit !== "0") significant += 1;
    return significant > 15 ? "0" : digit;
  });
}

function formulaContent(formula: string): CellContent {
  checkFormula(formula);
  return { type: "empty", value: "", formula };
}
