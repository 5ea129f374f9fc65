import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changeKinds } from "../../../src/core/changes/change";
import { legend } from "../../../src/core/changes/legend";

test("every kind of change is in the legend, in their order", () => {
  expect(legend.map(({ kind }) => kind)).toEqual([...changeKinds]);
});

test("the page about changes has a row for each kind, with its mark", () => {
  const page = readFileSync(join(__dirname, "../../../docs/changes.md"), "utf8");
  const rows = Array.from(page.matchAll(/^\| `([^`]+)` *\| (\S) *\|/gm), ([, kind, mark]) => ({ kind, mark }));
  expect(rows).toEqual(legend.map(({ kind, mark }) => ({ kind, mark })));
});

test.each(legend.map(({ kind, fill, fontColor }) => [kind, fontColor, fill]))(
  "%s: %s can be read on %s",
  (_, fontColor, fill) => {
    const [lighter, darker] = [luminanceOf(fill), luminanceOf(fontColor)];
    expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(4.5);
  },
);

test("no two kinds look alike without their colours, but the two that only differ in what they are said of", () => {
  const alike = legend.filter(({ mark }) => legend.filter((other) => other.mark === mark).length > 1);
  expect(alike.map(({ kind }) => kind)).toEqual(["improved", "declined", "increased", "decreased"]);
});

/** Relative luminance of a colour (WCAG 2.2, "relative luminance"). */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
