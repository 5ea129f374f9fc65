import { existsSync, readFileSync } from "node:fs";
import { runCommand, useFolder } from "./run-command";

const path = useFolder();

test("roll-forward says what it took over and what is to be filled in, and refuses to do it twice", async () => {
  const [review, next, again] = [path("review.xlsx"), path("next.xlsx"), path("again.xlsx")];
  await runCommand("new", review, "--example", "invigor");
  const before = readFileSync(review);

  const started = await runCommand("roll-forward", review, "-o", next);
  expect(started).toMatchObject({ exitCode: 0, errors: "" });
  expect(started.output).toContain("2017/18 started from 2016/17.");
  expect(started.output).toContain("Outputs: 6 rows added with their weights, without risk.");
  expect(started.output).toContain("Recommendations: 9 rows added, still open.");
  expect(started.output).toMatch(/To fill in: .*Programme score, Outcome assessment, Risk rating/);
  expect(readFileSync(review).equals(before)).toBe(true);

  expect(await runCommand("roll-forward", next, "-o", again)).toEqual({
    exitCode: 2,
    output: "",
    errors: `${next}: 2017/18 has no score, rating or narrative yet. Fill it in before you start 2018/19.\n`,
  });
  expect(existsSync(again)).toBe(false);
});

test("without an output it tells what it would do, and writes nothing", async () => {
  const review = path("review.xlsx");
  await runCommand("new", review, "--example", "invigor");
  const before = readFileSync(review);
  const { exitCode, output } = await runCommand("roll-forward", review);
  expect(exitCode).toBe(0);
  expect(output).toContain("starting 2017/18 would do this. Add -o and a file name to do it.\n");
  expect(output).toContain("Scores: 6 rows added to fill in.");
  expect(readFileSync(review).equals(before)).toBe(true);
});

test("a workbook that is no review is refused in one line", async () => {
  const { exitCode, errors } = await runCommand("roll-forward", path("nothing.xlsx"), "-o", path("out.xlsx"));
  expect([exitCode, errors.split("\n")]).toEqual([2, [expect.stringContaining("there is no such file"), ""]]);
});
