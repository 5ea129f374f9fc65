import { parseCell } from "../core/grid/address";
import { WorkbookEditError } from "./workbook-error";

/**
 * Throws `WorkbookEditError` unless Excel takes the name for a defined name or a table (Microsoft, "Names in formulas"):
 * a letter, underscore or backslash first, then letters, digits, full stops, underscores; not like a cell.
 */
export function refuseInvalidName(name: string): void {
  const isWritten = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const isReference = parseCell(name) !== null || /^(?:r|c|r\d*c\d*|true|false)$/i.test(name);
  if (!isWritten || isReference) {
    throw new WorkbookEditError(
      "invalid-name",
      `Excel does not take “${name}” for a name. Use letters, digits and underscores.`,
    );
  }
}

/** Throws `WorkbookEditError` unless Excel takes the name for a worksheet (Microsoft, "Rename a worksheet"). */
export function refuseInvalidWorksheetName(name: string): void {
  const isValid =
    name.trim() !== "" && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name) && name.toLowerCase() !== "history";
  if (!isValid) {
    throw new WorkbookEditError(
      "invalid-name",
      `“${name}” cannot be a sheet’s name. Use at most 31 characters, none of : \\ / ? * [ ], no apostrophe at an end.`,
    );
  }
}

export function nameTaken(name: string): WorkbookEditError {
  return new WorkbookEditError("name-taken", `The name “${name}” is taken. Choose another.`);
}
