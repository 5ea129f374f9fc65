import fc from "fast-check";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import {
  mainNamespace,
  blankWorksheet,
  firstWorksheet,
  partsWith,
  range,
  reopened,
  styleOf,
  write,
  zipped,
} from "./fixtures";
import type { CellStyleChange } from "../../src/xlsx/cell-style";

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);
const changes: fc.Arbitrary<CellStyleChange> = fc.record(
  {
    numberFormat: fc.constantFrom(
      ...["General", "@", "#,##0.00", '@" ▲ was B+"', "mmmm yyyy", "$#,##0;-$#,##0"],
      ...['@" was \u001b]0;\u0007"', '0" _x0041_"'],
    ),
    fill: fc.option(colours),
    horizontal: fc.constantFrom("general", "left", "center", "right", "fill"),
    vertical: fc.constantFrom("top", "center", "bottom"),
    wrapText: fc.boolean(),
    indent: fc.nat(15),
    locked: fc.boolean(),
    quotePrefix: fc.boolean(),
  },
  { requiredKeys: [] },
);
const fonts = fc.record(
  {
    name: fc.constantFrom("Arial", "Calibri"),
    size: fc.integer({ min: 1, max: 400 }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    strikethrough: fc.boolean(),
    underline: fc.constantFrom("none", "single", "double"),
    colour: fc.option(colours),
  },
  { requiredKeys: [] },
);

test("a changed style has what was changed and keeps the rest, also in the saved file", () => {
  fc.assert(
    fc.property(changes, fonts, changes, (first, font, second) => {
      const worksheet = blankWorksheet();
      const { styles } = worksheet.workbook;
      const before = styles.resolve(0);
      const index = styles.derive(styles.derive(styles.derive(0, first), { font }), second);
      const expected = { ...before, ...first, font: { ...before.font, ...font }, ...second };
      expect(styles.resolve(index)).toEqual(expected);
      worksheet.changeStyles(range("B2"), () => index);
      const again = firstWorksheet(reopened(worksheet.workbook));
      expect(again.workbook.styles.resolve(styleOf(again, "B2"))).toEqual(expected);
      expect(again.workbook.styles.resolve(styleOf(again, "A1"))).toEqual(before);
    }),
  );
});

test("the same change gives the same style", () => {
  const { styles } = blankWorksheet().workbook;
  const bold = styles.derive(0, { font: { bold: true } });
  expect(styles.derive(0, { font: { bold: true } })).toBe(bold);
  expect(styles.derive(bold, { font: { bold: false } })).toBe(0 + styles.derive(bold, { font: { bold: false } }));
  expect(styles.derive(bold, { fill: null })).toBe(styles.derive(bold, { fill: null }));
});

test("borders are set side by side and taken away", () => {
  const { styles } = blankWorksheet().workbook;
  const top = styles.derive(0, { borders: { top: { line: "hair", colour: "#123456" } } });
  const both = styles.derive(top, { borders: { left: { line: "thin", colour: null } } });
  expect(styles.resolve(both).borders).toMatchObject({
    top: { line: "hair", colour: "#123456" },
    left: { line: "thin", colour: null },
    right: { line: "none" },
  });
  const none = styles.derive(both, { borders: { top: { line: "none", colour: null } } });
  expect(styles.resolve(none).borders.top).toEqual({ line: "none", colour: null });
});

const formats = (xml: string): string =>
  `<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="200" formatCode="0 &quot;km&quot;"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b val="0"/><u val="double"/><vertAlign val="superscript"/><sz val="8"/><color theme="4" tint="0.39997558519241921"/><name val="Arial"/></font></fonts>` +
  `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
  `<cellXfs count="2"><xf/>${xml}</cellXfs></styleSheet>`;

function openedWith(xml: string): ReturnType<typeof openWorkbook> {
  return openWorkbook(zipped(partsWith({ "xl/styles.xml": formats(xml) })));
}

test("theme colours with their tint, old indexed colours and number formats are resolved", () => {
  const { styles } = openedWith(
    `<xf numFmtId="200" fontId="1" fillId="2"/><xf numFmtId="9" fillId="3"/><xf numFmtId="14" fillId="4"/>`,
  );
  expect(styles.resolve(1)).toMatchObject({
    numberFormat: '0 "km"',
    // As Excel shows "Blue, Accent 1, Lighter 40%" and "White, Darker 25%" of the Office theme.
    font: { name: "Arial", size: 8, bold: false, underline: "double", colour: "#8EA9DB" },
    fill: "#BFBFBF",
  });
  expect(styles.resolve(2)).toMatchObject({ numberFormat: "0%", fill: "#FF0000" });
  expect(styles.resolve(3)).toMatchObject({ numberFormat: "m/d/yyyy", fill: null });
});

test("what is not modelled comes along into a derived style", () => {
  const workbook = openedWith(
    `<xf fontId="1" pivotButton="1"><alignment textRotation="90"/><protection hidden="1"/></xf>`,
  );
  const index = workbook.styles.derive(1, { wrapText: true, locked: false, font: { bold: true } });
  const xml = workbook.file.text("xl/styles.xml");
  expect(index).toBe(2);
  expect(xml).toContain(`<alignment textRotation="90" wrapText="1"/><protection hidden="1" locked="0"/>`);
  expect(xml).toContain(`<vertAlign val="superscript"/><sz val="8"/>`);
  expect(xml).toContain(`pivotButton="1"`);
});

test("a built-in number format needs no entry, one of one's own gets the next number", () => {
  const { styles, file } = openedWith("");
  styles.derive(0, { numberFormat: "0.00" });
  styles.derive(0, { numberFormat: "0.000" });
  expect(file.text("xl/styles.xml").match(/<numFmt /g)).toHaveLength(2);
  expect(file.text("xl/styles.xml")).toContain(`<numFmt numFmtId="201" formatCode="0.000"/>`);
});

describe("whole rows and columns", () => {
  const lastCell = "XFD1048576";

  test("a column takes a style without cells of its own", () => {
    const worksheet = blankWorksheet();
    const { styles } = worksheet.workbook;
    write(worksheet, "C5", 1);
    worksheet.changeStyles(range("B:D"), (index) => styles.derive(index, { fill: "#AAAAAA" }));
    for (const address of ["B1", "C5", "D1048576"])
      expect(styles.resolve(styleOf(worksheet, address)).fill).toBe("#AAAAAA");
    expect(styles.resolve(styleOf(worksheet, "A1")).fill).toBeNull();
    let count = 0;
    worksheet.forEachCell(range(`A1:${lastCell}`), () => (count += 1));
    expect(count).toBe(1);
    write(worksheet, "B9", 2);
    const again = firstWorksheet(reopened(worksheet.workbook));
    expect(again.workbook.styles.resolve(styleOf(again, "B9")).fill).toBe("#AAAAAA");
  });

  test("where a formatted row and a formatted column cross, both show", () => {
    const worksheet = blankWorksheet();
    const { styles } = worksheet.workbook;
    worksheet.changeStyles(range("B:B"), (index) => styles.derive(index, { fill: "#AAAAAA" }));
    worksheet.changeStyles(range("2:2"), (index) => styles.derive(index, { font: { bold: true } }));
    worksheet.changeStyles(range("D:D"), (index) => styles.derive(index, { wrapText: true }));
    const look = (address: string): unknown[] => {
      const { fill, font, wrapText } = styles.resolve(styleOf(worksheet, address));
      return [fill, font.bold, wrapText];
    };
    expect(look("B2")).toEqual(["#AAAAAA", true, false]);
    expect(look("D2")).toEqual([null, true, true]);
    expect(look("C2")).toEqual([null, true, false]);
    expect(look("D3")).toEqual([null, false, true]);
  });

  test("the whole worksheet takes a style", () => {
    const worksheet = blankWorksheet();
    const { styles } = worksheet.workbook;
    worksheet.changeStyles(range("3:3"), (index) => styles.derive(index, { wrapText: true }));
    worksheet.changeStyles(range(`A1:${lastCell}`), (index) => styles.derive(index, { locked: false }));
    expect(styles.resolve(styleOf(worksheet, lastCell)).locked).toBe(false);
    expect(styles.resolve(styleOf(worksheet, "C3"))).toMatchObject({ locked: false, wrapText: true });
  });
});

test("the font of the Normal style is read", () => {
  expect(blankWorksheet().workbook.styles.normalFont).toMatchObject({ name: "Calibri", size: 11, bold: false });
});
