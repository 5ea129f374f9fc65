/** The number formats that files name by number only (ECMA-376 part 1, 18.8.30), as Excel shows them in English. */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0;-$#,##0",
  6: "$#,##0;[Red]-$#,##0",
  7: "$#,##0.00;-$#,##0.00",
  8: "$#,##0.00;[Red]-$#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-$* #,##0_-;-$* #,##0_-;_-$* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-$* #,##0.00_-;-$* #,##0.00_-;_-$* "-"??_-;_-@_-',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The lowest number that a workbook may give to a format of its own. */
export const firstCustomNumberFormat = 164;

/** Excel takes no longer one (Microsoft, "Excel specifications and limits": number format length). */
export const longestNumberFormat = 255;

/** The code of a format that is known by its number; null for a number without one. */
export function builtInNumberFormat(id: number): string | null {
  return builtIn[id] ?? null;
}

/** The number of a format that needs no entry in the file; null for others. Formats that follow the country are left out. */
export function builtInNumberFormatId(code: string): number | null {
  const found = Object.entries(builtIn).find(([, known]) => known === code);
  if (!found) return null;
  const id = Number(found[0]);
  const followsCountry = (id >= 5 && id <= 8) || id === 14 || id === 22 || (id >= 37 && id <= 44);
  return followsCountry ? null : id;
}
