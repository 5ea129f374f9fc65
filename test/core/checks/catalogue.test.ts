import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { allChecks } from "../../../src/core/checks/all-checks";
import type { Finding } from "../../../src/core/checks/finding";
import { runChecks } from "../../../src/core/checks/run-checks";
import { isErrorValue } from "../../../src/core/grid/cell-value";
import type { TableSnapshot, WorkbookSnapshot } from "../../../src/core/grid/workbook-snapshot";
import { readReview } from "../../../src/schema/read-review";
import { buildReview, buildSnapshot, day, type TestCell, type TestTables } from "../../support/build-review";
import { faultyReviews, type FaultyReview } from "../../support/faulty-reviews";

const root = path.join(__dirname, "../../..");
const sourceFolder = path.join(root, "src/core/checks");
const checks = allChecks.map((check) => [check.id, check] as const);
const rows = readRows(readFileSync(path.join(root, "docs/checks.md"), "utf8"));
const findings = faultyReviews.flatMap(findingsOf);

test("ids are unique and every file that holds a check is in the list", () => {
  const files = readdirSync(sourceFolder).filter((file) =>
    /^export const \w+: Check = /m.test(readFileSync(path.join(sourceFolder, file), "utf8")),
  );
  expect(files.map((file) => file.replace(/\.ts$/, "")).sort()).toEqual(checks.map(([id]) => id).sort());
  expect(new Set(checks.map(([id]) => id)).size).toBe(checks.length);
});

test("the docs have a row for each check, in the order of the list", () => {
  expect(rows.map(({ id }) => id)).toEqual(checks.map(([id]) => id));
});

describe.each(checks)("%s", (id, check) => {
  test("is exported under its own name, and has a test of its own", () => {
    const name = id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(readFileSync(path.join(sourceFolder, `${id}.ts`), "utf8")).toContain(`export const ${name}: Check = `);
    expect(existsSync(path.join(__dirname, `${id}.test.ts`))).toBe(true);
  });

  test("has two titles that a person can read", () => {
    for (const title of [check.title, check.failedTitle]) expect(title).toMatch(/^[A-Z][^"'`_]{8,79}[^.\s]$/);
    expect(check.title).not.toBe(check.failedTitle);
  });

  test("is in the docs as it ships", () => {
    const row = rows.find((one) => one.id === id);
    expect(row).toMatchObject({ level: check.level, limit: check.limit ?? null, years: check.judges });
    expect(row?.asks).not.toBe("");
  });

  test("says what the docs give for an example", () => {
    const messages = findings.filter(({ check: found }) => found === id).map(({ message }) => message);
    expect(messages).toContain(rows.find((one) => one.id === id)?.example);
  });

  test("is in the docs with a fix where its tests have one", () => {
    const hasFix = /\bfix\b/.test(readFileSync(path.join(__dirname, `${id}.test.ts`), "utf8"));
    expect(rows.find((one) => one.id === id)?.fix !== "").toBe(hasFix);
  });
});

test("whatever a workbook holds, a message is short, plain and whole", () => {
  fc.assert(
    fc.property(awkwardReview(), (review) => {
      for (const finding of findingsOf(review)) {
        expect(finding.message.length).toBeLessThan(100);
        expect(finding.message).toMatch(/^[^a-z\s][^\n\r\t]*\S\.$/);
        expect(finding.message).not.toMatch(/undefined|NaN|\[object| {2}|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }
    }),
    { numRuns: 300 },
  );
});

test("an error value is for cell-error alone, though its row counts", () => {
  fc.assert(
    fc.property(awkwardReview(), (review) => {
      const others = findingsOf(review).filter(({ check }) => check !== "cell-error" && check !== "outputs-count");
      expect(others.filter(({ value }) => isErrorValue(value))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("a fix mends its cell, as its check sees it", () => {
  fc.assert(
    fc.property(awkwardReview(), ({ tables, departures }) => {
      const snapshot = buildSnapshot(tables, departures);
      for (const finding of runChecks(readReview(snapshot)).findings.filter(({ fix }) => fix)) {
        const after = runChecks(readReview(mend(snapshot, finding))).findings;
        expect(after.filter((one) => isSamePlace(one, finding) && one.check === finding.check)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

interface DocsRow {
  readonly id: string;
  readonly level: string;
  readonly limit: number | null;
  readonly years: string;
  readonly asks: string;
  readonly example: string;
  readonly fix: string;
}

function readRows(page: string): DocsRow[] {
  return [...page.matchAll(/^\| `.*$/gm)].map(([line]) => {
    const [id = "", level = "", limit = "", years = "", asks = "", example = "", fix = ""] = line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
    return {
      id: id.replaceAll("`", ""),
      level: level.toLowerCase(),
      limit: limit === "" ? null : parseFloat(limit.replaceAll(",", "")),
      years,
      asks,
      example,
      fix,
    };
  });
}

function findingsOf({ tables, departures }: FaultyReview): readonly Finding[] {
  return runChecks(buildReview(tables, departures)).findings;
}

/** One of the faulty reviews, with awkward things in some of its cells, and lists of the person's own. */
function awkwardReview(): fc.Arbitrary<FaultyReview> {
  const changes = fc.array(fc.record({ at: fc.nat(), cell: awkwardCell() }), { maxLength: 8 });
  return fc
    .record({ faulty: fc.constantFrom(...faultyReviews), changes, lists: fc.boolean(), word: awkwardText() })
    .map(({ faulty, changes: changed, lists, word }) => ({
      ...faulty,
      tables: { ...withChanges(faulty.tables, changed), ...(lists ? listsWith(word) : {}) },
    }));
}

function awkwardCell(): fc.Arbitrary<TestCell> {
  return fc.oneof(
    awkwardText(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -100, max: 100 }),
    fc.boolean(),
    fc.constantFrom(
      "",
      " ",
      "#REF!",
      "#N/A",
      "A",
      "B/C",
      "2015/16",
      "2016/17",
      "Ongoing",
      day("2016-02-01"),
      1e21,
      0.1 + 0.2,
    ),
  );
}

function awkwardText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.constantFrom(
      "x".repeat(300),
      "😀".repeat(80),
      "line\n".repeat(30),
      `FY${"0".repeat(40)}16/17`,
      "A / B".repeat(30),
    ),
  );
}

/** Puts each cell in the place that its number leads to, going round and round all cells. */
function withChanges(
  tables: TestTables,
  changes: readonly { readonly at: number; readonly cell: TestCell }[],
): TestTables {
  const changed = Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => [...row])] as const);
  const places = changed.flatMap(([, rows]) =>
    rows.flatMap((row) => row.map((_, columnIndex) => (cell: TestCell) => (row[columnIndex] = cell))),
  );
  for (const { at, cell } of changes) places[at % places.length]?.(cell);
  return Object.fromEntries(changed);
}

/** The shipped scales' names with choices of the person's own. */
function listsWith(word: string): TestTables {
  return {
    ScoreScale: ["FCDO", "CSSF 2016/17", word].flatMap((scale) => [
      [scale, word, 100],
      [scale, `${word} 2`, 1e9],
    ]),
    RiskScale: ["Low–High", word].flatMap((scale) => [
      [scale, word],
      [scale, "Medium"],
    ]),
    Statuses: [
      [word, "Yes"],
      ["Open", "No"],
    ],
    Checks: allChecks.map(({ id }) => [id, "", 0.123456789]),
  };
}

function isSamePlace(one: Finding, other: Finding): boolean {
  return one.worksheetId === other.worksheetId && JSON.stringify(one.cell) === JSON.stringify(other.cell);
}

/** The workbook once the fix of a finding is entered in its cell. */
function mend(snapshot: WorkbookSnapshot, { worksheetId, cell, fix }: Finding): WorkbookSnapshot {
  const tables = snapshot.tables.map((table): TableSnapshot => {
    const rowOffset = (cell?.rowIndex ?? 0) - table.firstCell.rowIndex;
    const heading = table.headings[(cell?.columnIndex ?? 0) - table.firstCell.columnIndex];
    if (!fix || heading === undefined || table.worksheetId !== worksheetId) return table;
    const input = typeof fix.to === "object" ? fix.to : { serial: fix.to, numberFormat: "General" };
    const columnIndex = table.headings.indexOf(heading);
    const values = table.values.map((row, index) => (index === rowOffset ? row.with(columnIndex, input.serial) : row));
    const formats = table.numberFormats.get(heading)?.with(rowOffset, input.numberFormat) ?? [];
    return { ...table, values, numberFormats: new Map([...table.numberFormats, [heading, formats]]) };
  });
  return { ...snapshot, tables };
}
