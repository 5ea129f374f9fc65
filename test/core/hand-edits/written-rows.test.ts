import fc from "fast-check";
import { longestText, mostTexts } from "../../../src/core/hand-edits/kept-texts";
import { packWrittenRows, unpackWrittenRows, writtenRows } from "../../../src/core/hand-edits/written-rows";
import { invigorTables } from "../summary/invigor";
import { newSummaryOf } from "./old-sheet";

const { summary, layout } = newSummaryOf(invigorTables);
const rows = writtenRows(summary, layout);

test("what was written is kept in short texts that a formula holds as they are, and read again", () => {
  const kept = packWrittenRows(rows, "a fingerprint") ?? [];
  expect(kept.length).toBeGreaterThan(0);
  for (const text of kept) expect(text).toMatch(/^[\w-]{1,255}$/);
  expect(unpackWrittenRows(kept, "a fingerprint")).toEqual(rows);
});

test("there is a row for each row of the sheet, and a text for each of its cells", () => {
  expect(rows).toHaveLength(layout.rows.length);
  expect(rows.map((cells) => cells.map(({ columnIndex }) => columnIndex))).toEqual(
    layout.rows.map(({ cells }) => cells.map(({ columnIndex }) => columnIndex)),
  );
});

test("what was kept of another sheet, of none, or half of it is not read", () => {
  const kept = packWrittenRows(rows, "a fingerprint") ?? [];
  expect(unpackWrittenRows(kept, "another")).toBeNull();
  expect(unpackWrittenRows([], "a fingerprint")).toBeNull();
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(kept.join("").length - 5), (noise, length) => {
      const broken = [kept.join("").slice(0, length + 4) + noise];
      expect(() => unpackWrittenRows(broken, "a fingerprint")).not.toThrow();
    }),
  );
  expect(unpackWrittenRows([`${kept[0] ?? ""}“`], "a fingerprint")).toBeNull();
});

test("a summary that would take more names than are kept is not kept at all", () => {
  const row = rows.at(-1) ?? [];
  const room = mostTexts * longestText;
  const most = Math.floor((room - 4) / 9);
  expect(
    packWrittenRows(
      Array.from({ length: most }, () => row),
      "",
    )?.length,
  ).toBe(mostTexts);
  expect(
    packWrittenRows(
      Array.from({ length: most + 1 }, () => row),
      "",
    ),
  ).toBeNull();
});
