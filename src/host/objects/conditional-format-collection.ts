import { text, whole } from "../arguments";
import type { CellArea } from "../cell-area";
import { ExcelError, invalidArgument, notSupported } from "../excel-error";
import { defineType, type HostType, type Argument, type HostObject } from "../host-type";
import { assertUnprotected } from "../protection";
import { rangesOverlap } from "../ranges";
import { conditionalFormatType, kinds } from "./conditional-format";

/** The conditional formats that touch some cells, in the order in which they are judged. */
export const conditionalFormatCollectionType: HostType<CellArea> = defineType("ConditionalFormatCollection", {
  items: (area) => formatsOf(area),
  getItem: (area, id) => {
    const found = find(area, id);
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  },
  reads: {
    getCount: (area) => formatsOf(area).length,
    getItemAt: (area, index) => {
      const format = formatsOf(area)[whole(index)];
      if (!format) throw invalidArgument();
      return format;
    },
    getItemOrNullObject: (area, id) => find(area, id),
  },
  writes: {
    add: ({ session, worksheet, ranges }, type) => {
      assertUnprotected(worksheet);
      if (!kinds.includes(text(type))) throw invalidArgument();
      if (text(type) !== "Custom") throw notSupported(`conditional formats of type ${text(type)}`);
      // It stands first, and holds nowhere until it is given its formula.
      const format = worksheet.conditionalFormats.addCustom(ranges, "=FALSE", {
        fill: null,
        fontColour: null,
        bold: null,
        italic: null,
        numberFormat: null,
      });
      return conditionalFormatType.of({ session, worksheet, format, place: { isMoved: false } });
    },
    clearAll: ({ worksheet, ranges }) => {
      assertUnprotected(worksheet);
      for (const range of ranges) worksheet.conditionalFormats.clear(range);
    },
  },
});

function formatsOf({ session, worksheet, ranges }: CellArea): readonly HostObject[] {
  return worksheet.conditionalFormats.items
    .filter((format) => format.ranges.some((one) => ranges.some((other) => rangesOverlap(one, other))))
    .map((format) => conditionalFormatType.of({ session, worksheet, format, place: { isMoved: false } }));
}

function find(area: CellArea, id: Argument): HostObject | null {
  return formatsOf(area).find((format) => format.id === text(id)) ?? null;
}
