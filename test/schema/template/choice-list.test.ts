import { choiceList } from "../../../src/schema/template/choice-list";
import type { TablePlace } from "../../../src/schema/template/table-place";

const place: TablePlace = {
  worksheetName: "Officer’s lists",
  firstCell: { rowIndex: 1, columnIndex: 2 },
  rowCount: 3,
  headings: ["Scale", "Score"],
};

test("offers nothing where its table or column is not there", () => {
  expect(choiceList({ kind: "column", table: "Statuses", heading: "Status" }, new Map())).toBeNull();
  expect(choiceList({ kind: "scale", table: "ScoreScale" }, new Map())).toBeNull();
  expect(choiceList({ kind: "years" }, new Map())).toBeNull();
  expect(
    choiceList({ kind: "column", table: "Statuses", heading: "Status" }, new Map([["Statuses", place]])),
  ).toBeNull();
  expect(choiceList({ kind: "years" }, new Map([["Programme", place]]))).toBeNull();
});

test("refers to a column wherever its table stands, whatever the sheet is called", () => {
  const list = choiceList({ kind: "column", table: "ScoreScale", heading: "score" }, new Map([["ScoreScale", place]]));
  expect(list?.source).toBe("='Officer’s lists'!$D$2:$D$4");
});

test("offers the scores of all scales where no cell names the one in use", () => {
  const list = choiceList({ kind: "scale", table: "ScoreScale" }, new Map([["ScoreScale", place]]));
  expect(list?.source).toBe("='Officer’s lists'!$D$2:$D$4");
});

test("offers as many years as Programme has, wherever its first one stands", () => {
  const headings = ["Field", "Notes", "2015/16"];
  const programme = { ...place, headings, worksheetName: "Programme" };
  expect(choiceList({ kind: "years" }, new Map([["Programme", programme]]))?.source).toBe(
    "=OFFSET('Programme'!$E$1,0,0,1,COUNTA('Programme'!$E$1:$X$1))",
  );
});

test("is no longer than Excel takes for a written-out list or a formula of a validation", () => {
  const scaleCell = { rowIndex: 0, columnIndex: 1 };
  const far = { ...place, firstCell: { rowIndex: 1000, columnIndex: 700 }, scaleCell };
  const list = choiceList({ kind: "scale", table: "ScoreScale" }, new Map([["ScoreScale", far]]));
  expect(list?.source.length).toBeLessThanOrEqual(255);
});
