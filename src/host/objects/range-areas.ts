import { optional, text, whole } from "../arguments.js";
import { addressesOf, isOnDeletedWorksheet, type CellArea } from "../cell-area.js";
import { clearArea } from "../clear-area.js";
import { ExcelError } from "../excel-error.js";
import { defineType, type HostType } from "../host-type.js";
import { cellCount, isEntireColumns, isEntireRows } from "../ranges.js";
import { conditionalFormatCollectionType } from "./conditional-format-collection.js";
import { dataValidationType } from "./data-validation.js";
import { rangeFormatType } from "./range-format.js";
import { rangeType } from "./range.js";
import { worksheetType } from "./worksheet.js";

export const rangeAreasType: HostType<CellArea> = defineType("RangeAreas", {
  isReferable: true,
  isGone: isOnDeletedWorksheet,
  properties: {
    address: { get: addressesOf },
    areaCount: { get: ({ ranges }) => ranges.length },
    cellCount: { get: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(range), 0) },
    isEntireColumn: { get: ({ ranges }) => ranges.every(isEntireColumns) },
    isEntireRow: { get: ({ ranges }) => ranges.every(isEntireRows) },
  },
  objects: {
    areas: (target) => rangeCollectionType.of(target),
    conditionalFormats: (target) => conditionalFormatCollectionType.of(target),
    dataValidation: (target) => dataValidationType.of(target),
    format: (target) => rangeFormatType.of(target),
    worksheet: ({ session, worksheet }) => worksheetType.of({ session, worksheet }),
  },
  writes: {
    clear: (target, applyTo) => {
      clearArea(target, optional(applyTo, text));
    },
  },
});

/** The ranges of a `RangeAreas`. */
export const rangeCollectionType: HostType<CellArea> = defineType("RangeCollection", {
  items: ({ session, worksheet, ranges }) => ranges.map((range) => rangeType.of({ session, worksheet, range })),
  reads: {
    getCount: ({ ranges }) => ranges.length,
    getItemAt: ({ session, worksheet, ranges }, index) => {
      const range = ranges[whole(index)];
      if (!range) throw new ExcelError("ItemNotFound");
      return rangeType.of({ session, worksheet, range });
    },
  },
});
