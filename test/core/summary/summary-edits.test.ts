import type { RangeAddress } from "../../../src/core/grid/address";
import { formatCell } from "../../../src/core/grid/address";
import type { Edit } from "../../../src/core/grid/edit";
import { fingerprint } from "../../../src/core/summary/fingerprint";
import { layoutSummary } from "../../../src/core/summary/layout-summary";
import type { SheetLayout } from "../../../src/core/summary/sheet-layout";
import { summarise } from "../../../src/core/summary/summarise";
import { summaryEdits } from "../../../src/core/summary/summary-edits";
import { invigorReview } from "./invigor";

const layout = invigorLayout();
const target = {
  worksheet: "id",
  worksheetName: "Summary",
  rangeName: "ReviewSummary",
  fingerprintName: "ReviewSummaryFingerprint",
};
const oldRange = { rowIndex: 2, columnIndex: 1, rowCount: 80, columnCount: 9 };

describe("summaryEdits", () => {
  it("empties what stands there, then writes, and sets the page up last", () => {
    const edits = summaryEdits(layout, { ...target, oldRange });
    expect(edits.slice(0, 2)).toEqual([
      {
        kind: "move name",
        name: "ReviewSummary",
        worksheet: "id",
        worksheetName: "Summary",
        range: layout.page.printArea,
      },
      { kind: "clear range", worksheet: "id", range: oldRange },
    ]);
    expect(edits.slice(2).some(({ kind }) => kind === "clear range")).toBe(false);
    expect(edits.at(-1)).toEqual({ kind: "set page layout", worksheet: "id", layout: layout.page });
  });

  it("empties nothing on a new worksheet", () => {
    const edits = summaryEdits(layout, { ...target, oldRange: null });
    expect(edits.slice(0, 3).map(({ kind }) => kind)).toEqual(["name range", "name text", "write values"]);
  });

  it("writes each text in the first cell of its columns and leaves the cells that it covers empty", () => {
    const [write] = editsOf("write values");
    expect(write?.range).toEqual(layout.page.printArea);
    expect(write?.values).toHaveLength(layout.rows.length);
    for (const [rowIndex, { cells }] of layout.rows.entries()) {
      const values: readonly unknown[] = write?.values[rowIndex] ?? [];
      expect(values).toHaveLength(layout.columnWidths.length);
      for (const { columnIndex, text } of cells) expect(values[columnIndex]).toBe(text);
      expect(values.filter((value) => value !== "")).toEqual(
        cells.map(({ text }) => text).filter((text) => text !== ""),
      );
    }
  });

  it("merges and formats exactly the cells of the layout", () => {
    const merged = editsOf("merge rows").flatMap(({ range }) => rowsOf(range));
    const wide = cellsOf(layout).filter(({ columnCount }) => columnCount > 1);
    expect(merged.sort()).toEqual(wide.map(nameOf).sort());

    const formatted = editsOf("format ranges").flatMap(({ ranges, format }) =>
      ranges.flatMap(rowsOf).map((name) => `${name} ${JSON.stringify(format)}`),
    );
    const planned = cellsOf(layout).map((cell) => `${nameOf(cell)} ${JSON.stringify(cell.format)}`);
    expect(formatted.sort()).toEqual(planned.sort());
  });

  it("takes few edits, however many recommendations there are", () => {
    const row = layout.rows.at(-1);
    const long = { ...layout, rows: [...layout.rows, ...Array.from({ length: 10_000 }, () => row ?? fail())] };
    const edits = summaryEdits(long, { ...target, oldRange: null });
    expect(edits).toHaveLength(summaryEdits(layout, { ...target, oldRange: null }).length);
  });

  it("sets the width and height of every column and row", () => {
    expect(editsOf("set column widths")[0]?.widths).toEqual(layout.columnWidths);
    expect(editsOf("set row heights")).toEqual([
      { kind: "set row heights", worksheet: "id", rowIndex: 0, heights: layout.rows.map(({ height }) => height) },
    ]);
  });

  it("names the range, and keeps the fingerprint of what it writes", () => {
    const values = editsOf("write values")[0]?.values.map((row) => row.map(String)) ?? [];
    expect(editsOf("name range")).toEqual([
      { kind: "name range", name: "ReviewSummary", worksheet: "id", range: layout.page.printArea },
    ]);
    expect(editsOf("name text")).toEqual([
      { kind: "name text", name: "ReviewSummaryFingerprint", text: fingerprint(values) },
    ]);
  });
});

function editsOf<Kind extends Edit["kind"]>(kind: Kind): Extract<Edit, { kind: Kind }>[] {
  const isKind = (edit: Edit): edit is Extract<Edit, { kind: Kind }> => edit.kind === kind;
  return summaryEdits(layout, { ...target, oldRange: null }).filter(isKind);
}

function cellsOf({ rows }: SheetLayout) {
  return rows.flatMap(({ cells }, rowIndex) => cells.map((cell) => ({ ...cell, rowIndex })));
}

/** Each row of a range by its first cell and its width. */
function rowsOf(range: RangeAddress): string[] {
  return Array.from({ length: range.rowCount }, (_, row) => nameOf({ ...range, rowIndex: range.rowIndex + row }));
}

function nameOf(cell: Omit<RangeAddress, "rowCount">): string {
  return `${formatCell(cell)} × ${cell.columnCount}`;
}

function invigorLayout(): SheetLayout {
  const summary = summarise(invigorReview());
  return summary ? layoutSummary(summary) : fail();
}

function fail(): never {
  throw new Error("The example has no summary.");
}
