import fc from "fast-check";
import type { CellValue } from "../../../src/core/grid/cell-value";
import { fingerprint, isEditedByHand } from "../../../src/core/summary/fingerprint";

const written = [
  ["Title", "", ""],
  ["Start Date: 1 June 2015", "", "4"],
  ["one\ntwo", "", ""],
];

describe("fingerprint", () => {
  it("is the one that earlier versions wrote", () => {
    expect(fingerprint(written)).toBe("de55cd86");
    expect(fingerprint([])).toMatch(/^[0-9a-f]{8}$/);
  });

  it("overlooks empty edges, line breaks of another kind and numbers that became text", () => {
    const other: CellValue[][] = [
      ["", "", "", "", ""],
      ["", "Title", "", "", ""],
      ["", "Start Date: 1 June 2015", "", 4, ""],
      ["", "one\r\ntwo", "", "", ""],
      ["", "", "", "", ""],
    ];
    expect(fingerprint(other)).toBe(fingerprint(written));
    expect(fingerprint([["", ""], [""]])).toBe(fingerprint([]));
  });

  it("notices a text that changed, moved to another cell, or joined another", () => {
    const changed = fc
      .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), fc.string())
      .filter(([row, column, text]) => written[row]?.[column] !== text);
    fc.assert(
      fc.property(changed, ([row, column, text]) => {
        const other = written.map((cells, rowIndex) =>
          cells.map((cell, columnIndex) => (rowIndex === row && columnIndex === column ? text : cell)),
        );
        expect(fingerprint(other)).not.toBe(fingerprint(written));
      }),
    );
    expect(fingerprint([["ab", "c"]])).not.toBe(fingerprint([["a", "bc"]]));
    expect(fingerprint([["a"], ["b"]])).not.toBe(fingerprint([["a", "b"]]));
  });

  it("copes with as many rows as a worksheet has", () => {
    const rows: string[][] = Array.from({ length: 300_000 }, () => ["x"]);
    expect(fingerprint(rows)).not.toBe(fingerprint(rows.slice(1)));
  });
});

describe("isEditedByHand", () => {
  it("compares what stands there with what was written", () => {
    expect(isEditedByHand(written, fingerprint(written))).toBe(false);
    expect(isEditedByHand([...written, ["A note"]], fingerprint(written))).toBe(true);
  });

  it("takes a sheet whose fingerprint is lost for edited, and an empty one not", () => {
    expect(isEditedByHand(written, null)).toBe(true);
    expect(isEditedByHand([], fingerprint(written))).toBe(false);
    expect(isEditedByHand([["", ""]], fingerprint(written))).toBe(false);
  });
});
