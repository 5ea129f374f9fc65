import type { CalendarDay } from "../../core/grid/serial-date";
import { defaultScales } from "../contract";
import type { ReviewContent } from "./review-content";

/**
 * A review to fill in: of the UK financial year (1 April to 31 March) that a day lies in, beside a column for the year
 * before. The scales that hold by default are written out, so that a person sees them.
 */
export function blankReview(today: CalendarDay): ReviewContent {
  const start = today.month >= 4 ? today.year : today.year - 1;
  return {
    title: "Annual review",
    introduction: [
      "This workbook holds a programme’s annual review: its facts, outputs, scores, budget and recommendations, year beside year. The Review Workbook add-in checks it, shows what changed since last year, and writes the summary sheet.",
    ],
    years: [financialYear(start - 1), financialYear(start)],
    programme: { scoreScaleName: ["", defaultScales.score], riskScaleName: ["", defaultScales.risk] },
    rows: {},
  };
}

function financialYear(start: number): string {
  return `${start}/${String(start + 1).slice(-2)}`;
}
