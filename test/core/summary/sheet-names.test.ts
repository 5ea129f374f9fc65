import { datedCopyName, summarySheetName } from "../../../src/core/summary/sheet-names";

const today = { year: 2026, month: 11, day: 3 };

describe("summarySheetName", () => {
  it.each([
    [[], "Summary"],
    [["Summaries", "Summary (2)"], "Summary"],
    [["SUMMARY"], "Summary (2)"],
    [["summary", "Summary (2)", "Outputs", "summary (3)"], "Summary (4)"],
  ])("beside %j is %s", (names, expected) => {
    expect(summarySheetName(names)).toBe(expected);
  });
});

describe("datedCopyName", () => {
  it.each([
    [["Summary"], "Summary 2026-11-03"],
    [["Summary", "summary 2026-11-03"], "Summary 2026-11-03 (2)"],
    [["Summary 2026-11-03", "Summary 2026-11-03 (2)"], "Summary 2026-11-03 (3)"],
  ])("beside %j is %s", (names, expected) => {
    expect(datedCopyName(names, today)).toBe(expected);
  });

  it("fits the 31 characters of a worksheet's name after thousands of copies", () => {
    const names = Array.from(
      { length: 9_999 },
      (_, index) => `Summary 2026-11-03${index > 0 ? ` (${index + 1})` : ""}`,
    );
    expect(datedCopyName(names, today)).toBe("Summary 2026-11-03 (10000)");
  });
});
