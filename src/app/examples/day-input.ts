import type { DateInput } from "../../core/grid/edit";
import { serialOfDay, type CalendarDay } from "../../core/grid/serial-date";

/** A day as a cell holds it. Throws `RangeError` for a day that does not exist. */
export function dayInput(day: CalendarDay): DateInput {
  const serial = serialOfDay(day);
  if (serial === null) throw new RangeError("There is no such day.");
  return { serial, numberFormat: "d mmmm yyyy" };
}
