import type { Border, BorderLine } from "../../xlsx/cell-style";
import { choice, colour } from "../arguments";
import { notSupported } from "../excel-error";
import { defineType, type HostType } from "../host-type";

/** A border of some cells. */
export interface BorderTarget {
  /** `EdgeTop` and so on. */
  readonly name: string;
  /** Null where cells do not share it. */
  read<Part>(part: (border: Border) => Part): Part | null;
  change(border: Border): void;
}

/** The lines of a file by Excel's style and weight. */
const lines: Readonly<Record<string, Readonly<Record<string, BorderLine>>>> = {
  None: { Thin: "none" },
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
};

const weights = Object.fromEntries(["Hairline", "Thin", "Medium", "Thick"].map((weight) => [weight, weight]));

export const rangeBorderType: HostType<BorderTarget> = defineType("RangeBorder", {
  id: ({ name }) => name,
  properties: {
    sideIndex: { get: ({ name }) => name },
    color: {
      get: (border) => border.read((part) => part.colour ?? "#000000"),
      set: (border, value) => {
        const { style, weight } = wordsOf(lineOf(border));
        border.change({ line: lineFor(visible(style), weight), colour: colour(value) });
      },
    },
    style: {
      get: (border) => {
        const line = border.read((part) => part.line);
        return line === null ? null : wordsOf(line).style;
      },
      set: (border, value) => {
        const choices = choice(value, lines);
        const { weight } = wordsOf(lineOf(border));
        const line = choices[weight] ?? Object.values(choices)[0];
        if (line === undefined) throw notSupported("such a border");
        border.change({ line, colour: colourOf(border) });
      },
    },
    weight: {
      get: (border) => {
        const line = border.read((part) => part.line);
        return line === null ? null : wordsOf(line).weight;
      },
      set: (border, value) => {
        const { style } = wordsOf(lineOf(border));
        border.change({ line: lineFor(visible(style), choice(value, weights)), colour: colourOf(border) });
      },
    },
  },
});

/** A colour or a weight given to a border that is not there makes it appear. */
function visible(style: string): string {
  return style === "None" ? "Continuous" : style;
}

function lineOf(border: BorderTarget): BorderLine {
  return border.read(({ line }) => line) ?? "thin";
}

function colourOf(border: BorderTarget): string | null {
  return border.read((part) => part.colour);
}

function lineFor(style: string, weight: string): BorderLine {
  const line = lines[style]?.[weight];
  if (line === undefined) throw notSupported(`a border of style ${style} and weight ${weight}`);
  return line;
}

function wordsOf(line: BorderLine): { readonly style: string; readonly weight: string } {
  for (const [style, choices] of Object.entries(lines)) {
    for (const [weight, candidate] of Object.entries(choices)) if (candidate === line) return { style, weight };
  }
  throw notSupported(`a border of kind ${line}`);
}
