import { demo } from "../../src/app/examples/demo";
import { invigor } from "../../src/app/examples/invigor";
import { readReviewFrom } from "../../src/app/read-review";
import { workbookSnapshot } from "../../src/documents/workbook-snapshot";
import { readWorkbookFile } from "../../src/documents/read-workbook-file";
import { readReview } from "../../src/schema/read-review";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openReview } from "../support/open-workbook";

/** What does not depend on which program gave the worksheets their ids. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key === "worksheetId" || key === "id" || key === "noteCount") return undefined;
      return part instanceof Map ? [...part] : part instanceof Set ? [...part] : part;
    }),
  );
}

test.each([
  ["invigor", invigor],
  ["demo", demo],
])("the review %s is read from its file as Excel tells it", async (_, content) => {
  const opened = await openReview(content);
  const { review } = await readReviewFrom(opened.port);
  expect(withoutIds(readReview(workbookSnapshot(opened.workbook)))).toEqual(withoutIds(review));
  const file = readWorkbookFile(saveWorkbook(opened.workbook));
  expect(file.kind === "read" && withoutIds(readReview(file.snapshot))).toEqual(withoutIds(review));
});

test("hidden sheets are no tables of cells, and cells keep their places", async () => {
  const { workbook } = await openReview(invigor);
  const before = readWorkbookFile(saveWorkbook(workbook));
  const lists = workbook.findWorksheet("Lists");
  if (lists) lists.visibility = "hidden";
  const after = readWorkbookFile(saveWorkbook(workbook));
  if (before.kind === "unreadable" || after.kind === "unreadable") throw new Error("The workbook cannot be read.");
  expect(
    before.sheets.map(({ name }) => name).filter((name) => !after.sheets.some((sheet) => sheet.name === name)),
  ).toEqual(["Lists"]);
  const outputs = after.sheets.find(({ name }) => name === "Outputs");
  expect(outputs?.rows[2]?.map(({ value }) => value)).toEqual(["Year", "Ref", "Output", "Impact weight", "Risk"]);
});

test("what is no workbook is told in one line", () => {
  expect(readWorkbookFile(new Uint8Array([1, 2, 3]))).toEqual({
    kind: "unreadable",
    message: expect.stringMatching(/^[^\n]+$/) as unknown,
  });
});
