import { isErrorValue } from "../grid/cell-value";
import type { Entry } from "./review";

/** Whether a cell holds nothing but white space, or is not there at all. */
export function isBlank({ raw }: Entry): boolean {
  return typeof raw === "string" && raw.trim() === "";
}

/** Whether a cell shows an error value such as `#REF!`, which the check `cell-error` reports, and no other check. */
export function isError({ raw }: Entry): boolean {
  return isErrorValue(raw);
}
