import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { countPages } from "../../../src/core/summary/count-pages";
import { layoutSummary } from "../../../src/core/summary/layout-summary";
import type { LayoutCell, SheetLayout } from "../../../src/core/summary/sheet-layout";
import { summarise } from "../../../src/core/summary/summarise";
import type { Summary } from "../../../src/core/summary/summary";
import { buildReview, type TestTables } from "../../support/build-review";
import { invigorTables } from "./invigor";

const headingFill = "#E4EBF3";

describe("layoutSummary", () => {
  it("reads like the summary sheet that was published", () => {
    const golden = readFileSync(join(__dirname, "invigor-2016-17.txt"), "utf8");
    expect(textOf(layoutOf(invigorTables))).toBe(golden.trimEnd());
  });

  it("is A4 portrait and one page wide, with the title and the page number on each page", () => {
    const { page, columnWidths, rows } = layoutOf(invigorTables);
    expect(page).toEqual({
      printArea: { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: columnWidths.length },
      titleRows: { rowIndex: 0, rowCount: 1 },
      orientation: "portrait",
      margin: 42,
      footer: "Page &P of &N",
      pagesWide: 1,
    });
    expect(sum(columnWidths)).toBeLessThanOrEqual(595 - 2 * page.margin);
  });

  it("takes two pages for the published review", () => {
    expect(countPages(layoutOf(invigorTables))).toBe(2);
  });

  it("sets the lead partner in bold, in a cell of its own", () => {
    const row = rowWith(layoutOf(withField("Lead partner", "Home Office")), "Home Office");
    expect(row.map(({ text, format }) => [text.slice(0, 12), format.bold ?? false])).toEqual([
      ["HMG Partners", false],
      ["Home Office", true],
      ["National Cri", false],
    ]);
  });

  it("sets nobody in bold where no lead partner is entered", () => {
    const [, others, ...more] = rowWith(layoutOf(invigorTables), "HMG Partners (LEAD in bold)");
    expect(others?.format.bold).toBeUndefined();
    expect(others?.text).toMatch(/^National Crime Agency, Home Office .* Crown Prosecution Service$/);
    expect(more).toEqual([]);
  });

  it("shows headings as single cells across the sheet, in order", () => {
    const { rows, columnWidths } = layoutOf(invigorTables);
    const wide = rows.flatMap(({ cells }) => cells.filter(({ columnCount }) => columnCount === columnWidths.length));
    expect(wide.filter(({ format }) => format.fill === headingFill).map(({ text }) => text)).toEqual([
      "Summary of Programme Performance",
      "What support is the UK providing?",
      "Summary of progress and lessons learnt/actions taken since last review",
      "Summary of recommendations for the next year",
    ]);
  });

  it("puts twelve earlier years in bands below each other, oldest first, without a narrow column", () => {
    const years = Array.from({ length: 13 }, (_, index) => `${2004 + index} to ${2005 + index}`);
    const layout = layoutOf({
      Programme: [
        ["Field", ...years],
        ["Risk rating", ...years.map((_, index) => `R${index}`)],
      ],
    });
    const bands = layout.rows
      .filter(({ cells }) => cells[0]?.text === "Year")
      .map(({ cells }) => texts(cells).slice(1));
    expect(bands.flat()).toEqual([...years, "2017 to 2018"]);
    expect(bands.map(({ length }) => length)).toEqual([5, 5, 4]);
    const ratings = layout.rows.filter(({ cells }) => cells[0]?.text === "Risk Rating");
    expect(ratings.flatMap(({ cells }) => texts(cells).slice(1))).toEqual([
      ...years.map((_, index) => `R${index}`),
      "",
    ]);
    for (const cell of layout.rows.flatMap(({ cells }) => cells)) expect(widthOf(layout, cell)).toBeGreaterThan(60);
  });

  it("keeps a paragraph of 1,000 characters in one row", () => {
    const paragraph = "Nine words of a text that is quite usual. ".repeat(24).trimEnd();
    const layout = layoutOf(withField("What support is the UK providing?", paragraph));
    expect(rowWith(layout, paragraph)).toHaveLength(1);
  });

  it("goes on in the next row where a text is too tall, at a sentence, and tells its score once", () => {
    const sentence = "This output is described at a length that nobody wants to read. ";
    const layout = layoutOf({ ...invigorTables, Outputs: [["2016/17", "1", sentence.repeat(60)]] });
    const rows = layout.rows.filter(({ cells }) => cells[0]?.text.startsWith("This output"));
    expect(rows.length).toBeGreaterThan(2);
    for (const { cells } of rows) expect(cells[0]?.text).toMatch(/read\.$/);
    expect(rows.map(({ cells }) => cells[1]?.text)).toEqual(["A", ...rows.slice(1).map(() => "")]);
    expect(rows.map(({ cells }) => cells[0]?.text).join(" ")).toBe(sentence.repeat(60).trimEnd());
  });

  it("knows the source of each fact", () => {
    const { rows } = layoutOf(invigorTables);
    const source = (text: string) =>
      rows.flatMap(({ cells }) => cells).find((cell) => cell.text === text)?.fact?.source;
    expect(source("Start Date: 1 June 2015")).toEqual(programmeCell(5, 2));
    expect(source("Non-ODA: £7.682m")).toEqual(programmeCell(8, 2));
    expect(source("B+/A")).toEqual(programmeCell(10, 1));
    expect(source("B+")).toEqual({
      worksheetId: "scores",
      worksheetName: "Scores",
      cell: { rowIndex: 5, columnIndex: 2 },
    });
    expect(source("Year")).toBeNull();
    expect(source("Country/Region:")).toBeUndefined();
  });

  it("is readable: every text has a contrast of at least 4.5:1", () => {
    const looks = layoutOf(withField("Lead partner", "Home Office")).rows.flatMap(({ cells }) => cells);
    for (const { format } of looks) {
      expect(contrast(format.fontColor ?? "", format.fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
      expect(format).toMatchObject({ wrapText: true });
    }
  });
});

describe("the layout of any review", () => {
  const fieldNames = invigorTables.Programme.slice(1).flatMap(([field]) => (typeof field === "string" ? [field] : []));
  const long = fc
    .array(fc.oneof(fc.lorem({ maxCount: 40, mode: "sentences" }), fc.string(), fc.constant("x".repeat(900))), {
      maxLength: 12,
    })
    .map((lines) => lines.join("\n"));
  const cell = fc.oneof(long, fc.constant(""), fc.integer({ min: -5, max: 5_000_000 }));
  const tables = fc
    .record({
      yearCount: fc.integer({ min: 1, max: 13 }),
      fields: fc.array(fc.tuple(fc.constantFrom(...fieldNames), cell)),
      outputs: fc.array(fc.tuple(long, fc.constantFrom("A", "B+/A", "a +", "")), { maxLength: 8 }),
      recommendations: fc.array(fc.tuple(long, fc.constantFrom("Open", "Closed", "")), { maxLength: 8 }),
    })
    .map(({ yearCount, fields, outputs, recommendations }): TestTables => {
      const years = Array.from({ length: yearCount }, (_, index) => `${2010 + index}/${11 + index}`);
      const newest = years.at(-1) ?? "";
      return {
        Programme: [["Field", ...years], ...fields.map(([field, value]) => [field, ...years.map(() => value)])],
        Outputs: outputs.map(([output], index) => [newest, `O${index}`, output]),
        Scores: outputs.map(([, score], index) => [newest, `O${index}`, score]),
        Recommendations: recommendations.map(([text, status], index) => [newest, `R${index}`, text, "", "", status]),
      };
    });

  it("holds every text in full, in cells that do not overlap, in rows that Excel can show", () => {
    fc.assert(
      fc.property(tables, (some) => {
        const summary = summaryOf(some);
        const layout = layoutSummary(summary);
        expectWhole(layout, summary);
        expectSound(layout);
      }),
      { numRuns: 60 },
    );
  });

  it("holds 60 outputs with cells of 32,767 characters", () => {
    const text = "Word and words, wording and wordings. ".repeat(900).slice(0, 32_766) + ".";
    const outputs = Array.from({ length: 60 }, (_, index) => ["2016/17", `${index}`, text]);
    const some = { ...invigorTables, Outputs: outputs };
    const layout = layoutOf(some);
    expectWhole(layout, summaryOf(some));
    expectSound(layout);
  });
});

describe("countPages", () => {
  it("begins a page where the next row does not fit, with the title repeated on it", () => {
    const layout = layoutSummary(summaryOf(invigorTables));
    const rows = (heights: number[]) => heights.map((height) => ({ height, cells: [] }));
    const room = 842 - 2 * layout.page.margin;
    expect(countPages({ ...layout, rows: rows([58, room - 58]) })).toBe(1);
    expect(countPages({ ...layout, rows: rows([58, room - 57]) })).toBe(2);
    expect(countPages({ ...layout, rows: rows([58, room - 58, room - 58]) })).toBe(2);
    expect(countPages({ ...layout, rows: rows([58, 100, room - 58, 1]) })).toBe(3);
  });
});

/** Nothing that the summary says is missing from the sheet, in the order of the summary. */
function expectWhole(layout: SheetLayout, summary: Summary): void {
  const shown = new Map<string, string>();
  for (const cell of layout.rows.flatMap(({ cells }) => cells)) {
    const key = JSON.stringify(cell.fact?.source ?? null);
    shown.set(key, (shown.get(key) ?? "") + withoutSpace(cell.text));
  }
  for (const { source, text } of summary.blocks.flatMap(({ rows }) => rows.flat())) {
    expect(shown.get(JSON.stringify(source)) ?? "").toContain(withoutSpace(text));
  }
  const everything = withoutSpace(textOf(layout));
  let position = 0;
  for (const { heading } of summary.blocks) {
    const found = everything.indexOf(withoutSpace(heading), position);
    expect(found).toBeGreaterThanOrEqual(position);
    position = found;
  }
}

function expectSound({ rows, columnWidths, page }: SheetLayout): void {
  expect(page.printArea).toMatchObject({ rowCount: rows.length, columnCount: columnWidths.length });
  expect(Math.min(...columnWidths)).toBeGreaterThan(0);
  for (const { height, cells } of rows) {
    expect(height).toBeLessThanOrEqual(409);
    let free = 0;
    for (const { columnIndex, columnCount, text } of cells) {
      expect(columnIndex).toBeGreaterThanOrEqual(free);
      expect(columnCount).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(32_767);
      free = columnIndex + columnCount;
    }
    expect(free).toBeLessThanOrEqual(columnWidths.length);
  }
}

function layoutOf(tables: TestTables): SheetLayout {
  return layoutSummary(summaryOf(tables));
}

function summaryOf(tables: TestTables): Summary {
  const summary = summarise(buildReview(tables));
  if (!summary) throw new Error("There is no review year.");
  return summary;
}

/** The review of Project INVIGOR with something else in one field of the review year. */
function withField(field: string, value: string): TestTables {
  const rows = invigorTables.Programme.map((row) => (row[0] === field ? [field, "", value] : row));
  return { ...invigorTables, Programme: rows };
}

/** The sheet as text: a line for each row, a tab between cells. */
function textOf({ rows }: SheetLayout): string {
  return rows.map(({ cells }) => texts(cells).join("\t").trimEnd()).join("\n");
}

function texts(cells: readonly LayoutCell[]): string[] {
  return cells.map(({ text }) => text);
}

function rowWith({ rows }: SheetLayout, text: string): readonly LayoutCell[] {
  return rows.find(({ cells }) => cells.some((cell) => cell.text === text))?.cells ?? [];
}

function widthOf({ columnWidths }: SheetLayout, { columnIndex, columnCount }: LayoutCell): number {
  return sum(columnWidths.slice(columnIndex, columnIndex + columnCount));
}

function programmeCell(rowIndex: number, columnIndex: number) {
  return { worksheetId: "programme", worksheetName: "Programme", cell: { rowIndex, columnIndex } };
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, "");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The contrast ratio of WCAG 2.2, of two colours as `#RRGGBB`. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
