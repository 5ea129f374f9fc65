import { optional, text, whole } from "../arguments";
import { addressesOf, isOnDeletedWorksheet, type CellArea } from "../cell-area";
import { clearArea } from "../clear-area";
import { ExcelError } from "../excel-error";
import { defineType, type HostType } from "../host-type";
import { cellCount, isEntireColumns, isEntireRows } from "../ranges";
import { conditionalFormatCollectionType } from "./conditional-format-collection";
import { dataValidationType } from "./data-validation";
import { rangeFormatType } from "./range-format";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

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
