import fc from "fast-check";
import { tidyText } from "../../../src/core/review/text";
import type { HandEdit } from "../../../src/core/hand-edits/hand-edit";
import { placesOf, type Place } from "../../../src/core/hand-edits/places";
import type { TestCell, TestTables } from "../../support/build-review";
import { invigorTables } from "../summary/invigor";
import { handEditsOf, insertRows, newSummaryOf, writeSheet, type WrittenSheet } from "./old-sheet";

const tables: TestTables = {
  ...invigorTables,
  Programme: invigorTables.Programme.map((row) => (row[0] === "Lead partner" ? [row[0], "", "Home Office"] : row)),
};

/** Text that Excel takes for text, and that stands for no bullet, label or error. */
const text = fc
  .oneof(fc.lorem({ maxCount: 12 }), fc.string({ minLength: 1, unit: "grapheme" }))
  .map(tidyText)
  .filter((some) => some !== "" && !/^[-•*–#]|[,;\n]/.test(some));

const { summary, layout } = newSummaryOf(tables);
const places = placesOf(summary);

/** The cells of the sheet that tell a fact in words, with the fact. */
const wordCells = layout.rows.flatMap(({ cells }, row) =>
  cells.flatMap(({ columnIndex, fact }) => {
    const place = places.find(({ cells: own }) => fact !== null && own.includes(fact));
    return place && !["money", "date", "open date"].includes(place.kind) ? [{ row, column: columnIndex, place }] : [];
  }),
);

test("one text that is changed is offered just so to its own cell, and taking it settles it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...wordCells), text, ({ row, column, place }, typed) => {
      const sheet = writeSheet(tables);
      const before = String(sheet.values[row]?.[column]);
      const written = `${place.prefix} ${typed}`.trim();
      fc.pre(tidyText(before).replace("• ", "") !== tidyText(written));
      sheet.values[row]?.splice(column, 1, written);
      const { edits, keptOnly } = handEditsOf(sheet, tables);
      expect(keptOnly).toEqual([]);
      expect(edits).toHaveLength(1);
      const [edit] = edits;
      if (!edit) return;
      expect(edit.source.cell).toEqual(place.entry.cell);
      expect(edit.summaryText.split("\n").map((line) => line.replace(/^[-•] /, ""))).toContain(typed);
      expect(edit.sourceValue).toBe(place.entry.raw);

      const taken = take(tables, edit);
      const again = placesOf(newSummaryOf(taken).summary).find(({ id }) => id === place.id);
      expect(again && textWithoutBullets(again)).toContain(typed);
      expect(handEditsOf(sheet, taken)).toEqual({ edits: [], keptOnly: [] });
      expect(handEditsOf(writeSheet(taken), taken)).toEqual({ edits: [], keptOnly: [] });
    }),
    { numRuns: 60 },
  );
});

/** What a person may do to the sheet; every text that is typed is unlike all others. */
type Deed =
  | { readonly kind: "type"; readonly row: number; readonly column: number }
  | { readonly kind: "insert" | "delete" | "move"; readonly row: number; readonly to: number }
  | { readonly kind: "insert column"; readonly column: number };

const rowNumber = fc.integer({ min: 0, max: 45 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("type"), row: rowNumber, column: fc.integer({ min: 0, max: 8 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom("insert", "delete", "move"), row: rowNumber, to: rowNumber }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("insert column"), column: fc.integer({ min: 0, max: 5 }) }) },
);

test("whatever is typed anywhere, it is offered or kept, and nothing else is", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), fc.boolean(), (deeds, isReviewNewer) => {
      const sheet = writeSheet(tables);
      deeds.forEach((one, index) => {
        commit(sheet, one, `Typed by hand as number ${index}`);
      });
      const typed = sheet.values.flat().filter((value) => String(value).startsWith("Typed by hand"));
      const { edits, keptOnly } = handEditsOf(sheet, isReviewNewer ? newer : tables);
      const told = [...edits.map(({ summaryText }) => summaryText), ...keptOnly.map((kept) => kept.text)].join("\n");
      for (const one of typed) expect(told).toMatch(new RegExp(`${String(one)}$`, "m"));
      for (const { cell, text: kept } of keptOnly) {
        expect(sheet.values[cell.rowIndex]?.[cell.columnIndex]).toBe(kept);
        expect(kept).toMatch(/^Typed by hand/);
      }
      expect(new Set(edits.map(({ source }) => JSON.stringify(source))).size).toBe(edits.length);
    }),
    { numRuns: 200 },
  );
});

test("a review that changed, and a sheet that nobody touched, come to nothing", () => {
  const some = fc.oneof(fc.lorem({ maxCount: 30, mode: "sentences" }), fc.string(), fc.constant(""));
  const review = fc
    .record({
      fields: fc.array(fc.tuple(fc.constantFrom("Country/Region", "Risk rating", "Progress and lessons learnt"), some)),
      outputs: fc.array(fc.tuple(fc.constantFrom("1", "2", "3", ""), some, fc.constantFrom("A", "B", "")), {
        maxLength: 5,
      }),
      recommendations: fc.array(fc.tuple(fc.constantFrom("1", "2", ""), some), { maxLength: 4 }),
    })
    .map(({ fields, outputs, recommendations }): TestTables => ({
      Programme: [["Field", "2015/16", "2016/17"], ...fields.map(([field, value]) => [field, value, value])],
      Outputs: outputs.map(([ref, output]) => ["2016/17", ref, output]),
      Scores: outputs.map(([ref, , score]) => ["2016/17", ref, score]),
      Recommendations: recommendations.map(([ref, recommendation]) => ["2016/17", ref, recommendation]),
    }));
  fc.assert(
    fc.property(review, review, (before, after) => {
      expect(handEditsOf(writeSheet(before), after)).toEqual({ edits: [], keptOnly: [] });
    }),
    { numRuns: 60 },
  );
});

/** A later state of the same review: another order, other words, something gone and something new. */
const newer: TestTables = {
  ...tables,
  Outputs: [["2016/17", "9", "A new output."], ...(tables.Outputs ?? []).toReversed().slice(1)],
  Recommendations: (tables.Recommendations ?? []).map((row, index) =>
    index % 2 === 0 ? row : [...row.slice(0, 2), "Done."],
  ),
};

function commit({ values, kept }: WrittenSheet, deedOf: Deed, typed: string): void {
  const sheet = { values, kept };
  if (deedOf.kind === "type") values[deedOf.row]?.splice(deedOf.column, 1, typed);
  else if (deedOf.kind === "insert column") for (const row of values) row.splice(deedOf.column, 0, "");
  else if (deedOf.kind === "insert") insertRows(sheet, deedOf.row, typed);
  else {
    const gone = values.splice(deedOf.row, 1);
    if (deedOf.kind === "move") values.splice(deedOf.to, 0, ...gone);
  }
}

/** The review after an edit was taken. */
function take(before: TestTables, { source, value }: HandEdit): TestTables {
  const { rowIndex, columnIndex } = source.cell;
  const name = source.worksheetName as keyof TestTables;
  const firstRow = name === "Programme" ? 0 : 1;
  const rows = (before[name] ?? []).map((row, index): readonly TestCell[] => {
    if (index + firstRow !== rowIndex) return row;
    const cells = [...row];
    cells[columnIndex] = value;
    return cells;
  });
  return { ...before, [name]: rows };
}

function textWithoutBullets(place: Place): string[] {
  return place.shown.split("\n").map((line) => line.replace(/^• /, ""));
}
