import type { HorizontalAlignment, VerticalAlignment } from "../../xlsx/cell-style";
import { changeStyle, sharedStyle } from "../area-styles";
import { choice, number, truth, whole, wordFor } from "../arguments";
import type { CellArea } from "../cell-area";
import { defineType, type HostType, type Property } from "../host-type";
import { assertUnprotected } from "../protection";
import { sharedSize } from "../row-and-column-sizes";
import { formatProtectionType } from "./format-protection";
import { rangeBorderCollectionType } from "./range-border-collection";
import { rangeFillType } from "./range-fill";
import { fontOf, rangeFontType } from "./range-font";

const horizontalAlignments: Readonly<Record<string, HorizontalAlignment>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const verticalAlignments: Readonly<Record<string, VerticalAlignment>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

/** The highest row and the widest column (Microsoft, "Excel specifications and limits"; the width in points). */
const maximumRowHeight = 409;
const maximumColumnWidth = 1_344;
const maximumIndent = 250;

export const rangeFormatType: HostType<CellArea> = defineType("RangeFormat", {
  properties: {
    columnWidth: {
      get: (area) => sharedSize(area, "columns"),
      set: ({ worksheet, ranges }, width) => {
        assertUnprotected(worksheet);
        const points = number(width, 0, maximumColumnWidth);
        for (const range of ranges) worksheet.setColumnWidth(range.columnIndex, range.columnCount, points);
      },
    },
    horizontalAlignment: alignment("horizontal", horizontalAlignments),
    indentLevel: {
      get: (area) => sharedStyle(area, ({ indent }) => indent),
      set: (area, indent) => changeStyle(area, { indent: whole(indent, 0, maximumIndent) }),
    },
    rowHeight: {
      get: (area) => sharedSize(area, "rows"),
      set: ({ worksheet, ranges }, height) => {
        assertUnprotected(worksheet);
        const points = number(height, 0, maximumRowHeight);
        for (const range of ranges) worksheet.setRowHeight(range.rowIndex, range.rowCount, points);
      },
    },
    verticalAlignment: alignment("vertical", verticalAlignments),
    wrapText: {
      get: (area) => sharedStyle(area, ({ wrapText }) => wrapText),
      set: (area, wrapText) => changeStyle(area, { wrapText: truth(wrapText) }),
    },
  },
  objects: {
    borders: (area) => rangeBorderCollectionType.of(area),
    fill: (area) => rangeFillType.of(area),
    font: (area) => rangeFontType.of(fontOf(area)),
    protection: (area) => formatProtectionType.of(area),
  },
  writes: {
    /** The rows keep their heights until Excel fits them, when their cells next change: this host measures no text. */
    autofitRows: ({ worksheet, ranges }) => {
      assertUnprotected(worksheet);
      for (const range of ranges) worksheet.setRowHeight(range.rowIndex, range.rowCount, null);
    },
  },
});

function alignment<Name extends "horizontal" | "vertical">(
  name: Name,
  words: Readonly<Record<string, Name extends "horizontal" ? HorizontalAlignment : VerticalAlignment>>,
): Property<CellArea> {
  return {
    get: (area) => {
      const shared = sharedStyle<HorizontalAlignment | VerticalAlignment>(area, (style) => style[name]);
      return shared === null ? null : wordFor<HorizontalAlignment | VerticalAlignment>(shared, words);
    },
    set: (area, word) => changeStyle(area, { [name]: choice(word, words) }),
  };
}
