import { findingCases, highlightCases, setUpCases, summaryCases, yearCases } from "./commands";
import { tryEdits } from "./try-edits";

const cases = [...summaryCases, ...highlightCases, ...findingCases, ...setUpCases, ...yearCases];
let pointCount = 0;

test.each(cases.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
  const start = performance.now();
  const trial = await tryEdits(each);
  pointCount += trial.pointCount;
  process.stdout.write(
    `${each.name} ${trial.pointCount} points, ${Math.round(performance.now() - start)} ms, ${trial.complaints.length} complaints\n`,
  );
  (await import("node:fs")).writeFileSync(`/tmp/faults-c-${each.name}.txt`, trial.complaints.join("\n"));
  expect(trial.complaints.slice(0, 8).join("\n")).toBe("");
});

afterAll(() => {
  process.stdout.write(`edits between: ${pointCount.toLocaleString("en-GB")} points tried, ${cases.length} commands\n`);
});
