import { readReview } from "../../src/schema/read-review";
import { buildReview, buildSnapshot, day, month } from "../support/build-review";

const twoYears = [
  ["Field", "2015/16", "2016/17"],
  ["Programme title", "INVIGOR", "Project INVIGOR"],
] as const;

describe("years", () => {
  test("the review year is the newest column, wherever it stands; the previous year is the next older one", () => {
    const review = buildReview({ Programme: [["Field", "2016/17", "2013/14", "2015 to 2016"]] });
    expect(review.reviewYear?.year.label).toBe("2016/17");
    expect(review.previousYear?.year.label).toBe("2015 to 2016");
    expect(review.years.map(({ year }) => year.start)).toEqual([2013, 2015, 2016]);
  });

  test("a heading without a digit is the person's own; one with a digit that is no year is told", () => {
    const review = buildReview({ Programme: [["Field", "Notes", "2016/18", "2016/17"]] });
    expect(review.years).toHaveLength(1);
    expect(review.structure.unreadableYears).toEqual([
      expect.objectContaining({ kind: "heading", label: "2016/18", cell: { rowIndex: 0, columnIndex: 2 } }),
    ]);
  });

  test("two headings of one year: the first counts, the second is told", () => {
    const review = buildReview({
      Programme: [
        ["Field", "2016/17", "FY16/17"],
        ["Programme title", "First", "Second"],
      ],
    });
    expect(review.reviewYear?.programme?.title.value).toBe("First");
    expect(review.structure.unreadableYears).toEqual([
      expect.objectContaining({ kind: "repeated heading", label: "FY16/17" }),
    ]);
  });

  test("an empty year in a row means the review year, and any writing of a year means that year", () => {
    const review = buildReview({
      Programme: twoYears,
      Outputs: [
        ["", "1", "Posts"],
        ["FY15-16", "1", "Posts"],
        ["2016 to 2017", "2", "Routes"],
        [2016, "3", "A calendar year of its own"],
      ],
    });
    expect(review.reviewYear?.outputs.map(({ ref }) => ref.value)).toEqual(["1", "2"]);
    expect(review.previousYear?.outputs.map(({ ref }) => ref.value)).toEqual(["1"]);
    expect(review.years.map(({ year }) => `${year.kind} ${year.start}`)).toEqual([
      "financial 2015",
      "calendar 2016",
      "financial 2016",
    ]);
    expect(review.reviewYear?.year.label).toBe("2016/17");
  });

  test("a year that cannot be read belongs to no year and is told with its cell", () => {
    const review = buildReview({ Programme: twoYears, Scores: [["last year", "1", "A"]] });
    expect(review.years.flatMap(({ scores }) => scores)).toEqual([]);
    expect(review.structure.unreadableYears).toEqual([expect.objectContaining({ kind: "cell" })]);
    const [unreadable] = review.structure.unreadableYears;
    expect(unreadable).toHaveProperty("entry.raw", "last year");
    expect(unreadable).toHaveProperty("entry.cell", { rowIndex: 1, columnIndex: 0 });
  });
});

describe("rows and cells", () => {
  test("a row whose contract cells are all empty is no row, whatever the person's own columns hold", () => {
    const review = buildReview(
      {
        Programme: twoYears,
        Scores: [
          ["", "", "", "", "mine"],
          ["", "1", "A", "", "mine"],
          ["  ", " "],
        ],
      },
      { headings: { Scores: ["Year", "Ref", "Score", "Evidence", "Comments"] } },
    );
    expect(review.reviewYear?.scores.map(({ row }) => row.rowIndex)).toEqual([2]);
    expect(review.entries.some(({ field }) => field === "Comments")).toBe(false);
  });

  test("columns are found by heading, whatever their order, case, spaces and dashes", () => {
    const review = buildReview(
      { Programme: twoYears, Outputs: [[25, " Posts ", "1", "", "2016/17"]] },
      { headings: { Outputs: ["IMPACT  WEIGHT", "output", "Ref", "Risk", "Year "] } },
    );
    const output = review.reviewYear?.outputs[0];
    expect(output?.impactWeight.value).toBe(25);
    expect(output?.output).toMatchObject({ value: "Posts", raw: " Posts ", cell: { rowIndex: 1, columnIndex: 1 } });
    expect(review.structure.missingColumns).toEqual([]);
  });

  test("a number in a cell for text is its text; a date there is never reinterpreted", () => {
    const review = buildReview({
      Programme: twoYears,
      Scores: [
        ["", 1.1, 4],
        ["", day("2016-02-01"), "A"],
      ],
    });
    const [first, second] = review.reviewYear?.scores ?? [];
    expect([first?.ref.value, first?.score.value]).toEqual(["1.1", "4"]);
    expect(second?.ref).toMatchObject({ value: null, isDateInText: true });
  });

  test("a date in a cell for a year is no year, even where its serial number looks like one", () => {
    const serial2016 = { serial: 2016, numberFormat: "dd/mm/yyyy" };
    const review = buildReview({ Programme: twoYears, Outputs: [[serial2016, "1", "Posts"]] });
    expect(review.years.flatMap(({ outputs }) => outputs)).toEqual([]);
    expect(review.structure.unreadableYears).toMatchObject([{ kind: "cell", entry: { isDateInText: true } }]);
  });

  test("a budget line is known by its line and its type, however that is spelt, or by its line alone", () => {
    const review = buildReview({
      Programme: twoYears,
      Budget: [
        ["", "Posts", "non–oda"],
        ["", "oda", "Other"],
        ["", "Total", ""],
        ["", "", "ODA"],
      ],
    });
    const keys = review.reviewYear?.budget.map(({ row }) => row.key);
    expect(keys).toEqual(["Posts · Non-ODA", "oda · Other", "Total", " · ODA"]);
  });

  test("text where a number belongs, and an error value anywhere, is not understood but kept", () => {
    const review = buildReview({ Programme: twoYears, Outputs: [["", "1", "#REF!", "20%", ""]] });
    const output = review.reviewYear?.outputs[0];
    expect(output?.impactWeight).toMatchObject({ value: null, raw: "20%" });
    expect(output?.output).toMatchObject({ value: null, raw: "#REF!" });
  });

  test("a date is a day, a month by its format, or ongoing where that is allowed", () => {
    const review = buildReview({
      Programme: [
        ["Field", "2016/17"],
        ["Start date", month("2015-06")],
        ["End date", " ongoing"],
        ["Review date", day("2017-03-31")],
      ],
      Recommendations: [["", "1", "Appoint an officer", "", "Ongoing"]],
    });
    const programme = review.reviewYear?.programme;
    expect(programme?.startDate.value).toEqual({ kind: "month", serial: 42156 });
    expect(programme?.endDate.value).toEqual({ kind: "ongoing" });
    expect(programme?.reviewDate.value).toEqual({ kind: "day", serial: 42825 });
    expect(review.reviewYear?.recommendations[0]?.due.value).toBeNull();
  });

  test("dates of a workbook that counts from 1904 are the same days", () => {
    const tables = { Programme: [["Field", "2016/17"] as const, ["Start date", day("2015-06-01")] as const] };
    const snapshot = buildSnapshot(tables);
    const [programme, ...others] = snapshot.tables;
    const values = programme?.values.map((row) => row.map((cell) => (typeof cell === "number" ? cell - 1462 : cell)));
    const from1904 = {
      ...snapshot,
      countsDatesFrom1904: true,
      tables: [{ ...programme, values } as (typeof snapshot.tables)[0], ...others],
    };
    expect(readReview(from1904).reviewYear?.programme?.startDate.value).toEqual({ kind: "day", serial: 42156 });
  });

  test("the first row of a field counts, and every field cell is an entry", () => {
    const review = buildReview({
      Programme: [
        ["Field", "2016/17"],
        ["Programme title", "First"],
        ["programme  TITLE", "Second"],
      ],
    });
    expect(review.reviewYear?.programme?.title.value).toBe("First");
    expect(review.entries.filter(({ field }) => field === "Field").map(({ raw }) => raw)).toEqual([
      "Programme title",
      "programme  TITLE",
    ]);
  });

  test("a field that is absent has an entry without a cell", () => {
    const review = buildReview({ Programme: twoYears });
    expect(review.reviewYear?.programme?.riskRating).toMatchObject({ cell: null, raw: "", field: "Risk rating" });
  });
});

describe("what is missing", () => {
  test("a missing table is told with the table that looks like it, by name or by its headings", () => {
    const review = buildReview(
      { Programme: twoYears },
      { renamed: { Scores: "Score", Budget: "Table3", Outputs: "Zebra" }, headings: { Outputs: ["a", "b"] } },
    );
    expect(review.structure.missingTables).toEqual([
      { table: "Outputs", suggestion: null },
      { table: "Scores", suggestion: "Score" },
      { table: "Budget", suggestion: "Table3" },
    ]);
    expect(review.structure.missingFacts).toContain("scores.score");
  });

  test("a missing column is told with the heading that looks like it", () => {
    const review = buildReview(
      { Programme: twoYears },
      { headings: { Outputs: ["Year", "Ref", "Output", "Impact weighting", "Risk"] } },
    );
    expect(review.structure.missingColumns).toEqual([
      expect.objectContaining({
        table: "Outputs",
        heading: "Impact weight",
        suggestion: "Impact weighting",
        cell: { rowIndex: 0, columnIndex: 3 },
      }),
    ]);
    expect([...review.structure.missingFacts]).toEqual(["outputs.impactWeight"]);
  });

  test.each(["Weight", "Impact", "Impact weight (%)", "weight"])(
    "the heading “%s” looks like “Impact weight”",
    (heading) => {
      const review = buildReview(
        { Programme: twoYears },
        { headings: { Outputs: ["Year", "Ref", "Output", heading, "Risk"] } },
      );
      expect(review.structure.missingColumns).toMatchObject([{ heading: "Impact weight", suggestion: heading }]);
    },
  );

  test("the tables of Lists may be missing", () => {
    expect(buildReview({ Programme: twoYears }).structure.missingTables).toEqual([]);
  });
});

describe("lists", () => {
  test("a scale in Lists replaces the shipped one of that name and leaves the others", () => {
    const review = buildReview({
      Programme: [...twoYears, ["Score scale", "cssf 2016/17", "CSSF 2016/17"]],
      ScoreScale: [
        ["CSSF 2016/17", "A", 100, "met"],
        ["CSSF 2016/17", "B", 50, "not met"],
      ],
    });
    expect(review.reviewYear?.scoreScale?.steps.map(({ score, points }) => [score, points])).toEqual([
      ["A", 100],
      ["B", 50],
    ]);
    expect(review.lists.scoreScales.map(({ name }) => name)).toContain("FCDO");
    expect(review.lists.scoreScales.filter(({ name }) => name === "CSSF 2016/17")).toHaveLength(1);
  });

  test("a scale that comes with the workbook keeps its order in a table that somebody sorted", () => {
    const ScoreScale = ["1", "2", "3", "4"].map((score) => ["CSSF 2020/21", score]);
    const RiskScale = ["High", "Low", "Medium"].map((rating) => ["Low–High", rating]);
    const own = [["Stars", "Worst"] as const, ["Stars", "Best"] as const];
    const { lists } = buildReview({ Programme: twoYears, ScoreScale: [...ScoreScale, ...own], RiskScale });
    const scoresOf = (name: string) =>
      lists.scoreScales.find((scale) => scale.name === name)?.steps.map(({ score }) => score);
    expect(scoresOf("CSSF 2020/21")).toEqual(["4", "3", "2", "1"]);
    expect(scoresOf("Stars")).toEqual(["Worst", "Best"]);
    const ratings = lists.riskScales.find(({ name }) => name === "Low–High")?.ratings;
    expect(ratings?.map(({ rating }) => rating)).toEqual(["Low", "Medium", "High"]);
  });

  test("an empty scale of an earlier year is that of the next newer year, and FCDO where none is named", () => {
    const named = buildReview({ Programme: [...twoYears, ["Score scale", "", "CSSF 2016/17"]] });
    expect(named.previousYear?.scoreScale?.name).toBe("CSSF 2016/17");
    const unnamed = buildReview({ Programme: twoYears });
    expect(unnamed.reviewYear?.scoreScale?.name).toBe("FCDO");
    expect(unnamed.reviewYear?.riskScale?.name).toBe("Low–High");
  });

  test("a scale that is in no list is null", () => {
    const review = buildReview({ Programme: [...twoYears, ["Score scale", "", "Stars"]] });
    expect(review.reviewYear?.scoreScale).toBeNull();
  });

  test("statuses replace all, checks are read row by row, and a level that is none leaves the shipped one", () => {
    const review = buildReview({
      Programme: twoYears,
      Statuses: [
        ["Done", "yes"],
        ["Going", "No"],
      ],
      Checks: [
        ["outputs-count", "off", 20],
        ["weights-total", "sometimes", ""],
      ],
    });
    expect(review.lists.statuses).toEqual([
      { status: "Done", isClosed: true },
      { status: "Going", isClosed: false },
    ]);
    expect(review.lists.checkSettings.get("outputs-count")).toEqual({ level: "off", limit: 20 });
    expect(review.lists.checkSettings.get("weights-total")).toEqual({ level: null, limit: null });
  });

  test("a limit that is shown as a percentage is that many per cent", () => {
    const review = buildReview({
      Programme: twoYears,
      Checks: [
        ["budget-variance", "", { serial: 0.07, numberFormat: "0%" }],
        ["budget-total", "", 0.5],
      ],
    });
    expect(review.lists.checkSettings.get("budget-variance")?.limit).toBe(7);
    expect(review.lists.checkSettings.get("budget-total")?.limit).toBe(0.5);
  });
});
