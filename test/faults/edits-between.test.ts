import { allCases, undoCases } from "./commands";
import { tryEdits } from "./try-edits";

const cases = [...allCases, ...undoCases];
let pointCount = 0;

test.each(cases.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
  const trial = await tryEdits(each);
  pointCount += trial.pointCount;
  expect(trial.complaints.slice(0, 8).join("\n")).toBe("");
});

afterAll(() => {
  process.stdout.write(`edits between: ${pointCount.toLocaleString("en-GB")} points tried, ${cases.length} commands\n`);
});
