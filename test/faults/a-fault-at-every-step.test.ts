import { allCases, undoCases } from "./commands";
import { tryFaults } from "./try-faults";

const cases = [...allCases, ...undoCases];
let pointCount = 0;

test.each(cases.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
  const trial = await tryFaults(each);
  pointCount += trial.pointCount;
  expect(trial.complaints.slice(0, 8).join("\n")).toBe("");
});

afterAll(() => {
  process.stdout.write(`faults: ${pointCount.toLocaleString("en-GB")} points tried, ${cases.length} commands\n`);
});
