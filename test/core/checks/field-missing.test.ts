import { fieldMissing } from "../../../src/core/checks/field-missing";
import { day, type TestCell } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

const complete: readonly (readonly TestCell[])[] = [
  ["Programme title", "Border support"],
  ["Country/Region", ""],
  ["Lead partner", ""],
  ["Other partners", ""],
  ["Start date", day("2015-06-01")],
  ["End date", ""],
  ["Total budget ODA", ""],
  ["Total budget non-ODA", ""],
  ["Programme score", "A"],
  ["Outcome assessment", ""],
  ["Risk rating", "Medium"],
  ["What support is the UK providing?", ""],
  ["Progress and lessons learnt", ""],
];

function programme(changes: Readonly<Record<string, TestCell | null>>) {
  const rows = complete.flatMap(([field = "", value = ""]) => {
    const cell = typeof field === "string" ? changes[field] : undefined;
    return cell === null ? [] : [[field, cell ?? value]];
  });
  return { Programme: [["Field", "2016/17"], ...rows] };
}

test("passes where the four main facts are entered and the other rows are there, empty or not", () => {
  expect(outcomeOf(fieldMissing, programme({}))).toBe("passed");
});

test("asks for each main fact that is empty, with the choices of the year's scales", () => {
  const empty = { "Programme title": " ", "Start date": "", "Programme score": "", "Risk rating": "" };
  expect(outcomeOf(fieldMissing, programme(empty))).toEqual([
    { at: "Programme!B2", level: "error", message: "The programme has no title. Enter one." },
    {
      at: "Programme!B6",
      level: "error",
      message: "The start date is missing. Enter the day or month in which the programme started.",
    },
    { at: "Programme!B10", level: "error", message: "The programme score is missing. Enter A++, A+, A, B or C." },
    { at: "Programme!B12", level: "error", message: "The risk rating is missing. Enter Low, Medium or High." },
  ]);
});

test("asks for a main row that is not there", () => {
  expect(outcomeOf(fieldMissing, programme({ "Start date": null }))).toEqual([
    { at: "Programme", level: "error", message: "“Programme” has no row “Start date”. Add it, then fill it in." },
  ]);
});

test("advises to add any other row of the contract", () => {
  expect(outcomeOf(fieldMissing, programme({ "End date": null, "Total budget non-ODA": null }))).toEqual([
    { at: "Programme", level: "advice", message: "“Programme” has no row “End date”. Add it, then fill it in." },
    {
      at: "Programme",
      level: "advice",
      message: "“Programme” has no row “Total budget non-ODA”. Add it, then fill it in.",
    },
  ]);
});

test("reads the review year alone, and fields whatever their case and dash", () => {
  const { Programme } = programme({ "Total budget non-ODA": null });
  const rows = [...Programme, ["TOTAL BUDGET NON–ODA", ""]].map(([field = "", value = ""], rowOffset) =>
    rowOffset === 0 ? [field, value, "2015/16"] : [field, value, ""],
  );
  expect(outcomeOf(fieldMissing, { Programme: rows })).toBe("passed");
});

test("does not list the choices of a scale that is not known", () => {
  const { Programme } = programme({ "Programme score": "", "Risk rating": "" });
  const scales = [
    ["Score scale", "House scale"],
    ["Risk scale", "House scale"],
  ];
  expect(outcomeOf(fieldMissing, { Programme: [...Programme, ...scales] })).toEqual([
    { at: "Programme!B10", level: "error", message: "The programme score is missing. Enter a score of its scale." },
    { at: "Programme!B12", level: "error", message: "The risk rating is missing. Enter a rating of its scale." },
  ]);
});

test("takes text and error values for entered: other checks judge what they hold", () => {
  expect(outcomeOf(fieldMissing, programme({ "Start date": "soon", "Programme score": "#N/A" }))).toBe("passed");
});

test("cannot run without the table", () => {
  expect(outcomeOf(fieldMissing, {}, { without: ["Programme"] })).toBe("could not run");
});
