import { generateSummary } from "../../src/app/generate-summary";
import { highlightChanges } from "../../src/app/highlight-changes";
import { rollForward } from "../../src/app/roll-forward";
import type { WorkbookPort } from "../../src/excel/port";
import { findingCases, highlightCases, setUpCases, summaryCases, yearCases } from "./commands";
import { tryTwoPanes } from "./try-edits";

const cases = [...summaryCases, ...highlightCases, ...findingCases, ...setUpCases, ...yearCases];
const others: Readonly<Record<string, ((workbook: WorkbookPort) => Promise<unknown>) | null>> = {
  "the same": null,
  "the summary": (workbook) => generateSummary(workbook, { year: 2026, month: 11, day: 23 }),
  highlights: highlightChanges,
  "the next year": (workbook) => rollForward(workbook),
};
let pointCount = 0;

describe.each(Object.entries(others))("%s in the other pane", (_other, run) => {
  test.each(cases.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
    const trial = await tryTwoPanes(each, run);
    pointCount += trial.pointCount;
    expect(trial.complaints.slice(0, 8).join("\n")).toBe("");
  });
});

afterAll(() => {
  process.stdout.write(`two panes: ${pointCount.toLocaleString("en-GB")} points tried, ${cases.length} commands\n`);
});
