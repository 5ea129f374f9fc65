import { summarise } from "../../../src/core/summary/summarise";
import { findBlock, type Block, type BlockId } from "../../../src/core/summary/summary";
import { buildReview, day, month, type TestCell, type TestTables } from "../../support/build-review";
import { invigorReview, invigorTables } from "./invigor";

describe("summarise", () => {
  it("gives nothing where there is no review year", () => {
    expect(summarise(buildReview({}))).toBeNull();
    expect(summarise(buildReview({}, { without: ["Programme"] }))).toBeNull();
    expect(summarise(buildReview({ Programme: [["Field", "Note"]], Outputs: [["2016/17", "1", "Text"]] }))).toBeNull();
  });

  it("names the blocks of the published sheet, in its order", () => {
    const summary = summarise(invigorReview());
    expect(summary?.year).toEqual({ start: 2016, kind: "financial", label: "2016/17" });
    expect(summary?.title).toBe(
      "Organised Immigration Crime Taskforce (Project INVIGOR) Annual Review 2016/17 – Summary Sheet",
    );
    expect(summary?.blocks.map(({ id, heading }) => [id, heading])).toEqual([
      ["title", summary?.title],
      ["programme-title", "PROGRAMME TITLE:"],
      ["country-region", "Country/Region:"],
      ["partners", "HMG Partners (LEAD in bold)"],
      ["total-budget", "Total Budget:"],
      ["start-date", "Start Date:"],
      ["end-date", "End Date:"],
      ["outputs", "Outputs"],
      ["outcome-assessment", "Outcome Assessment:"],
      ["risk", "Risk:"],
      ["performance", "Summary of Programme Performance"],
      ["support", "What support is the UK providing?"],
      ["progress", "Summary of progress and lessons learnt/actions taken since last review"],
      ["recommendations", "Summary of recommendations for the next year"],
    ]);
  });

  it("leaves empty what is unknown, and keeps the cell where it belongs", () => {
    const tables: TestTables = { Programme: [["Field", "2016"], ["Country/Region"], ["Risk rating", "#REF!"]] };
    const summary = summarise(buildReview(tables));
    expect(summary?.title).toBe("Annual Review 2016 – Summary Sheet");
    expect(rows(tables, "country-region")).toEqual([[""]]);
    expect(rows(tables, "risk")).toEqual([[""]]);
    expect(rows(tables, "total-budget")).toEqual([["", ""]]);
    expect(rows(tables, "partners")).toEqual([["", ""]]);
    expect(rows(tables, "outputs")).toEqual([]);
    expect(rows(tables, "support")).toEqual([[""]]);
    expect(rows(tables, "recommendations")).toEqual([]);
    expect(block(tables, "country-region").rows[0]?.[0]?.source?.cell).toEqual({ rowIndex: 1, columnIndex: 1 });
    expect(block(tables, "support").rows[0]?.[0]?.source).toBeNull();
  });

  it("works without the other tables", () => {
    const summary = summarise(
      buildReview(invigorTables, { without: ["Outputs", "Scores", "Budget", "Recommendations"] }),
    );
    expect(summary && findBlock(summary, "outputs").rows).toEqual([]);
  });

  it.each<[TestCell, string]>([
    [day("2015-06-01"), "1 June 2015"],
    [month("2018-12"), "December 2018"],
    ["ongoing", "Ongoing"],
    ["Spring 2018", "Spring 2018"],
    [-4, ""],
  ])("shows the end date %j as “%s”", (entered, shown) => {
    expect(rows(field("End date", entered), "end-date")).toEqual([[shown]]);
  });

  it.each<[TestCell, string]>([
    [1_935_000, "ODA: £1.935m"],
    [12_000_000, "ODA: £12m"],
    ["about £2m", "ODA: about £2m"],
    [true, ""],
  ])("shows the budget %j as “%s”", (entered, shown) => {
    expect(rows(field("Total budget ODA", entered), "total-budget")).toEqual([[shown, ""]]);
  });

  it("shows the undivided value only where both kinds of money are empty", () => {
    const value = ["Programme value", 9_617_000];
    const budget = (...more: TestCell[][]) => rows({ Programme: [["Field", "2016"], value, ...more] }, "total-budget");
    expect(budget()).toEqual([["Programme value: £9.617m"]]);
    expect(budget(["Total budget non-ODA", 7_682_000])).toEqual([["", "Non-ODA: £7.682m"]]);
    expect(budget(["Total budget ODA", 0])).toEqual([["ODA: £0", ""]]);
  });

  it("marks the lead partner, and lists the others on one line", () => {
    const tables: TestTables = {
      Programme: [
        ["Field", "2016"],
        ["Lead partner", "FCO"],
        ["Other partners", "MOD,\n\nDFID \nHome Office"],
      ],
    };
    const [lead, others] = block(tables, "partners").rows[0] ?? [];
    expect(lead).toMatchObject({ text: "FCO", emphasis: "strong" });
    expect(others).toMatchObject({ text: "MOD, DFID, Home Office" });
    expect(others).not.toHaveProperty("emphasis");
  });

  it("joins scores to outputs by Ref, in the order of the outputs", () => {
    const tables: TestTables = {
      Programme: [["Field", "2015/16", "2016/17"]],
      Outputs: [
        ["", "2", "Second"],
        ["2016/17", "1", "First"],
        ["2016/17", "3", "Third"],
        ["2015/16", "1", "Last year's"],
      ],
      Scores: [
        ["2015/16", "1", "C"],
        ["2016/17", "1", "a +"],
        ["2016/17", "2", "B+/A"],
      ],
    };
    expect(rows(tables, "outputs")).toEqual([
      ["Second", "B+/A"],
      ["First", "a +"],
      ["Third", ""],
    ]);
  });

  it("shows every earlier year of Programme, the review year and the next year, left blank", () => {
    const tables: TestTables = {
      Programme: [
        ["Field", "FY16/17", "FY12/13", "FY15/16"],
        ["Programme score", "A", "B", "B+/A"],
        ["Risk rating", "Major", "", "Medium"],
      ],
      Outputs: [
        ["FY14/15", "1", "Known by this row alone"],
        ["FY19/20", "1", "Not reviewed yet"],
      ],
    };
    expect(rows(tables, "performance")).toEqual([
      ["Year", "FY12/13", "FY15/16", "FY16/17", "FY17/18"],
      ["Programme Score", "B", "B+/A", "A", ""],
      ["Risk Rating", "", "Medium", "Major", ""],
    ]);
  });

  it("gives each line of a narrative a row, and each kind of bullet the same sign", () => {
    const text = "Done:\n\n- one\n• two\n* three\n–  four\r\n-5% is no bullet\n*nor this";
    expect(rows(field("Progress and lessons learnt", text), "progress")).toEqual([
      ["Done:"],
      ["• one"],
      ["• two"],
      ["• three"],
      ["• four"],
      ["-5% is no bullet"],
      ["*nor this"],
    ]);
  });

  it("lists the review year's recommendations that are not closed", () => {
    const tables: TestTables = {
      Programme: [["Field", "2015/16", "2016/17"]],
      Recommendations: [
        ["2016/17", "1", "Open by being empty", "", "", ""],
        ["2016/17", "2", "Closed", "", "", "CLOSED"],
        ["2016/17", "3", "Superseded", "", "", "Superseded"],
        ["2016/17", "4", "- Of no known status\nwith a second line", "", "", "Someday"],
        ["2016/17", "5", "", "Somebody", "", "Open"],
        ["2015/16", "6", "Last year's", "", "", "Open"],
        ["", "7", "In progress", "", "", "In progress"],
      ],
    };
    expect(rows(tables, "recommendations")).toEqual([
      ["• Open by being empty"],
      ["• Of no known status"],
      ["with a second line"],
      ["• In progress"],
    ]);
  });
});

function block(tables: TestTables, id: BlockId): Block {
  const summary = summarise(buildReview(tables));
  if (!summary) throw new Error("There is no review year.");
  return findBlock(summary, id);
}

function rows(tables: TestTables, id: BlockId): string[][] {
  return block(tables, id).rows.map((cells) => cells.map(({ text }) => text));
}

function field(name: string, value: TestCell): TestTables {
  return {
    Programme: [
      ["Field", "2016/17"],
      [name, value],
    ],
  };
}
