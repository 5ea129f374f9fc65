/**
 * What a cell shows: text, a number (dates are serial numbers), a logical value, or `""` when it is empty.
 * An error value is its text, such as `#REF!`; see {@link isErrorValue}.
 */
export type CellValue = string | number | boolean;

/** The error values that a formula of Excel can give (Microsoft, "Excel.ErrorCellValueType"). */
const errorValues = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#CALC!",
  "#BUSY!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
]);

/** Whether a cell shows one of Excel's error values. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("#") && errorValues.has(value);
}

/**
 * Whether a cell is calculated.
 * @param formula what Excel tells as its formula: `=` and more, or its value again where it has none
 * @param value tells a text that only looks like a formula
 */
export function isFormula(
  formula: CellValue | null | undefined,
  value: CellValue | null | undefined,
): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** A cell's value as text: what a person would read, without its number format. */
export function textOfValue(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** The most characters that a cell holds (Microsoft, "Excel specifications and limits"). */
export const maximumTextLength = 32_767;
