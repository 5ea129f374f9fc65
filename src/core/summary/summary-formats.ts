import type { CellFormat } from "../grid/edit";

/** Dark enough on its tint, and on white, for a contrast of 4.5:1 (WCAG 2.2, success criterion 1.4.3). */
const accent = "#1F3A5F";
const tint = "#E4EBF3";
const hairline = "#A9B8C9";
const ink = "#000000";

const body = {
  fontSize: 11,
  fontColor: ink,
  wrapText: true,
  horizontalAlignment: "Left",
  verticalAlignment: "Center",
} as const satisfies CellFormat;

/** How each kind of cell looks. The font is the workbook's own. */
export const summaryFormats = {
  title: { ...body, fontSize: 16, bold: true, fontColor: accent },
  heading: { ...body, bold: true, fontColor: accent, fill: tint, borderColor: hairline },
  centredHeading: {
    ...body,
    bold: true,
    fontColor: accent,
    fill: tint,
    borderColor: hairline,
    horizontalAlignment: "Center",
  },
  fact: { ...body, borderColor: hairline },
  strongFact: { ...body, bold: true, borderColor: hairline },
  centredFact: { ...body, borderColor: hairline, horizontalAlignment: "Center" },
  paragraph: body,
} as const satisfies Record<string, CellFormat>;
