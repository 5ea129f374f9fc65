import type { CellValue } from "../../../src/core/grid/cell-value";
import { readPlainSheets } from "../../../src/core/last-year/read-plain-sheets";
import type { PlainSheet } from "../../../src/core/last-year/plain-sheet";

function sheet(rows: readonly (readonly CellValue[])[], name = "Sheet1", numberFormat = "General"): PlainSheet {
  return { name, rows: rows.map((row) => row.map((value) => ({ value, numberFormat }))) };
}

const list = [
  ["Annual review 2015/16"],
  [],
  ["No.", "Outputs", "Impact weighting (%)", "Score", "Risk"],
  [1, "Output 1: Posts are staffed", 60, "A", "Low"],
  [2, "Boats are repaired", 40, "B+/A", ""],
];

test("outputs, weights, scores and risks are found under their headings, and positions are no Refs", () => {
  const { known } = readPlainSheets([sheet(list)], "review.xlsx", null);
  expect(known?.year.label).toBe("2015/16");
  expect(
    known?.outputs.map(({ ref, output, impactWeight, score, risk }) => [
      ref,
      output,
      impactWeight?.input,
      score?.text,
      risk?.text,
    ]),
  ).toEqual([
    [null, "Posts are staffed", 60, "A", "Low"],
    [null, "Boats are repaired", 40, "B+/A", undefined],
  ]);
  expect(known?.outputs[0]?.score?.where).toBe("Sheet1!D4");
});

test.each([
  ["Output", "Score"],
  ["OUTPUT TITLE", "Output score"],
  ["Output description", "Overall Score"],
  ["Project output", "Rating*"],
  ["Outputs (from the logframe)", "Score 2015/16"],
  ["Output", "2015/16 score"],
])("%s and %s are headings", (output, score) => {
  const { known } = readPlainSheets(
    [
      sheet([
        [output, score],
        ["Posts", "A"],
      ]),
    ],
    "2015-16 review.xlsx",
    null,
  );
  expect(known?.outputs.map((one) => one.score?.text)).toEqual(["A"]);
});

test.each([
  [
    "a column",
    [
      ["Year", "Output", "Score"],
      ["2014/15", "Old", "B"],
      ["2015/16", "New", "A"],
    ],
    "x.xlsx",
    "Sheet1",
  ],
  [
    "a heading",
    [
      ["Output", "Score 2014/15", "Score 2015/16"],
      ["New", "B", "A"],
    ],
    "x.xlsx",
    "Sheet1",
  ],
  [
    "a line above",
    [["Prepared 3 May 2017"], ["Review of FY15/16"], ["Output", "Score"], ["New", "A"]],
    "x.xlsx",
    "Sheet1",
  ],
  [
    "the sheet",
    [
      ["Output", "Score"],
      ["New", "A"],
    ],
    "x.xlsx",
    "Review 2015-16",
  ],
  [
    "the file",
    [
      ["Output", "Score"],
      ["New", "A"],
    ],
    "INVIGOR_2015-16_final.xlsx",
    "Sheet1",
  ],
])("%s names the year, and the latest counts", (_, rows, file, name) => {
  const { known } = readPlainSheets([sheet(rows, name)], file, null);
  expect([known?.year.start, known?.year.kind]).toEqual([2015, "financial"]);
  expect(known?.outputs.map(({ output, score }) => [output, score?.text])).toEqual([["New", "A"]]);
});

test("outputs of a year that cannot be read, or of none, are told", () => {
  const rows = [
    ["Year", "Output", "Score"],
    ["2015/16", "Posts are staffed", "A"],
    ["2015/16 (third review)", "Boats are repaired", "B"],
    ["", "Crews are trained", ""],
    ["AR3", "Overall", "B"],
  ];
  const { known, notUnderstood } = readPlainSheets([sheet(rows)], "x.xlsx", null);
  expect(known?.outputs.map(({ output }) => output)).toEqual(["Posts are staffed"]);
  expect(notUnderstood).toEqual([
    { where: "Sheet1!B3", text: "Boats are repaired · B" },
    { where: "Sheet1!B4", text: "Crews are trained" },
    { where: "Sheet1!C5", text: "Programme score · B" },
  ]);
});

test("without a year, the assumed one is taken and said so, and none is invented", () => {
  const sheets = [
    sheet([
      ["Output", "Score"],
      ["Posts", "A"],
    ]),
  ];
  const assumed = { start: 2015, kind: "financial", label: "2015/16" } as const;
  expect(readPlainSheets(sheets, "x.xlsx", assumed)).toMatchObject({
    known: { year: assumed },
    notes: expect.arrayContaining(["The file names no year. It is taken for 2015/16."]) as unknown,
  });
  expect(readPlainSheets(sheets, "x.xlsx", null)).toMatchObject({ known: null });
});

test.each([
  ["shown as percentages", [0.6, 0.4], "0%", [60, 40]],
  ["adding up to 1", [0.6, 0.4], "General", [60, 40]],
  ["as text", ["60%", "40"], "General", [60, 40]],
  ["whole", [60, 40], "0", [60, 40]],
  ["whole, before a percent sign in quotation marks", [60, 40], '0"%"', [60, 40]],
  ["whole, before an escaped percent sign", [60, 40], "0\\%", [60, 40]],
])("weights %s become whole percentages", (_, weights, numberFormat, expected) => {
  const rows = [
    ["Output", "Weight", "Score"],
    ...weights.map((weight, index) => [`Output ${"ab"[index] ?? ""}`, weight, "A"]),
  ];
  const { known } = readPlainSheets([sheet(rows, "2015/16", numberFormat)], "x.xlsx", null);
  expect(known?.outputs.map(({ impactWeight }) => impactWeight?.input)).toEqual(expected);
});

test.each([
  ["below the list", [60, 40], ["General", "General", "0%"]],
  ["of another output", [60, 0.4], ["General", "0%", "General"]],
  ["of another output in a list of fractions", [0.6, 0.4], ["0%", "General", "General"]],
])("a percentage %s makes no weight a hundred times as much", (_, weights, [first, second, below]) => {
  const cell = (value: CellValue, numberFormat = "General") => ({ value, numberFormat });
  const rows = [
    [cell("Output"), cell("Weight"), cell("Score")],
    [cell("Posts"), cell(weights[0] ?? "", first), cell("A")],
    [cell("Boats"), cell(weights[1] ?? "", second), cell("A")],
    [],
    [],
    [cell("Spent"), cell(0.8, below)],
  ];
  const { known } = readPlainSheets([{ name: "2015/16", rows }], "x.xlsx", null);
  expect(known?.outputs.map(({ impactWeight }) => impactWeight?.input)).toEqual([60, 40]);
});

test("the score below the list is the programme’s, and totals and notes are no outputs", () => {
  const rows = [
    ...list,
    ["", "Total", 100],
    ["", "Overall score", "", "A"],
    ["", "", "", "checked by FT"],
    [],
    [],
    ["", "Glossary", "", "A"],
  ];
  const { known, notUnderstood } = readPlainSheets([sheet(rows)], "x.xlsx", null);
  expect(known?.programme.programmeScore?.text).toBe("A");
  expect(known?.outputs).toHaveLength(2);
  expect(notUnderstood).toEqual([
    { where: "Sheet1, row 6", text: "Total · 100" },
    { where: "Sheet1, row 8", text: "checked by FT" },
  ]);
});

test("sheets without such a list are named, and a workbook without one is not understood", () => {
  const other = sheet(
    [
      ["Budget", "Spent"],
      ["Grants", 5],
    ],
    "Money",
  );
  expect(readPlainSheets([sheet(list), other], "x.xlsx", null).notes).toContain(
    "The sheet “Money” lists no outputs with scores. It was not read.",
  );
  expect(readPlainSheets([other], "x.xlsx", null)).toEqual({ known: null, notUnderstood: [], notes: [] });
});
