import fc from "fast-check";
import { splitText, type TextRoom } from "../../../src/core/summary/wrap-text";

const room: TextRoom = { lineWidth: 120, fontSize: 11, isBold: false };

function pieces(text: string, maximumLines: number, within: TextRoom = room): string[] {
  return splitText(text, within, maximumLines).map((piece) => piece.text);
}

function lineCount(text: string, within: TextRoom = room): number {
  return splitText(text, within, Infinity)[0]?.lineCount ?? 0;
}

describe("splitText", () => {
  it("leaves a text whole that fits, and an empty one empty", () => {
    expect(splitText("Two words", room, 1)).toEqual([{ text: "Two words", lineCount: 1, joint: "" }]);
    expect(splitText("", room, 3)).toEqual([{ text: "", lineCount: 1, joint: "" }]);
  });

  it("counts a line for each line break and for each line that is full", () => {
    expect(lineCount("one\ntwo\n\nfour")).toBe(4);
    expect(lineCount("word ".repeat(4).trim())).toBe(1);
    expect(lineCount("word ".repeat(40).trim())).toBeGreaterThan(7);
    expect(lineCount("W".repeat(40))).toBe(4);
  });

  it("needs more room for bold, for larger and for wide text", () => {
    const text = "n".repeat(400);
    expect(lineCount(text, { ...room, isBold: true })).toBeGreaterThan(lineCount(text));
    expect(lineCount(text, { ...room, fontSize: 16 })).toBeGreaterThan(lineCount(text, { ...room, isBold: true }));
    expect(lineCount("漢".repeat(100))).toBeGreaterThan(lineCount("n".repeat(100)) * 2);
    expect(lineCount("e\u0301".repeat(100))).toBe(lineCount("é".repeat(100)));
    expect(lineCount("é".repeat(100))).toBe(lineCount("e".repeat(100)));
  });

  it("cuts at the last paragraph that fits, before any sentence", () => {
    expect(pieces("First line.\nSecond. Line that goes on and on.", 2)).toEqual([
      "First line.",
      "Second. Line that goes on and on.",
    ]);
  });

  it("cuts after the last sentence that fits, before any word", () => {
    expect(pieces("One. Two (e.g. this). Three words are too many for the second line of the room.", 2)).toEqual([
      "One. Two (e.g. this).",
      "Three words are too many for the second",
      "line of the room.",
    ]);
  });

  it("cuts inside a word only where it is longer than the room", () => {
    const parts = pieces(`word ${"x".repeat(100)}`, 1);
    expect(parts[0]).toBe("word");
    expect(parts.slice(1).join("")).toBe("x".repeat(100));
  });

  it("never parts the two halves of a sign", () => {
    const parts = pieces("😀".repeat(50), 1);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part).toMatch(/^(?:😀)+$/u);
  });

  it("loses nothing, and gives no piece more lines than there are", () => {
    const text = fc
      .array(fc.oneof(fc.lorem(), fc.string({ unit: "grapheme" }), fc.constantFrom("\n", ". ", " ")))
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 400 }), (some, lines, lineWidth) => {
        const within = { ...room, lineWidth };
        const parts = splitText(some, within, lines);
        expect(
          parts
            .map((part) => part.text)
            .join("")
            .replaceAll(/\s/g, ""),
        ).toBe(some.replaceAll(/\s/g, ""));
        for (const part of parts) {
          expect(part.lineCount).toBeLessThanOrEqual(lines);
          expect(part.lineCount).toBeGreaterThanOrEqual(lineCount(part.text, within));
        }
      }),
    );
  });
});
