import { readReviewFrom } from "../../../src/app/read-review";
import { validateReview } from "../../../src/app/validate-review";
import { invigor } from "../../../src/app/examples/invigor";
import type { Review } from "../../../src/core/review/review";
import { summarise } from "../../../src/core/summary/summarise";
import { invigorTables } from "../../core/summary/invigor";
import { buildReview } from "../../support/build-review";
import { openReview, reopen, type OpenedWorkbook } from "../../support/open-workbook";

let opened: OpenedWorkbook;
beforeAll(async () => {
  opened = reopen(await openReview(invigor));
});

test("the workbook's summary is the published sheet, fact for fact", async () => {
  const { review } = await readReviewFrom(opened.port);
  expect(summaryOf(review)).toEqual(summaryOf(buildReview(invigorTables)));
});

test("no check finds an error, and each finding is about what the sheet does not tell", async () => {
  const { counts, findings } = await validateReview(opened.port);
  expect(counts).toEqual({ error: 0, warning: 1, advice: 15 });
  const found = new Set(findings.map(({ check }) => check));
  expect([...found]).toEqual(["lead-missing", "score-without-evidence", "recommendation-owner"]);
});

test("2015/16 is known only by its programme score and its risk", async () => {
  const { review } = await readReviewFrom(opened.port);
  const known = review.entries.filter(({ row }) => row.year?.label === "2015/16");
  expect(known.map(({ field, raw }) => [field, raw])).toEqual([
    ["Programme score", "B+/A"],
    ["Risk rating", "Medium"],
  ]);
});

test("the workbook says, beside the empty field, that the lead partner is not known", () => {
  const programme = opened.workbook.findWorksheet("Programme");
  const texts = [4, 5, 6, 7].map((rowIndex) =>
    [0, 1, 2, 3].map((column) => programme?.readCell(rowIndex, column).value),
  );
  const lead = texts.find(([field]) => field === "Lead partner");
  expect(lead).toEqual(["Lead partner", expect.stringMatching(/^Not known: /), "", ""]);
});

/** What the summary says, and how strongly; not where it comes from. */
function summaryOf(review: Review): unknown {
  return summarise(review)?.blocks.map(({ id, heading, rows }) => [
    id,
    heading,
    rows.map((cells) => cells.map(({ text, emphasis }) => [text, emphasis])),
  ]);
}
