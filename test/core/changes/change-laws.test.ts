import fc from "fast-check";
import { changeKinds, type Change, type ChangeKind } from "../../../src/core/changes/change";
import { changesBetween, findChanges } from "../../../src/core/changes/find-changes";
import { wordsOfChange } from "../../../src/core/changes/word-differences";
import { reviewOf, yearContents, yearsOf, type YearContent } from "./arbitrary-review";

test("the laws are put to every kind of change", () => {
  const drawn = fc.sample(fc.tuple(yearContents, yearContents), { numRuns: 500, seed: 1 });
  const kinds = drawn.flatMap(([previous, now]) =>
    findChanges(reviewOf(previous, now)).changes.map(({ kind }) => kind),
  );
  expect(new Set(kinds)).toEqual(new Set(changeKinds));
});

test("a review against itself has only what is carried forward", () => {
  fc.assert(
    fc.property(yearContents, yearContents, (previous, now) => {
      const review = reviewOf(previous, now);
      for (const year of yearsOf(review)) {
        const kinds = changesBetween(year, year, review).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== "carried forward")).toEqual([]);
      }
    }),
  );
});

test("two years of the same content have only what is carried forward", () => {
  fc.assert(
    fc.property(yearContents, (content) => {
      const kinds = findChanges(reviewOf(content, content)).changes.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== "carried forward")).toEqual([]);
    }),
  );
});

const swapped: Partial<Record<ChangeKind, ChangeKind>> = {
  added: "removed",
  removed: "added",
  improved: "declined",
  declined: "improved",
  increased: "decreased",
  decreased: "increased",
  closed: "reopened",
  reopened: "closed",
};

test("swapping the years swaps the kinds, from and to, and leaves the rest", () => {
  fc.assert(
    fc.property(yearContents, yearContents, (previous, now) => {
      const review = reviewOf(previous, now);
      const [before, after] = yearsOf(review);
      const forwards = changesBetween(before, after, review).map(factsOf);
      const backwards = changesBetween(after, before, review).map(factsOf);
      const turnedRound = backwards.map((change) => ({
        ...change,
        kind: swapped[change.kind] ?? change.kind,
        from: change.to,
        to: change.from,
        difference: change.difference === null ? null : 0 - change.difference,
      }));
      expect(inOneOrder(forwards)).toEqual(inOneOrder(turnedRound));
    }),
    { numRuns: 500 },
  );
});

test("the shape of every change follows from its kind", () => {
  fc.assert(
    fc.property(yearContents, yearContents, (previous, now) => {
      for (const change of findChanges(reviewOf(previous, now)).changes) {
        const { kind, from, to, steps, difference, percent, entry, otherEntries } = change;
        if (kind === "improved" || kind === "declined") expect(steps).toBeGreaterThan(0);
        else if (kind !== "changed") expect(steps).toBeNull();
        if (kind === "increased") expect(difference).toBeGreaterThan(0);
        else if (kind === "decreased") expect(difference).toBeLessThan(0);
        else expect(difference).toBeNull();
        if (difference !== null) expect(percent === null).toBe(from === 0);
        expect(wordsOfChange(change) !== null).toBe(kind === "reworded");
        if (kind === "added") expect(from).toBeNull();
        if (kind === "removed") expect(to).toBeNull();
        if (kind !== "added" && kind !== "removed") expect(otherEntries).toEqual([]);
        expect(otherEntries.every(({ row }) => row === entry.row)).toBe(true);
        expect(entry.row.key).not.toBe("");
      }
    }),
  );
});

test("changes come by sheet, then row, then column", () => {
  fc.assert(
    fc.property(yearContents, yearContents, (previous, now) => {
      const review = reviewOf(previous, now);
      const sheets = review.structure.worksheets.map(({ id }) => id);
      const places = findChanges(review).changes.map(({ entry: { cell, row } }) => [
        sheets.indexOf(row.worksheetId),
        cell?.rowIndex ?? NaN,
        cell?.columnIndex ?? NaN,
      ]);
      const keys = places.map((place) => place.map((part) => String(part).padStart(4, "0")).join(" "));
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("the order in which a year lists its rows changes nothing but where they stand", () => {
  fc.assert(
    fc.property(yearContents, yearContents, (previous, now) => {
      const inOrder = findChanges(reviewOf(listed(previous, 1), listed(now, 1))).changes.map(factsOf);
      for (const year of [listed(now, -1), now]) {
        const changes = findChanges(reviewOf(listed(previous, 1), year)).changes.map(factsOf);
        expect(inOneOrder(changes)).toEqual(inOneOrder(inOrder));
      }
    }),
    { numRuns: 500 },
  );
});

/** The rows by their first cell, forwards or backwards; those that repeat it stay in their order, since the first one counts. */
function listed(content: YearContent, direction: 1 | -1): YearContent {
  const first = ([cell]: readonly unknown[]): string => String(cell).replaceAll(/\s+/g, " ").trim();
  const sorted = <Row extends readonly unknown[]>(rows: readonly Row[]): Row[] =>
    rows.toSorted((one, other) => direction * first(one).localeCompare(first(other)));
  const { programme, outputs, scores, budget, recommendations } = content;
  return {
    programme,
    outputs: sorted(outputs),
    scores: sorted(scores),
    budget: sorted(budget),
    recommendations: sorted(recommendations),
  };
}

test("one row more is one change more", () => {
  const tables = fc.constantFrom<Exclude<keyof YearContent, "programme">>(
    "outputs",
    "scores",
    "budget",
    "recommendations",
  );
  const newRow = {
    outputs: ["new", "A text", 10, "Low"],
    scores: ["new", "A", "Because"],
    budget: ["new", "ODA", 1, 2, "A note"],
    recommendations: ["new", "Do it", "Someone", "", "Open", "Yes"],
  };
  fc.assert(
    fc.property(yearContents, yearContents, tables, (previous, now, table) => {
      fc.pre(
        previous[table].some((cells) => cells.some(isWritten)) && now[table].some((cells) => cells.some(isWritten)),
      );
      const without = findChanges(reviewOf(previous, now)).changes;
      const withRow = findChanges(reviewOf(previous, { ...now, [table]: [...now[table], newRow[table]] })).changes;
      expect(withRow).toHaveLength(without.length + 1);
      const added = withRow.filter(({ kind, entry }) => kind === "added" && entry.row.key.startsWith("new"));
      expect(added).toHaveLength(1);
    }),
  );
});

type Facts = ReturnType<typeof factsOf>;

function factsOf({ entry, kind, from, to, steps, difference }: Change) {
  return { table: entry.row.table, item: entry.row.key, field: entry.field, kind, from, to, steps, difference };
}

function inOneOrder(changes: readonly Facts[]): readonly string[] {
  return changes.map((change) => JSON.stringify(change)).sort();
}

function isWritten(cell: unknown): boolean {
  return typeof cell !== "string" || cell.trim() !== "";
}
