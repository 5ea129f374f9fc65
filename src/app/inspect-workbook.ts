import type { Review } from "../core/review/review";
import type { WorkbookPort } from "../excel/port";
import { contract } from "../schema/contract";
import { readReview } from "../schema/read-review";

/** How far a workbook is a review workbook, before anything is judged. */
export interface WorkbookStanding {
  /** `no review`: none of the required tables is there. `incomplete`: some are. */
  readonly kind: "no review" | "incomplete" | "review";
  /** Its programme and years; the rows of its other tables are not read. */
  readonly review: Review;
}

/** Looks at a workbook that was just opened: of its values, only those of `Programme`. Throws WorkbookAccessError. */
export async function inspectWorkbook(workbook: WorkbookPort): Promise<WorkbookStanding> {
  const review = readReview(
    await workbook.read({
      wantsValues: (table) => table.toLowerCase() === programme,
      wantsNumberFormats: (table) => table.toLowerCase() === programme,
      wantsCustomFormats: false,
      names: [],
    }),
  );
  return { kind: standingOf(review), review };
}

/** How far a review that was read is whole. */
export function standingOf({ structure }: Pick<Review, "structure">): WorkbookStanding["kind"] {
  const requiredCount = Object.values(contract).filter(({ isRequired }) => isRequired).length;
  if (structure.missingTables.length === requiredCount) return "no review";
  return structure.missingTables.length > 0 ? "incomplete" : "review";
}

const programme = "programme";
