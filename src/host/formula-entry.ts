import { formulaTokens } from "../xlsx/formula-tokens";
import type { Workbook } from "../xlsx/workbook";
import { invalidArgument } from "./excel-error";

/** The most characters of a formula (Microsoft, "Excel specifications and limits"). */
const maximumFormulaLength = 8192;

/**
 * Refuses, as Excel does, what cannot be a formula: brackets or quotation marks that do not match, an operator with
 * nothing behind it, two operators that cannot follow each other. What passes may still be no formula of Excel's.
 * Throws `InvalidArgument`.
 * @param formula with its `=`
 */
export function checkFormula(formula: string): void {
  if (formula.length > maximumFormulaLength) throw invalidArgument();
  const bare = withoutQuotes(formula.slice(1));
  const isWrong =
    /["']/.test(bare) ||
    !hasMatchingBrackets(bare) ||
    /^\s*(?:[*/^&<>=,;:.!?%]|$)/.test(bare) ||
    /[-+*/^&=<>,:]\s*$/.test(bare) ||
    /[-+*/^&=<>]\s*[*/^&=)]/.test(bare.replaceAll(/<=|>=|<>/g, "<")) ||
    /[‘’“”•–—?\\`~|]/.test(bare);
  if (isWrong) throw invalidArgument();
}

/** Refuses, as Excel does, a formula that names the columns of a table that is not there. Throws `InvalidArgument`. */
export function checkTables(formula: string, workbook: Workbook): void {
  const isMissing = formulaTokens(formula).some(({ kind, worksheet, text }) => {
    const [name = ""] = text.split("[");
    return kind === "structured" && worksheet === null && name !== "" && !workbook.findTable(name);
  });
  if (isMissing) throw invalidArgument();
}

/** Leaves something harmless for each text and each quoted worksheet name. */
function withoutQuotes(formula: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"/g, "0").replaceAll(/'(?:[^']|'')+'!/g, "S!");
}

function hasMatchingBrackets(bare: string): boolean {
  const closing: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };
  const open: string[] = [];
  for (const character of bare) {
    const expected = closing[character];
    if (expected !== undefined) open.push(expected);
    else if (")}]".includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
