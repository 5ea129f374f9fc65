import type { DifferentialStyle } from "../../xlsx/cell-style";
import { colour, optional, text, truth } from "../arguments";
import { checkFormula } from "../formula-entry";
import { invalidArgument } from "../excel-error";
import { defineType, type HostType, type Property } from "../host-type";
import { assertChangeable, type ConditionalFormatTarget } from "./conditional-format";

/** A conditional format that holds where its formula is true, with the parts of the look that it lays over cells. */
export const customConditionalFormatType: HostType<ConditionalFormatTarget> = defineType("CustomConditionalFormat", {
  objects: {
    format: (target) => conditionalRangeFormatType.of(target),
    rule: (target) => conditionalFormatRuleType.of(target),
  },
});

export const conditionalFormatRuleType: HostType<ConditionalFormatTarget> = defineType("ConditionalFormatRule", {
  properties: {
    formula: {
      get: ({ format }) => format.formulas[0] ?? "",
      set: (target, given) => {
        assertChangeable(target);
        const formula = text(given);
        if (!formula.startsWith("=")) throw invalidArgument();
        checkFormula(formula);
        target.format.formulas = [formula];
      },
    },
  },
});

export const conditionalRangeFormatType: HostType<ConditionalFormatTarget> = defineType("ConditionalRangeFormat", {
  properties: {
    numberFormat: {
      get: ({ format }) => format.style?.numberFormat ?? null,
      set: (target, numberFormat) => change(target, { numberFormat: optional(numberFormat, text) ?? null }),
    },
  },
  objects: {
    fill: (target) => conditionalRangeFillType.of(target),
    font: (target) => conditionalRangeFontType.of(target),
  },
});

export const conditionalRangeFillType: HostType<ConditionalFormatTarget> = defineType("ConditionalRangeFill", {
  properties: {
    color: {
      get: ({ format }) => format.style?.fill ?? null,
      set: (target, fill) => change(target, { fill: colour(fill) }),
    },
  },
  writes: {
    clear: (target) => {
      change(target, { fill: null });
    },
  },
});

export const conditionalRangeFontType: HostType<ConditionalFormatTarget> = defineType("ConditionalRangeFont", {
  properties: {
    bold: flag("bold"),
    color: {
      get: ({ format }) => format.style?.fontColour ?? null,
      set: (target, fontColour) => change(target, { fontColour: colour(fontColour) }),
    },
    italic: flag("italic"),
  },
  writes: {
    clear: (target) => {
      change(target, { fontColour: null, bold: null, italic: null });
    },
  },
});

function flag(name: "bold" | "italic"): Property<ConditionalFormatTarget> {
  return {
    get: ({ format }) => format.style?.[name] ?? null,
    set: (target, value) => change(target, { [name]: truth(value) }),
  };
}

function change(target: ConditionalFormatTarget, parts: Partial<DifferentialStyle>): void {
  assertChangeable(target);
  const none: DifferentialStyle = { fill: null, fontColour: null, bold: null, italic: null, numberFormat: null };
  target.format.style = { ...none, ...target.format.style, ...parts };
}
