import { findingsToSend } from "../../src/app/findings-to-send";
import { groupByWorksheet } from "../../src/app/group-by-worksheet";
import { neighbourCells } from "../../src/app/neighbours";
import { runChecks } from "../../src/core/checks/run-checks";
import { buildReview, day } from "../support/build-review";

const review = buildReview({
  Programme: [
    ["Field", "2015/16", "2016/17"],
    ["Start date", day("2015-06-01"), day("2015-06-01")],
    ["Outcome assessment", "B", "Good"],
  ],
  Outputs: [["2016/17", "1", "Posts are staffed", 120, "Medium"]],
  Budget: [["2016/17", "Staff", "ODA", -1500, 20]],
});
const { findings } = runChecks(review);
const findingOf = (check: string) => {
  const finding = findings.find((one) => one.check === check);
  if (!finding) throw new Error(`${check} finds nothing.`);
  return finding;
};

test("the cells beside a finding are those of its row, as a reader would want them", () => {
  expect(neighbourCells(review, findingOf("budget-negative")).map(({ heading, text }) => [heading, text])).toEqual([
    ["Year", "2016/17"],
    ["Line", "Staff"],
    ["Type", "ODA"],
    ["Allocated", "-£1,500"],
    ["Spent", "£20"],
  ]);
  expect(neighbourCells(review, findingOf("budget-negative")).find(({ isFinding }) => isFinding)?.heading).toBe(
    "Allocated",
  );
});

test("beside a cell of Programme stand the other years", () => {
  const cells = neighbourCells(review, findingOf("outcome-on-scale"));
  expect(cells.map(({ heading, text, isFinding }) => [heading, text, isFinding])).toEqual([
    ["Field", "Outcome assessment", false],
    ["2015/16", "B", false],
    ["2016/17", "Good", true],
  ]);
});

test("groups come in the order of the tabs, the whole workbook first", () => {
  const order = groupByWorksheet(findings, ({ worksheet }) => worksheet, review).map(({ worksheet }) => worksheet);
  const tabs = [null, ...review.structure.worksheets.map(({ name }) => name)];
  expect(order).toEqual(tabs.filter((tab) => order.includes(tab)));
  expect(order).toContain("Budget");
});

test("what is copied has one line for each finding, as text and as a table that shows what was typed", () => {
  const [first] = findings;
  if (!first) throw new Error("There are findings.");
  const { text, html } = findingsToSend("Title", [{ ...first, message: "“<b>\t&” is\nno score." }]);
  expect(text.split("\n")).toHaveLength(3);
  expect(text).toContain("\t“<b> &” is no score.\t");
  expect(html).toContain("<td>“&lt;b&gt; &amp;” is no score.</td>");
});

test("what is copied becomes no formula where it is pasted into a workbook", () => {
  const [first] = findings;
  if (!first) throw new Error("There are findings.");
  const { text, html } = findingsToSend("\t=1+1", [{ ...first, worksheet: "＝1+1", accepted: "+1 from Ann" }]);
  expect(text.split("\n")[0]).toBe("' =1+1");
  expect(text).toContain("\t'＝1+1\t");
  expect(text).toMatch(/\t'\+1 from Ann$/);
  expect(html).toContain("<p>' =1+1</p>");
  expect(html).toContain("<td>'+1 from Ann</td>");
});
