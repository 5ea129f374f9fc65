import { demo } from "../../../src/app/examples/demo";
import { readReviewFrom } from "../../../src/app/read-review";
import { changeKinds } from "../../../src/core/changes/change";
import { findChanges } from "../../../src/core/changes/find-changes";
import { allChecks } from "../../../src/core/checks/all-checks";
import { runChecks } from "../../../src/core/checks/run-checks";
import type { Review } from "../../../src/core/review/review";
import { openReview, reopen, type OpenedWorkbook } from "../../support/open-workbook";

let opened: OpenedWorkbook;
let review: Review;
beforeAll(async () => {
  opened = reopen(await openReview(demo));
  review = (await readReviewFrom(opened.port)).review;
});

test("every kind of change is there", () => {
  const kinds = new Set(findChanges(review).changes.map(({ kind }) => kind));
  expect(changeKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test("every check fails but the two that would silence others", () => {
  const failed = new Set(runChecks(review).findings.map(({ check }) => check));
  expect(allChecks.map(({ id }) => id).filter((id) => !failed.has(id))).toEqual(["table-missing", "scale-known"]);
});

test("these two fail after what the introduction tells to do", async () => {
  const { client, port } = reopen(opened);
  await client.Excel.run(async (context) => {
    const scale = context.workbook.worksheets.getItem("Programme").getRange("D15");
    scale.load({ values: true });
    await context.sync();
    expect(scale.values).toEqual([["FCDO"]]);
    scale.values = [["CSSF 2014"]];
    context.workbook.tables.getItem("Budget").name = "Money";
    await context.sync();
  });
  const { findings } = runChecks((await readReviewFrom(port)).review);
  expect(findings.slice(0, 1)).toMatchObject([{ check: "table-missing", table: "Budget" }]);
  expect(findings).toContainEqual(expect.objectContaining({ check: "scale-known", value: "CSSF 2014" }));
});

test("one finding was accepted, with a note", () => {
  const accepted = runChecks(review).findings.filter((finding) => finding.accepted !== null);
  expect(accepted.map(({ check, key, field }) => [check, key, field])).toEqual([["outputs-rewritten", "2", "Output"]]);
});

test("it says wherever a reader begins that it is made up", () => {
  expect(demo.title).toContain("made-up example");
  expect(review.years.map(({ programme }) => programme?.title.value)).toEqual([demo.title, demo.title]);
  const firstSheet = opened.workbook.worksheets[0];
  expect([firstSheet?.readCell(0, 0).value, firstSheet?.readCell(1, 0).value]).toEqual([
    demo.title,
    expect.stringMatching(/^Nothing here is real/),
  ]);
});
