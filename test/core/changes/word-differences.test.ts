import fc from "fast-check";
import { wordDifferences } from "../../../src/core/changes/word-differences";
import { foldWhiteSpace } from "../../../src/core/review/text";

test("words that stayed, went and came", () => {
  expect(wordDifferences("Posts are\nstaffed and trained.", "Posts are staffed, not trained.")).toEqual([
    { kind: "same", text: "Posts are" },
    { kind: "removed", text: "staffed and" },
    { kind: "added", text: "staffed, not" },
    { kind: "same", text: "trained." },
  ]);
});

test("nothing before, nothing now", () => {
  expect(wordDifferences("", "A word")).toEqual([{ kind: "added", text: "A word" }]);
  expect(wordDifferences("A word", " ")).toEqual([{ kind: "removed", text: "A word" }]);
  expect(wordDifferences("", "")).toEqual([]);
});

test("both texts can be read from their differences", () => {
  const texts = fc
    .array(fc.constantFrom("a", "b", "c", "d,", "\n", "  "), { maxLength: 30 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const differences = wordDifferences(from, to);
      const without = (kind: string): string =>
        differences
          .filter((difference) => difference.kind !== kind)
          .map(({ text }) => text)
          .join(" ");
      expect(without("added")).toBe(foldWhiteSpace(from));
      expect(without("removed")).toBe(foldWhiteSpace(to));
    }),
  );
});

test("the longest texts that cells hold, with no word in common, are told at once", () => {
  const [from, to] = ["x", "y"].map((letter) =>
    Array.from({ length: 8000 }, (_, index) => letter + String(index % 999)).join(" "),
  );
  expect(wordDifferences(from ?? "", to ?? "").map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
