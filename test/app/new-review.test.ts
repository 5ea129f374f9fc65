import { newReview } from "../../src/app/new-review";
import { open, openReview } from "../support/open-workbook";
import { smallReview } from "../support/small-review";
import { write } from "../xlsx/fixtures";

describe("a new review", () => {
  test("is made in a new workbook, whose one sheet becomes the first", async () => {
    const { workbook } = await openReview(smallReview);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "How to use",
      "Programme",
      "Outputs",
      "Scores",
      "Budget",
      "Recommendations",
      "Lists",
    ]);
  });

  test("is not made over the sheets of another workbook", async () => {
    const { port, workbook } = open();
    write(workbook.addWorksheet("Mine"), "A1", "mine");
    await expect(newReview(port, smallReview)).rejects.toThrow(RangeError);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "Mine"]);
  });
});
