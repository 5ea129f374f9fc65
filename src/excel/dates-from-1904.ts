import type { CellInput, Edit } from "../core/grid/edit";
import { daysBetweenDateSystems } from "../core/grid/serial-date";

/** The edit for a workbook whose dates count from 1904: its days are the same, their serial numbers are smaller. */
export function withDatesFrom1904(edit: Edit): Edit {
  if (edit.kind === "add table column") return { ...edit, values: edit.values.map(inputFrom1904) };
  if (edit.kind !== "write values" && edit.kind !== "add table rows") return edit;
  return { ...edit, values: edit.values.map((row) => row.map(inputFrom1904)) };
}

function inputFrom1904(input: CellInput): CellInput {
  if (typeof input !== "object" || input === null) return input;
  return { ...input, serial: input.serial - daysBetweenDateSystems };
}
