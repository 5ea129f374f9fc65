import { readReviewFrom } from "../../../src/app/read-review";
import { allChecks } from "../../../src/core/checks/all-checks";
import { formatRange, type CellAddress } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/cell-value";
import type { Entry, Review } from "../../../src/core/review/review";
import { shippedLists } from "../../../src/core/review/shipped-lists";
import { contract, programmeFields, tableContracts } from "../../../src/schema/contract";
import { blankReview } from "../../../src/schema/template/blank-review";
import { heightOf } from "../../../src/schema/template/look";
import type { ReviewContent } from "../../../src/schema/template/review-content";
import type { CellStyle } from "../../../src/xlsx/cell-style";
import type { Worksheet } from "../../../src/xlsx/worksheet";
import { day, month } from "../../support/build-review";
import { open, openReview, reopen, type OpenedWorkbook } from "../../support/open-workbook";

const dashes =
  "- begins like a formula, and is longer than the 255 characters that a cell formatted as text can show. ".repeat(4);

/** Everything that Excel would take for something else, on every sheet. */
const content: ReviewContent = {
  title: "Roads",
  introduction: ["One.", "Two."],
  years: ["2011/12", "FY12/13"],
  programme: {
    title: ["=1+1", "@roads"],
    code: ["007", "1-2"],
    country: null,
    startDate: [day("2011-06-01"), month("2011-06")],
    endDate: ["", "Ongoing"],
    budgetOda: [0.5, 1_935_000],
    scoreScaleName: ["", "CSSF 2020/21"],
    programmeScore: ["4", "3"],
    progress: ["3 roads were built", dashes],
  },
  remarks: { leadPartner: "Not known." },
  rows: {
    Outputs: [
      ["2011/12", "1.10", "3 bridges", 20, "Low"],
      ["FY12/13", "1-2", "=SUM(A1)", 80],
    ],
    Scores: [["2011/12", "1.10", "4", "-5% of cost"]],
    Budget: [["FY12/13", "2/3 of staff", "ODA", 10, -10.5, "true"]],
    Recommendations: [["FY12/13", "1", "+44 is missing", "A. Person", month("2013-01"), "Open", "'tis done"]],
    Decisions: [
      ["outputs-count", "Outputs", "FY12/13", "1-2", "Output", "3", "Agreed", "A. Person", day("2013-01-31")],
    ],
  },
  limits: new Map([["outputs-count", 5]]),
  headings: { Budget: { Note: "Remark" } },
};

let filled: OpenedWorkbook;
let blank: OpenedWorkbook;
let filledReview: Review;
let blankedReview: Review;
beforeAll(async () => {
  filled = reopen(await openReview(content));
  blank = reopen(await openReview(blankReview({ year: 2026, month: 11, day: 23 })));
  filledReview = (await readReviewFrom(filled.port)).review;
  blankedReview = (await readReviewFrom(blank.port)).review;
});

describe("a blank review", () => {
  test("has the sheets in order, the first of them the workbook's own", async () => {
    const opened = await openReview(blankReview({ year: 2026, month: 11, day: 23 }));
    expect(opened.workbook.worksheets.map(({ name }) => name)).toEqual([
      "How to use",
      "Programme",
      "Outputs",
      "Scores",
      "Budget",
      "Recommendations",
      "Lists",
    ]);
    expect(opened.workbook.worksheets[0]?.id).toBe(open().workbook.worksheets[0]?.id);
    expect(opened.workbook.activeWorksheet.name).toBe("How to use");
    expect(opened.workbook.properties.core("title")).toBe("Annual review");
  });

  test("has every table with the headings of the contract, in their order", () => {
    for (const [table, { worksheet, columns }] of tableContracts) {
      const found = blank.workbook.findTable(table);
      expect(found?.worksheet.name).toBe(worksheet);
      const own = ["What to enter", "2025/26", "2026/27", "Output (from Outputs)"];
      const headings = found?.columns.map(({ name }) => name).filter((name) => !own.includes(name));
      expect(headings).toEqual(Object.keys(columns));
    }
    expect(blankedReview.structure).toMatchObject({ missingTables: [], missingColumns: [], unreadableYears: [] });
  });

  test("has this year and last, and every field, empty but for the scales", () => {
    expect(blankedReview.years.map(({ year }) => year.label)).toEqual(["2025/26", "2026/27"]);
    const fields = Object.values(blankedReview.reviewYear?.programme ?? {}) as Entry[];
    expect(fields.map(({ field }) => field)).toEqual(Object.values(programmeFields));
    expect(fields.filter(({ cell }) => cell === null)).toEqual([]);
    expect(fields.filter(({ raw }) => raw !== "").map(({ field, raw }) => [field, raw])).toEqual([
      ["Score scale", "FCDO"],
      ["Risk scale", "Low–High"],
    ]);
  });

  test("has its fields in the order of the contract", () => {
    const programme = sheetOf(blank, "Programme");
    const fields = Object.values(programmeFields).map((_, row) => programme.readCell(3 + row, 0).value);
    expect(fields).toEqual(Object.values(programmeFields));
  });

  test("has empty rows to fill in, which are no rows", () => {
    for (const table of ["Outputs", "Scores", "Budget", "Recommendations"]) {
      expect(blank.workbook.findTable(table)?.bodyRange.rowCount).toBe(5);
    }
    expect(blankedReview.reviewYear).toMatchObject({ outputs: [], scores: [], budget: [], recommendations: [] });
    expect(blankedReview.lists.decisions).toEqual([]);
  });

  test("has in its lists what ships with the add-in, and each check with its level and limit", () => {
    const { scoreScales, riskScales, statuses, checkSettings } = blankedReview.lists;
    expect({ scoreScales, riskScales, statuses }).toEqual(shippedLists);
    expect([...checkSettings]).toEqual(
      allChecks.map(({ id, level, limit }) => [id, { level, limit: limit ?? null }] as const),
    );
  });
});

describe("the content", () => {
  test("comes back as it was given, whatever Excel would take it for", () => {
    const values = new Map(filledReview.entries.map((entry) => [`${entry.row.table} ${placeOf(entry)}`, entry.raw]));
    const [before, now] = filledReview.years;
    expect(before?.year.label).toBe("2011/12");
    expect([before, now].map((year) => year?.programme?.title.raw)).toEqual(["=1+1", "@roads"]);
    expect([before, now].map((year) => year?.programme?.code.raw)).toEqual(["007", "1-2"]);
    expect([before, now].map((year) => year?.programme?.progress.raw)).toEqual(["3 roads were built", dashes]);
    expect([before, now].map((year) => year?.programme?.budgetOda.value)).toEqual([0.5, 1_935_000]);
    expect([before, now].map((year) => year?.programme?.startDate.value?.kind)).toEqual(["day", "month"]);
    expect(rowsOf("Outputs", values)).toEqual([
      ["2011/12", "1.10", "3 bridges", 20, "Low"],
      ["FY12/13", "1-2", "=SUM(A1)", 80, undefined],
    ]);
    expect(rowsOf("Scores", values)).toEqual([["2011/12", "1.10", "4", "-5% of cost"]]);
    expect(now?.budget.map(({ spent }) => spent.value)).toEqual([-10.5]);
    expect(now?.recommendations.map(({ due, response }) => [due.value?.kind, response.raw])).toEqual([
      ["month", "'tis done"],
    ]);
    expect(filledReview.lists.decisions.map(({ key, value }) => [key, value])).toEqual([["1-2", "3"]]);
  });

  test("leaves out a field, takes another heading, another limit and a remark where it says so", () => {
    expect(filledReview.reviewYear?.programme?.country.cell).toBeNull();
    expect(filledReview.structure.missingColumns).toMatchObject([{ heading: "Note", suggestion: null }]);
    expect(filled.workbook.findTable("Budget")?.columns.map(({ name }) => name)).toContain("Remark");
    expect(filledReview.lists.checkSettings.get("outputs-count")?.limit).toBe(5);
    expect(sheetOf(filled, "Programme").readCell(5, 1).value).toBe("Not known.");
  });

  test("stands below its title and introduction", () => {
    const firstSheet = sheetOf(filled, "How to use");
    expect([0, 1, 2].map((row) => firstSheet.readCell(row, 0).value)).toEqual(["Roads", "One.", "Two."]);
  });

  function rowsOf(table: keyof typeof contract, values: ReadonlyMap<string, CellValue>): unknown[][] {
    const body = filled.workbook.findTable(table)?.bodyRange;
    const columns = filled.workbook.findTable(table)?.columns.map(({ name }) => name) ?? [];
    return Array.from({ length: body?.rowCount ?? 0 }, (_, row) =>
      columns.flatMap((name, column) =>
        name in contract[table].columns
          ? [values.get(`${table} ${(body?.rowIndex ?? 0) + row} ${(body?.columnIndex ?? 0) + column}`)]
          : [],
      ),
    ).filter((row) => row.some((value) => value !== undefined));
  }
});

describe("the look", () => {
  test("formats as text what Excel would reinterpret, and no prose", () => {
    expect(formatsOf("Outputs")).toEqual(["@", "@", "General", "0", "General"]);
    expect(formatsOf("Scores")).toEqual(["@", "@", "General", "@", "General"]);
    expect(formatsOf("Budget")).toEqual(["@", "General", "General", "£#,##0", "£#,##0", "General"]);
    expect(formatsOf("Recommendations")).toEqual(["@", "@", "General", "General", "mmmm yyyy", "General", "General"]);
    const programme = sheetOf(filled, "Programme");
    const fields = Array.from({ length: 18 }, (_, row) => styleAt(programme, 3 + row, 3).numberFormat);
    expect(fields.slice(0, 4)).toEqual(["General", "@", "General", "General"]);
    expect(fields.slice(4, 8)).toEqual(["mmmm yyyy", "d mmmm yyyy", "d mmmm yyyy", "£#,##0"]);
    expect(fields.slice(13)).toEqual(["@", "@", "General", "General", "General"]);
    expect([2, 3].map((column) => styleAt(programme, 2, column).numberFormat)).toEqual(["@", "@"]);
  });

  test("keeps the headings in sight, on screen and on every page", () => {
    for (const { name, frozenPanes, pageSetup, showsGridlines, isProtected } of blank.workbook.worksheets) {
      const headingRow = name === "Lists" ? 3 : 2;
      const isGuide = name === "How to use";
      expect(frozenPanes.rowCount).toBe(isGuide ? 0 : headingRow + 1);
      expect(pageSetup.printTitleRows?.rowIndex).toBe(isGuide ? undefined : headingRow);
      expect([pageSetup.paperSize, pageSetup.orientation]).toEqual([9, isGuide ? "portrait" : "landscape"]);
      expect(pageSetup.fitToPages).toEqual({ wide: name === "Lists" ? 2 : 1, tall: 0 });
      expect([showsGridlines, isProtected]).toEqual([false, false]);
    }
  });

  test("lets a person fill in cells of a protected sheet, but for what is given", () => {
    const scores = sheetOf(blank, "Scores");
    expect([0, 1, 2, 3, 4].map((column) => styleAt(scores, 3, column).locked)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test("leaves rows as tall as their text, and free to grow", () => {
    const programme = sheetOf(filled, "Programme");
    const last = 2 + Object.keys(programmeFields).length - 1;
    expect(programme.readCell(last, 3).value).toBe(dashes);
    expect(programme.rowHeight(last)).toBeGreaterThan(programme.rowHeight(3) + 60);
  });

  test("shows above each scale which order counts, in a row as tall as that", () => {
    const lists = sheetOf(blank, "Lists");
    for (const [columnIndex, width, order] of [
      [0, 450, "best score first"],
      [5, 245, "lowest risk first"],
    ] as const) {
      const caption = String(lists.readCell(2, columnIndex).value);
      expect(caption).toContain(order);
      expect(caption).toContain("A scale that comes with the workbook keeps its order");
      expect(lists.rowHeight(2)).toBeGreaterThanOrEqual(heightOf(caption, width));
    }
  });

  test("has a contrast of at least 4.5:1 wherever there is text", () => {
    for (const worksheet of blank.workbook.worksheets) {
      const used = worksheet.usedRange(true) ?? { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 };
      worksheet.forEachCell(used, ({ styleIndex }) => {
        const { font, fill } = blank.workbook.styles.resolve(styleIndex);
        expect(contrast(font.colour ?? "#000000", fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
      });
    }
  });

  function formatsOf(table: string): string[] {
    const found = filled.workbook.findTable(table);
    if (!found) return [];
    const { rowIndex, columnIndex, columnCount } = found.bodyRange;
    return Array.from(
      { length: columnCount },
      (_, column) => styleAt(found.worksheet, rowIndex, columnIndex + column).numberFormat,
    );
  }
});

describe("the drop-downs", () => {
  test("warn and do not forbid", () => {
    const validations = blank.workbook.worksheets.flatMap(({ dataValidations }) => dataValidations.items);
    expect(validations.length).toBeGreaterThan(10);
    expect(
      new Set(validations.map(({ type, alert, ignoresBlanks }) => [type, alert.kind, ignoresBlanks].join())),
    ).toEqual(new Set(["list,warning,true"]));
  });

  test("offer what the lists hold, over the whole body of a column", () => {
    expect(choicesOf("Recommendations")).toMatchObject({
      "A4:A8": "OFFSET(Programme!$C$3,0,0,1,COUNTA(Programme!$C$3:$V$3))",
      "F4:F8": "Lists!$J$5:$J$8",
    });
    expect(choicesOf("Budget")).toMatchObject({ "C4:C8": '"ODA,Non-ODA"' });
    expect(choicesOf("Scores")).toMatchObject({ "D4:D8": scoresInUse });
    expect(choicesOf("Programme")).toEqual({
      "C15:D15": '"Whole life,This year"',
      "C16:D16": '"FCDO,CSSF 2016/17,CSSF 2020/21"',
      "C17:D17": '"Low–High,Minor–Severe"',
      "C18:D18": scoresInUse,
      "C19:D19": scoresInUse,
      "C20:D20": ratingsInUse,
    });
  });

  test("follow the scale that the newest year names", () => {
    const lists = sheetOf(blank, "Lists");
    expect([lists.readCell(1, 0).value, lists.readCell(1, 5).value]).toEqual(["Scale in use", "Scale in use"]);
    const row = `INDEX('Programme'!$C$4:$V$22,MATCH("Score scale",'Programme'!$A$4:$A$22,0),0)`;
    expect(lists.readCell(1, 1).formula).toBe(`=IFERROR(LOOKUP(2,1/(${row}<>""),${row}),"FCDO")`);
    expect(lists.readCell(1, 6).formula).toContain('"Low–High")');
  });

  const ratingsInUse =
    "OFFSET(Lists!$G$4,MATCH(Lists!$G$2,Lists!$F$5:$F$11,0),0,COUNTIF(Lists!$F$5:$F$11,Lists!$G$2),1)";
  const scoresInUse =
    "OFFSET(Lists!$B$4,MATCH(Lists!$B$2,Lists!$A$5:$A$18,0),0,COUNTIF(Lists!$A$5:$A$18,Lists!$B$2),1)";

  function choicesOf(worksheet: string): Record<string, string> {
    return Object.fromEntries(
      sheetOf(blank, worksheet).dataValidations.items.map(({ ranges, formula1 }) => [
        ranges.map(formatRange).join(),
        // Whether a name that needs no quotation marks has them does not matter.
        (formula1 ?? "").replaceAll(/'(\w+)'!/g, "$1!"),
      ]),
    );
  }
});

test("the wording of an output stands beside its score, as a formula in each row and in new ones", () => {
  const scores = sheetOf(filled, "Scores");
  const formulas = [3, 4, 5, 6, 7].map((row) => scores.readCell(row, 2).formula);
  expect(new Set(formulas).size).toBe(1);
  expect(filled.workbook.findTable("Scores")?.columns[2]?.calculatedFormula).toBe(formulas[0]);
  expect(formulas[0]).toMatch(/^=IF\(Scores\[\[#This Row\],\[Ref\]\]="","",IFERROR\(LOOKUP\(2,1\//);
});

function sheetOf({ workbook }: OpenedWorkbook, name: string): Worksheet {
  const worksheet = workbook.findWorksheet(name);
  if (!worksheet) throw new Error(`There is no sheet ${name}.`);
  return worksheet;
}

function styleAt(worksheet: Worksheet, rowIndex: number, columnIndex: number): CellStyle {
  return worksheet.workbook.styles.resolve(worksheet.readCell(rowIndex, columnIndex).styleIndex);
}

function placeOf({ cell }: { readonly cell: CellAddress | null }): string {
  return cell ? `${cell.rowIndex} ${cell.columnIndex}` : "";
}

/** The contrast ratio of WCAG 2.2, of two colours as `#RRGGBB`. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
