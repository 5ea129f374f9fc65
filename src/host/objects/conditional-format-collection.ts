import type { ConditionalFormat } from "../../xlsx/conditional-formats";
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

function formatsOf(area: CellArea): readonly HostObject[] {
  return area.worksheet.conditionalFormats.items
    .filter((format) => touches(format, area))
    .map((format) => hostObjectOf(format, area));
}

/** Only the format that is meant is held against the cells: there may be thousands. */
function find(area: CellArea, id: Argument): HostObject | null {
  const wanted = text(id);
  const format = area.worksheet.conditionalFormats.items.find((one) => one.id === wanted);
  return format && touches(format, area) ? hostObjectOf(format, area) : null;
}

function touches(format: ConditionalFormat, { ranges }: CellArea): boolean {
  return format.ranges.some((one) => ranges.some((other) => rangesOverlap(one, other)));
}

function hostObjectOf(format: ConditionalFormat, { session, worksheet }: CellArea): HostObject {
  return conditionalFormatType.of({ session, worksheet, format, place: { isMoved: false } });
}
