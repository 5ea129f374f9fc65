import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { runCommand, useFolder } from "./run-command";

const path = useFolder();

interface ValidationJson {
  readonly file: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly passed: readonly string[];
  readonly notApplicable: readonly string[];
  readonly couldNotRun: readonly string[];
}

async function newWorkbook(file: string, example?: string): Promise<string> {
  const words = example === undefined ? [] : ["--example", example];
  expect(await runCommand("new", path(file), ...words)).toMatchObject({ exitCode: 0, errors: "" });
  return path(file);
}

describe("the main job", () => {
  test("the real example has no error; run writes its highlights and summary and leaves the input alone", async () => {
    const file = await newWorkbook("a.xlsx", "invigor");
    const before = readFileSync(file);
    const result = await runCommand("run", file, "-o", path("b.xlsx"));
    expect(result).toMatchObject({ exitCode: 0, errors: "" });
    expect(result.output).toContain("6 outputs, 9 recommendations");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("run on a review with errors writes its file all the same and ends with 1", async () => {
    const file = await newWorkbook("a.xlsx", "demo");
    const result = await runCommand("run", file, "-o", path("b.xlsx"));
    expect(result).toMatchObject({ exitCode: 1, errors: "" });
    expect((await runCommand("changes", path("b.xlsx"))).exitCode).toBe(0);
  });
});

describe("new", () => {
  test("an empty review is of the financial year that today lies in", async () => {
    const file = await newWorkbook("a.xlsx");
    const { output } = await runCommand("validate", file);
    expect(output).toContain("2026/27");
  });

  test("an example that is none is refused", async () => {
    expect(await runCommand("new", path("a.xlsx"), "--example", "acme")).toEqual({
      exitCode: 2,
      output: "",
      errors: "There is no example “acme”. Choose invigor or demo.\n",
    });
  });

  test("a file that is there is not replaced without --overwrite", async () => {
    const file = await newWorkbook("a.xlsx");
    const before = readFileSync(file);
    const refused = await runCommand("new", file);
    expect(refused).toMatchObject({
      exitCode: 2,
      errors: `${file} is there already. Choose another name, or add --overwrite.\n`,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((await runCommand("new", file, "--overwrite")).exitCode).toBe(0);
  });
});

describe("validate", () => {
  test("prints each finding with its place and fix as JSON", async () => {
    const file = await newWorkbook("a.xlsx", "demo");
    const { exitCode, output } = await runCommand("validate", file, "--json");
    const result = JSON.parse(output) as ValidationJson;
    expect(exitCode).toBe(1);
    expect(Object.keys(result)).toEqual(["file", "counts", "findings", "passed", "notApplicable", "couldNotRun"]);
    expect(result.file).toBe(file);
    for (const finding of result.findings) {
      expect(Object.keys(finding)).toEqual([
        "check",
        "level",
        "message",
        "sheet",
        "table",
        "cell",
        "row",
        "field",
        "fix",
        "accepted",
      ]);
      if (typeof finding["cell"] === "string") {
        expect(finding["cell"]).toMatch(/^[A-Z]+[1-9]\d*$/);
        expect(finding["row"]).toBe(Number(finding["cell"].replace(/\D+/, "")));
      } else expect([finding["cell"], finding["row"]]).toEqual([null, null]);
    }
    const open = result.findings.filter(({ accepted }) => accepted === null);
    expect(open.filter(({ level }) => level === "error")).toHaveLength(result.counts["error"] ?? -1);
    expect(open.filter(({ level }) => level === "warning")).toHaveLength(result.counts["warning"] ?? -1);
    expect(open.filter(({ level }) => level === "advice")).toHaveLength(result.counts["advice"] ?? -1);
    expect(result.findings.some(({ accepted }) => accepted !== null)).toBe(true);
    const fixes = result.findings.map(({ fix }) => fix).filter((fix) => fix !== null);
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) expect(Object.keys(fix as object)).toEqual(["cell", "from", "to"]);
  });

  test("several files: an array, and one that cannot be read has an error and ends with 2", async () => {
    const good = await newWorkbook("a.xlsx", "invigor");
    writeFileSync(path("bad.xlsx"), "not a workbook");
    const { exitCode, output, errors } = await runCommand(
      "validate",
      good,
      path("bad.xlsx"),
      path("none.xlsx"),
      "--json",
    );
    const results = JSON.parse(output) as readonly { readonly file: string; readonly error?: string }[];
    expect(exitCode).toBe(2);
    expect(results.map(({ file }) => file)).toEqual([good, path("bad.xlsx"), path("none.xlsx")]);
    expect(results.map(({ error }) => error !== undefined)).toEqual([false, true, true]);
    expect(errors.trim().split("\n")).toHaveLength(2);
  });

  test("prints no colours when piped", async () => {
    const { output } = await runCommand("validate", await newWorkbook("a.xlsx", "demo"));
    expect(output).not.toContain("\u001B");
    expect(output).toMatch(/● \d+ errors? {2}▲ \d+ warnings? {2}○ \d+ advice/);
  });
});

describe("changes", () => {
  test("prints each change as JSON", async () => {
    const { exitCode, output } = await runCommand("changes", await newWorkbook("a.xlsx", "demo"), "--json");
    const result = JSON.parse(output) as { readonly changes: readonly Readonly<Record<string, unknown>>[] };
    expect(exitCode).toBe(0);
    expect(Object.keys(result)).toEqual(["file", "year", "previousYear", "changes"]);
    for (const change of result.changes) {
      expect(Object.keys(change)).toEqual([
        "kind",
        "sheet",
        "cell",
        "item",
        "field",
        "from",
        "to",
        "steps",
        "difference",
        "percent",
      ]);
    }
    expect(new Set(result.changes.map(({ kind }) => kind))).toContain("improved");
  });
});

describe("highlight", () => {
  test("clearing what was highlighted gives the workbook back as it was", async () => {
    const file = await newWorkbook("a.xlsx", "demo");
    const highlighted = await runCommand("highlight", file, "-o", path("b.xlsx"));
    expect(highlighted).toMatchObject({ exitCode: 0, errors: "" });
    expect(highlighted.output).toMatch(/\d+ changes since .* highlighted/);
    const cleared = await runCommand("highlight", path("b.xlsx"), "-o", path("c.xlsx"), "--clear");
    expect(cleared.output).toContain("highlights removed");
    const again = await runCommand("highlight", path("c.xlsx"), "-o", path("d.xlsx"), "--clear");
    expect(again.output).toContain("there were no highlights");
  });
});

describe("summary", () => {
  test("prints its blocks as JSON, each text with its source", async () => {
    const file = await newWorkbook("a.xlsx", "invigor");
    const { exitCode, output } = await runCommand("summary", file, "-o", path("b.xlsx"), "--json");
    const result = JSON.parse(output) as {
      readonly year: string;
      readonly blocks: readonly {
        readonly id: string;
        readonly rows: readonly (readonly { readonly text: string; readonly source: unknown }[])[];
      }[];
    };
    expect(exitCode).toBe(0);
    expect(result.year).toBe("2016/17");
    const outputs = result.blocks.find(({ id }) => id === "outputs");
    expect(outputs?.rows.map((row) => row.at(-1)?.text)).toEqual(["A", "A", "A", "A", "B+", "B+"]);
    expect(outputs?.rows[0]?.[0]?.source).toEqual({ sheet: "Outputs", cell: "C4" });
  });
});

describe("a summary that somebody wrote on", () => {
  async function newEdited(): Promise<string> {
    const file = await newWorkbook("a.xlsx", "invigor");
    await runCommand("summary", file, "-o", path("b.xlsx"));
    const workbook = openWorkbook(readFileSync(path("b.xlsx")));
    const summary = workbook.findWorksheet("Summary");
    const typeIn = (row: number, column: number, value: string) =>
      summary?.writeCell(row, column, { type: "text", value, formula: null });
    typeIn(11, 4, "A+");
    typeIn(2, 1, "Everywhere");
    typeIn(5, 7, "Ask Ann");
    writeFileSync(path("c.xlsx"), saveWorkbook(workbook));
    return path("c.xlsx");
  }

  test.each(["summary", "run"])("%s tells what to enter where, and what is on the dated copy", async (command) => {
    const { output } = await runCommand(command, await newEdited(), "-o", path("d.xlsx"));
    expect(output).toContain(
      `The old one had been edited by hand: it is kept on the sheet “Summary 2026-11-23”.
  Programme!D6: the summary said “Everywhere”, the review says “Multiple/Regional”. Enter it there, or leave it.
  Scores!D8: the summary said “A+”, the review says “B+”. Enter it there, or leave it.
  1 other edit is on the sheet “Summary 2026-11-23”: H6.
`,
    );
  });

  test("summary --json tells both as data", async () => {
    const { output } = await runCommand("summary", await newEdited(), "-o", path("d.xlsx"), "--json");
    expect(JSON.parse(output)).toMatchObject({
      keptCopy: "Summary 2026-11-23",
      handEdits: [
        {
          label: "Country/Region",
          sheet: "Programme",
          cell: "D6",
          summaryText: "Everywhere",
          sourceText: "Multiple/Regional",
        },
        { label: "Output 5, score", sheet: "Scores", cell: "D8", summaryText: "A+", sourceText: "B+" },
      ],
      keptOnly: [{ cell: "H6", text: "Ask Ann" }],
    });
  });
});

describe("what cannot be done ends with 2 and one line that says what to do", () => {
  test.each([
    [[], "Say what to do"],
    [["frobnicate"], "There is no command “frobnicate”."],
    [["validate"], "Name the workbook"],
    [["validate", "a.xlsx", "--jsn"], "There is no option “--jsn”."],
    [["validate", "a.xlsx", "--clear"], "“validate” takes no option --clear."],
    [["summary", "a.xlsx"], "Say where to write the result"],
    [["summary", "a.xlsx", "-o"], "The option “-o"],
    [["changes", "a.xlsx", "b.xlsx"], "Name one workbook at a time."],
    [["changes", "no-such-file.xlsx"], "there is no such file"],
  ])("%j", async (words, message) => {
    const { exitCode, output, errors } = await runCommand(...words);
    expect([exitCode, output]).toEqual([2, ""]);
    expect(errors).toContain(message);
    expect(errors.trim().split("\n")).toHaveLength(1);
  });

  test("help is no failure", async () => {
    const { exitCode, output } = await runCommand("--help");
    expect(exitCode).toBe(0);
    expect(output).toContain("review-workbook run <file.xlsx> -o <out.xlsx>");
  });
});
