import { outcomeOnScale } from "../../../src/core/checks/outcome-on-scale";
import { day, type TestCell, type TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(before: TestCell, now: TestCell, scales: [string, string] = ["FCDO", "FCDO"]): TestTables {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Score scale", ...scales],
      ["Outcome assessment", before, now],
    ],
  };
}

test.each(["A", " a++ ", "B/A", "a / b"])("%j is on the scale", (outcome) => {
  expect(outcomeOf(outcomeOnScale, review("", outcome))).toBe("passed");
});

test("a score off the scale says what may be entered", () => {
  expect(outcomeOf(outcomeOnScale, review("", "A-"))).toEqual([
    { at: "Programme!C3", level: "error", message: "“A-” is not on this scale. Enter A++, A+, A, B or C." },
  ]);
});

test("a score that is meant without guessing has a fix", () => {
  expect(outcomeOf(outcomeOnScale, review("", "[a +]"))).toEqual([
    { at: "Programme!C3", level: "error", message: "“[a +]” is not on this scale. Enter A+.", fix: "A+" },
  ]);
});

test("every year is judged, by its own scale", () => {
  expect(outcomeOf(outcomeOnScale, review("B+", 3, ["CSSF 2016/17", "CSSF 2020/21"]))).toBe("passed");
  expect(outcomeOf(outcomeOnScale, review(3, "B+", ["CSSF 2016/17", "CSSF 2020/21"]))).toEqual([
    { at: "Programme!B3", level: "error", message: "“3” is not on this scale. Enter A+, A, B+, B or C." },
    { at: "Programme!C3", level: "error", message: "“B+” is not on this scale. Enter 4, 3, 2 or 1." },
  ]);
});

test("a long text is clipped, and kept on one line", () => {
  expect(outcomeOf(outcomeOnScale, review("", `Rather\ngood ${"indeed ".repeat(500)}`))).toEqual([
    {
      at: "Programme!C3",
      level: "error",
      message: "“Rather good indeed inde…” is not on this scale. Enter A++, A+, A, B or C.",
    },
  ]);
});

test("a date is not taken for a score", () => {
  expect(outcomeOf(outcomeOnScale, review("", day("2016-02-01")))).toEqual([
    {
      at: "Programme!C3",
      level: "error",
      message: "Excel turned this into a date. Format the cell as Text, then enter A++, A+, A, B or C.",
    },
  ]);
});

test("is not applicable where there is no outcome, an error value alone, or no known scale", () => {
  expect(outcomeOf(outcomeOnScale, review("", " "))).toBe("not applicable");
  expect(outcomeOf(outcomeOnScale, review("", "#REF!"))).toBe("not applicable");
  expect(outcomeOf(outcomeOnScale, review("", "Z", ["", "Our own"]))).toBe("not applicable");
  expect(outcomeOf(outcomeOnScale, { Programme: [["Field"]] })).toBe("not applicable");
});

test("could not run without the programme", () => {
  expect(outcomeOf(outcomeOnScale, {}, { without: ["Programme"] })).toBe("could not run");
});
