import type { YearChanges } from "../core/changes/change";
import { counted } from "./counted";

/** What was highlighted, in one line. */
export function describeHighlights({ year, previousYear, changes }: YearChanges): string {
  if (!year || !previousYear) {
    return `only ${year?.label ?? "one year"} is here, so there is nothing to highlight. Add last year’s with import --into.`;
  }
  const cells = changes.filter(({ entry }) => entry.cell !== null).length;
  if (cells === 0) return `nothing changed between ${previousYear.label} and ${year.label}.`;
  return `${counted(cells, "change")} since ${previousYear.label} highlighted.`;
}
