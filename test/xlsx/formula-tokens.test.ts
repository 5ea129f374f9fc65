import fc from "fast-check";
import {
  deleteWorksheetInFormula,
  formulaTokens,
  renameTableInFormula,
  renameWorksheetInFormula,
  shiftFormula,
  translateFormula,
} from "../../src/xlsx/formula-tokens";
import { range } from "./fixtures";

const kindsOf = (formula: string): string[] =>
  formulaTokens(formula)
    .filter(({ kind }) => kind !== "other")
    .map(({ kind, worksheet, text }) => `${kind} ${worksheet ?? "-"} ${text}`);

test.each([
  ["=A1:B2+$C$3", ["reference - A1:B2", "reference - $C$3"]],
  ["=A:A+$1:3", ["reference - A:A", "reference - $1:3"]],
  ["='It''s'!A1", ["reference It's A1"]],
  ["=Jan:Mar!B2", ["reference Jan:Mar B2"]],
  ["=[1]Sheet1!A1+[2]!Name", ["reference [1]Sheet1 A1", "name [2] Name"]],
  ['="A1 ""B2"""&C3', ["reference - C3"]],
  ["=LOG10(A1)", ["function - LOG10", "reference - A1"]],
  ["=T[[#This Row],[a'[b']]]+[@c]", ["structured - T[[#This Row],[a'[b']]]", "structured - [@c]"]],
  ["=#REF!+Sheet1!#REF!", ["error - #REF!", "error Sheet1 #REF!"]],
  ["=Q1FY+x.y+TRUE+1.5e3", ["name - Q1FY", "name - x.y", "name - TRUE"]],
  ["={1,2;3,4}", []],
])("%s", (formula, kinds) => {
  expect(kindsOf(formula)).toEqual(kinds);
});

test("the pieces of any text together are the text", () => {
  const pieces = fc.constantFrom(
    "A1",
    "'",
    '"',
    "!",
    "[",
    "]",
    "(",
    "Sheet1",
    ":",
    "$",
    "#REF!",
    ",",
    " ",
    "{",
    "é",
    "1",
    "''",
    "\\",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((each) => each.join("")),
      ),
      (formula) => {
        expect(
          formulaTokens(formula)
            .map(({ written }) => written)
            .join(""),
        ).toBe(formula);
      },
    ),
    { numRuns: 500 },
  );
});

test("a worksheet is renamed where it is meant, and quoted where it must be", () => {
  const formula = `=Jan!A1+'jan'!B2+Jan:Mar!C3+January!D4+"Jan!A1"+[1]Jan!E5+Jan!Name`;
  expect(renameWorksheetInFormula(formula, "Jan", "It's")).toBe(
    `='It''s'!A1+'It''s'!B2+'It''s:Mar'!C3+January!D4+"Jan!A1"+[1]Jan!E5+'It''s'!Name`,
  );
  expect(renameWorksheetInFormula("=Jan!A1", "Jan", "May")).toBe("=May!A1");
  expect(renameWorksheetInFormula("=Jan!A1", "Jan", "A1")).toBe("='A1'!A1");
});

test("what pointed to a deleted worksheet is #REF!", () => {
  expect(deleteWorksheetInFormula("=SUM(Old!A1:B2,Older!A1)+1", "old")).toBe("=SUM(#REF!,Older!A1)+1");
});

test("a table is renamed in structured references", () => {
  expect(renameTableInFormula(`=SUM(T[a],T,T2[a],Sheet!T)&"T[a]"`, "t", "New")).toBe(
    `=SUM(New[a],New,T2[a],Sheet!T)&"T[a]"`,
  );
});

test("relative references move with a copied formula, fixed ones stay", () => {
  expect(translateFormula("=A1+$A1+A$1+$A$1+A:$B+1:$2+S!C3", 2, 1)).toBe("=B3+$A3+B$1+$A$1+B:$B+3:$2+S!D5");
  expect(translateFormula("=A1", -1, -1)).toBe("=XFD1048576");
});

test("translating there and back gives the formula", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.integer({ min: -20_000, max: 20_000 }),
      (rows, columns) => {
        const formula = "=A1+$B2+C$3+$D$4+E:F+5:6+SUM(A1:XFD9)";
        expect(translateFormula(translateFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      },
    ),
  );
});

test("references follow cells that moved down, ranges that end among them grow", () => {
  const shift = (formula: string): string =>
    shiftFormula(formula, range("A5:C100"), 2, (worksheet) => worksheet !== "Other");
  expect(shift("=A4+A5+$B$6+D5+A1:A9+A1:D9+A5:B6+A:A+5:5+Other!A5+Here!A5")).toBe(
    "=A4+A7+$B$8+D5+A1:A11+A1:D9+A7:B8+A:A+5:5+Other!A5+Here!A7",
  );
});
