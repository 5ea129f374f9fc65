import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";
import type { XmlElement } from "./xml";

/**
 * The elements of worksheets and tables that hold a formula, besides cells. What only newer versions of Excel know keeps
 * it one step further in: `x14:formula1` holds an `xm:f`.
 */
const formulaElements = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

/**
 * Rewrites every formula of a workbook: of cells, names, conditional formats, validations, tables and charts. `change`
 * gets and gives the text without `=`, and the worksheet whose own cells it names without a prefix, if any. A cell keeps
 * its last result unless `keepsMeaning` is false.
 */
export function rewriteFormulas(
  workbook: Workbook,
  change: (formula: string, worksheet: Worksheet | null) => string,
  keepsMeaning = true,
): void {
  for (const name of workbook.root.child("definedNames")?.all("definedName") ?? []) {
    rewriteText(name, (formula) => change(formula, null));
  }
  for (const worksheet of workbook.worksheets) {
    rewriteWorksheetFormulas(worksheet, (formula) => change(formula, worksheet), keepsMeaning);
  }
  for (const partName of workbook.file.partNames) {
    rewriteChartFormulas(workbook, partName, (formula) => change(formula, null));
  }
}

/** The same for one part, if it is a chart. */
export function rewriteChartFormulas(workbook: Workbook, partName: string, change: (formula: string) => string): void {
  if (!/\/charts\/chart[^/]*\.xml$/.test(partName)) return;
  rewriteUnder(workbook.file.tree(partName), change, (name) => name === "f");
}

/** The same for one worksheet: its cells, conditional formats, validations and tables. */
export function rewriteWorksheetFormulas(
  worksheet: Worksheet,
  change: (formula: string) => string,
  keepsMeaning = true,
): void {
  const { cells, part, tables, workbook } = worksheet;
  cells.rewriteFormulas(change, keepsMeaning);
  const roots = ["conditionalFormatting", "dataValidations", "extLst"].flatMap((name) => part.all(name));
  for (const root of [...roots, ...tables.map(({ partName }) => workbook.file.tree(partName))]) {
    rewriteUnder(root, change, (name) => formulaElements.has(name));
  }
}

function rewriteUnder(
  root: XmlElement,
  change: (formula: string) => string,
  holds: (localName: string) => boolean,
): void {
  for (const element of root.elements) {
    const isFormula = element.elements.length === 0 && holds(element.name.split(":").at(-1) ?? "");
    if (isFormula) rewriteText(element, change);
    else rewriteUnder(element, change, holds);
  }
}

function rewriteText(element: XmlElement, change: (formula: string) => string): void {
  const { text } = element;
  const changed = change(text);
  if (changed !== text) element.text = changed;
}
