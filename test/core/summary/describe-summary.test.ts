import { describeSummary } from "../../../src/core/summary/describe-summary";
import { summarise } from "../../../src/core/summary/summarise";
import { buildReview, type TestTables } from "../../support/build-review";
import { invigorTables } from "./invigor";

describe("describeSummary", () => {
  it("tells the whole sheet in plain text", () => {
    const tables: TestTables = {
      Programme: [
        ["Field", "2015/16", "2016/17"],
        ["Programme title", "", "Roads"],
        ["Lead partner", "", "FCO"],
        ["Other partners", "", "MOD\nDFID"],
        ["End date", "", "Ongoing"],
        ["Programme value", "", 12_000_000],
        ["Programme score", "B+/A", "A"],
        ["Risk rating", "Moderate", ""],
        ["Outcome assessment", "", "A"],
        ["What support is the UK providing?", "", "Roads are built.\n- Long ones."],
      ],
      Outputs: [
        ["2016/17", "1", "A road\nto the north"],
        ["2016/17", "2", "A bridge"],
      ],
      Scores: [["2016/17", "1", "A+"]],
      Recommendations: [["2016/17", "1", "Build on."]],
    };
    expect(described(tables)).toBe(
      `Roads Annual Review 2016/17 – Summary Sheet

PROGRAMME TITLE: Roads
Country/Region:
HMG Partners: FCO (lead), MOD, DFID
Total Budget: Programme value: £12m
Start Date:
End Date: Ongoing

Score  Outputs
A+     A road to the north
       A bridge

Outcome Assessment: A
Risk:

Summary of Programme Performance

Year             2015/16   2016/17  2017/18
Programme Score  B+/A      A
Risk Rating      Moderate

What support is the UK providing?

Roads are built.
• Long ones.

Summary of progress and lessons learnt/actions taken since last review

Summary of recommendations for the next year

• Build on.`,
    );
  });

  it("holds every fact of the published review", () => {
    const text = described(invigorTables);
    for (const fact of [
      "ODA: £1.935m, Non-ODA: £7.682m",
      "1 June 2015",
      "B+/A",
      "Crown Prosecution Service",
      "2017/18",
    ]) {
      expect(text).toContain(fact);
    }
  });
});

function described(tables: TestTables): string {
  const summary = summarise(buildReview(tables));
  return summary ? describeSummary(summary) : "";
}
