import { buildReview, day, month } from "./build-review";

const review = buildReview(
  {
    Programme: [
      ["Field", "2016/17", "2015/16"],
      ["Start date", day("2015-06-01"), month("2015-06")],
      ["Programme score", "A", "B+/A"],
    ],
    Outputs: [
      ["", "1", "Posts are staffed", 60, "Medium"],
      ["2015-16", "1", "Posts"],
    ],
    Statuses: [["Parked", "No"]],
    Checks: [["weights-total", "Off"]],
  },
  { without: ["Budget"], worksheets: { Outputs: { commentCount: 2 } } },
);

test("rows and columns become the years of a review", () => {
  expect(review.years.map(({ year }) => year.label)).toEqual(["2015/16", "2016/17"]);
  expect(review.reviewYear?.programme?.startDate.value).toEqual({ kind: "day", serial: 42156 });
  expect(review.previousYear?.programme?.startDate.value).toEqual({ kind: "month", serial: 42156 });
  expect(review.reviewYear?.outputs.map(({ impactWeight }) => impactWeight.value)).toEqual([60]);
  expect(review.previousYear?.outputs[0]?.output.cell).toEqual({ rowIndex: 2, columnIndex: 2 });
});

test("lists and departures are there", () => {
  expect(review.lists.statuses).toEqual([{ status: "Parked", isClosed: false }]);
  expect(review.lists.checkSettings.get("weights-total")?.level).toBe("off");
  expect(review.structure.missingTables.map(({ table }) => table)).toEqual(["Budget"]);
  expect(review.structure.worksheets.find(({ id }) => id === "outputs")?.commentCount).toBe(2);
});
