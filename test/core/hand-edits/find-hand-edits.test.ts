import { day, type TestTables } from "../../support/build-review";
import { find, handEditsOf, insertRows, retype, writeSheet, type WrittenSheet } from "./old-sheet";

const progress = "A light review was made.\n\n- Posts were filled.\n- Boats were bought.\n\nThe work goes on.";

const tables = {
  Programme: [
    ["Field", "2015/16", "2016/17"],
    ["Programme title", "", "Safer seas"],
    ["Country/Region", "", ""],
    ["Lead partner", "", "Home Office"],
    ["Other partners", "", "Police (ports, harbours)\nCoastguard"],
    ["Start date", "", day("2015-06-01")],
    ["End date", "", "Ongoing"],
    ["Total budget ODA", "", 1_935_000],
    ["Programme score", "B", "A"],
    ["Outcome assessment", "", "A"],
    ["Risk rating", "Low", "Medium"],
    ["What support is the UK providing?", "", ""],
    ["Progress and lessons learnt", "", progress],
  ],
  Outputs: [
    ["2016/17", "1.1", "Posts are staffed by people who know the ports."],
    ["2016/17", "1.2", "Boats are ready to go out at night."],
    ["2016/17", "2", "Harbours are watched all year round."],
  ],
  Scores: [
    ["2016/17", "1.1", "A"],
    ["2016/17", "1.2", "B+"],
    ["2016/17", "2", ""],
  ],
  Recommendations: [
    ["2016/17", "1", "Buy two more boats."],
    ["2016/17", "2", "Train the crews.\nAt night, too."],
    ["2016/17", "3", "Write down what was learnt."],
  ],
} satisfies TestTables;

let sheet: WrittenSheet;

beforeEach(() => {
  sheet = writeSheet(tables);
});

/** Each edit in short, and the rest. */
function told(now: TestTables = tables): { edits: string[]; keptOnly: string[] } {
  const { edits, keptOnly } = handEditsOf(sheet, now);
  return {
    edits: edits.map(({ label, sourceText, summaryText }) => `${label}: ${sourceText} → ${summaryText}`),
    keptOnly: keptOnly.map(({ text }) => text),
  };
}

function scoreOf(output: string): { row: number; column: number } {
  const { row } = find(sheet, output);
  const column = sheet.values[row]?.findIndex((text, index) => index > 0 && (text === "A" || text === "B+")) ?? -1;
  return { row, column };
}

function type({ row, column }: { row: number; column: number }, text: string | number): void {
  sheet.values[row]?.splice(column, 1, text);
}

describe("an edit that belongs to one cell", () => {
  test("a score is offered to its cell, whole", () => {
    const { row, column } = scoreOf("Boats are ready to go out at night.");
    type({ row, column }, "A");
    expect(handEditsOf(sheet, tables)).toEqual({
      edits: [
        {
          label: "Output 1.2, score",
          summaryText: "A",
          sourceText: "B+",
          source: { worksheetId: "scores", worksheetName: "Scores", cell: { rowIndex: 2, columnIndex: 2 } },
          sourceId: expect.stringContaining("1.2") as string,
          sourceValue: "B+",
          value: "A",
          written: [{ cell: { rowIndex: row, columnIndex: column }, text: "A" }],
        },
      ],
      keptOnly: [],
    });
  });

  test.each([
    ["Safer seas", "Calm seas", "Programme title: Safer seas → Calm seas"],
    ["Home Office", "Home Office and Treasury", "Lead partner: Home Office → Home Office and Treasury"],
    ["Risk: Medium", "Risk: High", "Risk rating: Medium → High"],
    ["Low", "High", "Risk rating 2015/16: Low → High"],
    ["Outcome Assessment: A", "Outcome Assessment: A+", "Outcome assessment: A → A+"],
    ["Start Date: 1 June 2015", "Start Date: 2 July 2015", "Start date: 1 June 2015 → 2 July 2015"],
    ["Start Date: 1 June 2015", "Start Date: July 2015", "Start date: 1 June 2015 → July 2015"],
    ["End Date: Ongoing", "End Date: 31 March 2020", "End date: Ongoing → 31 March 2020"],
    ["ODA: £1.935m", "ODA: £2m", "Total budget ODA: £1.935m → £2m"],
    [
      "Harbours are watched all year round.",
      "Harbours are watched in winter.",
      "Output 2: Harbours are watched all year round. → Harbours are watched in winter.",
    ],
    ["• Buy two more boats.", "• Buy one boat.", "Recommendation 1: Buy two more boats. → Buy one boat."],
    ["• Buy two more boats.", "Hire a boat.", "Recommendation 1: Buy two more boats. → Hire a boat."],
    [
      "At night, too.",
      "By day, too.",
      "Recommendation 2: Train the crews.\nAt night, too. → Train the crews.\nBy day, too.",
    ],
  ])("“%s” changed to “%s” is offered", (from, to, edit) => {
    retype(sheet, from, to);
    expect(told()).toEqual({ edits: [edit], keptOnly: [] });
  });

  test("dates, money and text come with what the cell would hold", () => {
    retype(sheet, "Start Date: 1 June 2015", "Start Date: July 2015");
    retype(sheet, "End Date: Ongoing", "End Date: 31 March 2020");
    retype(sheet, "ODA: £1.935m", "ODA: £2m");
    expect(handEditsOf(sheet, tables).edits.map(({ value }) => value)).toEqual([
      2_000_000,
      { serial: 42186, numberFormat: "mmmm yyyy" },
      { serial: 43921, numberFormat: "d mmmm yyyy" },
    ]);
  });

  test("a partner's name keeps the commas in it", () => {
    const before = "Police (ports, harbours), Coastguard";
    retype(sheet, before, `${before}, Navy (ships, boats), RAF`);
    expect(handEditsOf(sheet, tables).edits.map(({ value }) => value)).toEqual([
      "Police (ports, harbours)\nCoastguard\nNavy (ships, boats)\nRAF",
    ]);
  });

  test("what was unknown is offered where it is filled in", () => {
    const { row } = find(sheet, "Harbours are watched all year round.");
    type({ row, column: scoreOf("Boats are ready to go out at night.").column }, "A+");
    type({ row: find(sheet, "Country/Region:").row, column: find(sheet, "Safer seas").column }, "All coasts");
    type({ row: find(sheet, "What support is the UK providing?").row + 1, column: 0 }, "We pay for fuel.");
    expect(told()).toEqual({
      edits: [
        "Country/Region:  → All coasts",
        "Output 2, score:  → A+",
        "What support is the UK providing?:  → We pay for fuel.",
      ],
      keptOnly: [],
    });
  });

  test("a number that Excel made of a score is still that score", () => {
    type(scoreOf("Boats are ready to go out at night."), 4);
    expect(told().edits).toEqual(["Output 1.2, score: B+ → 4"]);
  });
});

describe("a text of several paragraphs", () => {
  const value = () => handEditsOf(sheet, tables).edits.map((edit) => edit.value);

  test("keeps its own bullets and empty lines around what was changed", () => {
    retype(sheet, "• Boats were bought.", "• Boats were hired.");
    expect(value()).toEqual([progress.replace("bought", "hired")]);
  });

  test("takes in what was put between its rows, and leaves out what was taken from them", () => {
    insertRows(sheet, find(sheet, "• Boats were bought.").row + 1, "• Crews were trained.", "This took a year.");
    sheet.values.splice(find(sheet, "A light review was made.").row, 1);
    expect(value()).toEqual([
      "- Posts were filled.\n- Boats were bought.\n- Crews were trained.\n\nThis took a year.\n\nThe work goes on.",
    ]);
    expect(told().keptOnly).toEqual([]);
  });

  test("takes in what was put above and below it", () => {
    insertRows(sheet, find(sheet, "A light review was made.").row, "First of all:");
    insertRows(sheet, find(sheet, "The work goes on.").row + 1, "Well done.");
    expect(value()).toEqual([`First of all:\n\n${progress}\n\nWell done.`]);
  });

  test("follows the order that a person gave it", () => {
    const { row } = find(sheet, "The work goes on.");
    const [moved = []] = sheet.values.splice(row, 1);
    sheet.values.splice(find(sheet, "A light review was made.").row, 0, moved);
    expect(value()).toEqual([
      "The work goes on.\n\nA light review was made.\n\n- Posts were filled.\n- Boats were bought.",
    ]);
  });

  test("takes lines typed in one cell for paragraphs", () => {
    retype(sheet, "The work goes on.", "The work\nis done.");
    expect(value()).toEqual([progress.replace("The work goes on.", "The work\n\nis done.")]);
  });

  test("is put together again where it was too tall for one row", () => {
    const sentence = "This goes on and on, as nobody would want it to. ";
    const long = { ...tables, Outputs: [["2016/17", "1.1", sentence.repeat(60).trim()]] };
    sheet = writeSheet(long);
    const { row } = find(sheet, "Outputs");
    expect(String(sheet.values[row + 2]?.[0])).toMatch(/^This goes on/);
    type({ row: row + 2, column: 0 }, "Enough.");
    const [edit] = handEditsOf(sheet, long).edits;
    expect(edit?.summaryText).toMatch(/^(This goes on and on, as nobody would want it to\. )+Enough\. This goes/);
  });
});

describe("the rest", () => {
  test.each([
    ["a label", "Country/Region:", "Where:"],
    ["a heading", "Summary of Programme Performance", "Performance"],
    ["a fact whose label was changed too", "Start Date: 1 June 2015", "From 1 July 2015"],
    ["a date that nobody can read", "Start Date: 1 June 2015", "Start Date: some time in June"],
    ["a date that would be shown in other words", "Start Date: 1 June 2015", "Start Date: 1/7/2015"],
    ["money that nobody can read", "ODA: £1.935m", "ODA: about £2m"],
    ["the name of a year", "2015/16", "2015-16"],
  ])("%s is kept only", (_, from, to) => {
    retype(sheet, from, to);
    expect(told()).toEqual({ edits: [], keptOnly: [to] });
  });

  test("a note in the margin, an extra row and next year's blank are kept only, by their cells", () => {
    const margin = (sheet.values[0]?.length ?? 0) - 1;
    type({ row: 3, column: margin }, "Ask Ann");
    insertRows(sheet, find(sheet, "• Buy two more boats.").row + 1, "• And a harbour.");
    const last = find(sheet, "• Write down what was learnt.").row;
    type({ row: last + 2, column: 0 }, "Agreed by Bob");
    const { row } = find(sheet, "Programme Score");
    const { column } = find(sheet, "2017/18");
    type({ row, column }, "A++");
    expect(handEditsOf(sheet, tables)).toEqual({
      edits: [],
      keptOnly: [
        { cell: { rowIndex: 3, columnIndex: margin }, text: "Ask Ann" },
        { cell: { rowIndex: row, columnIndex: column }, text: "A++" },
        { cell: { rowIndex: find(sheet, "• And a harbour.").row, columnIndex: 0 }, text: "• And a harbour." },
        { cell: { rowIndex: last + 2, columnIndex: 0 }, text: "Agreed by Bob" },
      ],
    });
  });

  test("what Excel took for a date is not offered, since nobody typed it so", () => {
    const place = scoreOf("Boats are ready to go out at night.");
    type(place, 45_000);
    const formats = sheet.values.map((row) => row.map(() => "General"));
    formats[place.row]?.splice(place.column, 1, "d mmm");
    expect(handEditsOf(sheet, tables, formats)).toEqual({
      edits: [],
      keptOnly: [{ cell: { rowIndex: place.row, columnIndex: place.column }, text: "15 March 2023" }],
    });
  });

  test("an error is not offered", () => {
    type(scoreOf("Boats are ready to go out at night."), "#REF!");
    expect(told()).toEqual({ edits: [], keptOnly: ["#REF!"] });
  });

  test("a second text for the same cell is kept only; the same text twice is one edit", () => {
    const { row } = find(sheet, "Risk Rating");
    const { column } = find(sheet, "2016/17");
    retype(sheet, "Risk: Medium", "Risk: High");
    type({ row, column }, "Low");
    expect(told()).toEqual({ edits: ["Risk rating: Medium → High"], keptOnly: ["Low"] });
    type({ row, column }, "High");
    expect(told()).toEqual({ edits: ["Risk rating: Medium → High"], keptOnly: [] });
  });

  test("an edit of a fact that the review does not have any more is kept only", () => {
    type(scoreOf("Harbours are watched all year round."), "C");
    retype(sheet, "Harbours are watched all year round.", "Harbours are safe.");
    expect(told({ ...tables, Outputs: tables.Outputs.slice(0, 2) }).keptOnly).toContain("Harbours are safe.");
  });
});

describe("what nobody wrote", () => {
  test("an untouched sheet, and one that is only older than the review", () => {
    expect(told()).toEqual({ edits: [], keptOnly: [] });
    const later: TestTables = {
      ...tables,
      Outputs: [["2016/17", "0", "A new output."], ...tables.Outputs.slice(1)],
      Recommendations: [["2016/17", "3", "Write it down."]],
    };
    expect(told(later)).toEqual({ edits: [], keptOnly: [] });
  });

  test("what was only taken away", () => {
    type(scoreOf("Boats are ready to go out at night."), "");
    sheet.values.splice(find(sheet, "• Write down what was learnt.").row, 1);
    sheet.values.splice(find(sheet, "Summary of Programme Performance").row, 1);
    expect(told()).toEqual({ edits: [], keptOnly: [] });
  });

  test("spaces, a bullet taken away, and what the review says by now", () => {
    retype(sheet, "Safer seas", " Safer  seas ");
    retype(sheet, "• Buy two more boats.", "Buy two more boats.");
    type(scoreOf("Boats are ready to go out at night."), "A");
    const now = {
      ...tables,
      Scores: [
        ["2016/17", "1.1", "A"],
        ["2016/17", "1.2", "A"],
        ["2016/17", "2"],
      ],
    };
    expect(told(now)).toEqual({ edits: [], keptOnly: [] });
  });

  test("rows and columns that were put in, and rows that were moved", () => {
    insertRows(sheet, 0, "", "");
    insertRows(sheet, find(sheet, "Outputs").row, "");
    for (const row of sheet.values) row.splice(1, 0, "");
    const moved = sheet.values.splice(find(sheet, "Boats are ready to go out at night.").row, 1);
    sheet.values.splice(find(sheet, "Outputs").row + 1, 0, ...moved);
    expect(told()).toEqual({ edits: [], keptOnly: [] });
  });
});

describe("edits of a sheet that changed in other ways too", () => {
  test("are found where rows and columns were put in or moved", () => {
    type(scoreOf("Boats are ready to go out at night."), "A");
    retype(sheet, "Safer seas", "Calm seas");
    insertRows(sheet, 0, "DRAFT", "");
    for (const row of sheet.values) row.splice(0, 0, "");
    const moved = sheet.values.splice(find(sheet, "Boats are ready to go out at night.").row, 1);
    sheet.values.splice(find(sheet, "Outputs").row + 1, 0, ...moved);
    expect(told()).toEqual({
      edits: ["Programme title: Safer seas → Calm seas", "Output 1.2, score: B+ → A"],
      keptOnly: ["DRAFT"],
    });
  });

  test("are offered beside what the source says by now", () => {
    type(scoreOf("Boats are ready to go out at night."), "A");
    retype(sheet, "• Buy two more boats.", "• Buy one boat.");
    const now: TestTables = {
      ...tables,
      Outputs: [...tables.Outputs.slice(1), ["2016/17", "0", "A new output."]],
      Scores: [
        ["2016/17", "2", "B"],
        ["2016/17", "1.2", "C"],
      ],
      Recommendations: [
        ["2016/17", "0", "Another."],
        ["2016/17", "1", "Buy three boats."],
      ],
    };
    const { edits } = handEditsOf(sheet, now);
    expect(
      edits.map(({ label, sourceText, summaryText, source }) => [label, sourceText, summaryText, source.cell]),
    ).toEqual([
      ["Output 1.2, score", "C", "A", { rowIndex: 2, columnIndex: 2 }],
      ["Recommendation 1", "Buy three boats.", "Buy one boat.", { rowIndex: 2, columnIndex: 2 }],
    ]);
  });

  test("are told apart where everything in between was rewritten", () => {
    retype(sheet, "• Buy two more boats.", "• Buy one more boat.");
    retype(sheet, "• Train the crews.", "• Train every crew.");
    retype(sheet, "At night, too.", "At night, too, and by day.");
    retype(sheet, "• Write down what was learnt.", "• Write down what was learnt, and read it.");
    insertRows(sheet, find(sheet, "• Train every crew.").row, "NB: Bob disagrees");
    expect(told()).toEqual({
      edits: [
        "Recommendation 1: Buy two more boats. → Buy one more boat.",
        "Recommendation 2: Train the crews.\nAt night, too. → Train every crew.\nAt night, too, and by day.",
        "Recommendation 3: Write down what was learnt. → Write down what was learnt, and read it.",
      ],
      keptOnly: ["NB: Bob disagrees"],
    });
  });
});
