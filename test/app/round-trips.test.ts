import { generateSummary } from "../../src/app/generate-summary";
import { highlightChanges } from "../../src/app/highlight-changes";
import { validateReview } from "../../src/app/validate-review";
import { countRoundTrips, openReview } from "../support/open-workbook";
import { reviewOfSize } from "../support/review-of-size";

const today = { year: 2026, month: 11, day: 23 };

test.each([6, 600, 10_000])("a click costs as many round trips with %i rows in each table", async (rowCount) => {
  const opened = await openReview(reviewOfSize(rowCount));
  const { port } = opened;
  expect(await countRoundTrips(opened, () => validateReview(port))).toBe(2);
  expect(await countRoundTrips(opened, () => highlightChanges(port))).toBe(3);
  expect(await countRoundTrips(opened, () => highlightChanges(port))).toBe(3);
  expect(await countRoundTrips(opened, () => generateSummary(port, today))).toBe(4);
  expect(await countRoundTrips(opened, () => generateSummary(port, today))).toBe(4);
});
