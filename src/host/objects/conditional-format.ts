import type { ConditionalFormat } from "../../xlsx/conditional-formats";
import type { Worksheet } from "../../xlsx/worksheet";
import { truth, whole } from "../arguments";
import { apiNotFound, ExcelError } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType, type HostObject } from "../host-type";
import { assertUnprotected } from "../protection";
import { customConditionalFormatType } from "./custom-conditional-format";
import { rangeAreasType } from "./range-areas";
import { rangeType } from "./range";

/** What a conditional format and its parts stand for. */
export interface ConditionalFormatTarget {
  readonly session: ExcelSession;
  readonly worksheet: Worksheet;
  readonly format: ConditionalFormat;
  /** Whether its priority was set through this object, which is then no longer fit for changes. */
  readonly place: { isMoved: boolean };
}

/** Excel's word for each kind of the file; all others are `PresetCriteria`. */
const kindsByType: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

/** The kinds of conditional format: `Excel.ConditionalFormatType`. */
export const kinds: readonly string[] = [...new Set(Object.values(kindsByType)), "PresetCriteria"];

/** Formats of other kinds than `Custom` are listed, moved and deleted, but their rules cannot be read. */
export const conditionalFormatType: HostType<ConditionalFormatTarget> = defineType("ConditionalFormat", {
  id: ({ format }) => format.id,
  isGone: ({ worksheet, format }) => !worksheet.conditionalFormats.items.includes(format),
  properties: {
    id: { get: ({ format }) => format.id },
    priority: {
      get: ({ format }) => format.priority,
      set: (target, priority) => {
        assertChangeable(target);
        const count = target.worksheet.conditionalFormats.items.length;
        const wanted = whole(priority);
        target.format.priority = Math.min(Math.max(wanted < 0 ? count + wanted : wanted, 0), count - 1);
        target.place.isMoved = true;
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, stops) => {
        assertChangeable(target);
        target.format.stopIfTrue = truth(stops);
      },
    },
    type: { get: ({ format }) => kindOf(format) },
  },
  objects: {
    cellValueOrNullObject: (target) => absent(target, "CellValue"),
    colorScaleOrNullObject: (target) => absent(target, "ColorScale"),
    custom: (target) => {
      if (kindOf(target.format) !== "Custom") throw new ExcelError("ItemNotFound");
      return customConditionalFormatType.of(target);
    },
    customOrNullObject: (target) =>
      kindOf(target.format) === "Custom" ? customConditionalFormatType.of(target) : null,
    dataBarOrNullObject: (target) => absent(target, "DataBar"),
    iconSetOrNullObject: (target) => absent(target, "IconSet"),
    presetOrNullObject: (target) => absent(target, "PresetCriteria"),
    textComparisonOrNullObject: (target) => absent(target, "ContainsText"),
    topBottomOrNullObject: (target) => absent(target, "TopBottom"),
  },
  reads: {
    getRange: (target) => {
      const range = singleRange(target);
      if (!range) throw new ExcelError("InvalidOperation");
      return range;
    },
    getRangeOrNullObject: (target) => singleRange(target),
    getRanges: ({ session, worksheet, format }) => rangeAreasType.of({ session, worksheet, ranges: format.ranges }),
  },
  writes: {
    delete: (target) => {
      assertChangeable(target);
      target.format.delete();
    },
  },
});

/**
 * Refuses a change through an object whose priority was set: Microsoft says of `ConditionalFormat.priority` that a new
 * copy has to be fetched for further changes.
 */
export function assertChangeable({ worksheet, place }: ConditionalFormatTarget): void {
  assertUnprotected(worksheet);
  if (place.isMoved) throw new ExcelError("InvalidReference");
}

function kindOf({ type }: ConditionalFormat): string {
  return kindsByType[type] ?? "PresetCriteria";
}

function singleRange({ session, worksheet, format }: ConditionalFormatTarget): HostObject | null {
  const [range, ...others] = format.ranges;
  return range && others.length === 0 ? rangeType.of({ session, worksheet, range }) : null;
}

/** Null, as Excel tells a format of another kind; a format of this very kind cannot be read here. */
function absent({ format }: ConditionalFormatTarget, kind: string): null {
  if (kindOf(format) === kind) throw apiNotFound(`ConditionalFormat of type ${kind}`);
  return null;
}
