import { rollForward } from "../../src/app/roll-forward";
import type { WorkbookPort } from "../../src/excel/port";
import { allCases } from "./commands";
import { tryTwoPanes } from "./try-edits";

const others: readonly (readonly [string, ((workbook: WorkbookPort) => Promise<unknown>) | null])[] = [
  ["the same", null],
  ["the next year", (workbook) => rollForward(workbook)],
];
let pointCount = 0;

describe.each(others)("%s in the other pane", (_other, run) => {
  test.each(allCases.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
    const trial = await tryTwoPanes(each, run);
    pointCount += trial.pointCount;
    expect(trial.complaints.slice(0, 8).join("\n")).toBe("");
  });
});

afterAll(() => {
  process.stdout.write(`two panes: ${pointCount.toLocaleString("en-GB")} points tried, ${allCases.length} commands\n`);
});
