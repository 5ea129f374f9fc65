import { isErrorValue } from "../grid/cell-value";
import type { Entry } from "./review";

/** Whether a cell holds nothing but white space, or is not there at all. */
export function isBlank({ raw }: Entry): boolean {
  if (typeof raw !== "string") return false;
  // Asked of every cell, many times over, and answered by its first character nearly always.
  const first = raw.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && !/\S/.test(raw);
}

/** Whether a cell shows an error value such as `#REF!`, which the check `cell-error` reports, and no other check. */
export function isError({ raw }: Entry): boolean {
  return isErrorValue(raw);
}
