import type { CellFont } from "../../xlsx/cell-style";
import { changeStyle, sharedStyle } from "../area-styles";
import { choice, colour, number, text, truth, wordFor } from "../arguments";
import type { CellArea } from "../cell-area";
import { invalidArgument } from "../excel-error";
import { defineType, type HostType, type Property } from "../host-type";

/** The font of cells or of a style. */
export interface FontTarget {
  /** Null where cells do not share it. */
  read<Part>(part: (font: CellFont) => Part): Part | null;
  change(font: Partial<CellFont>): void;
}

export function fontOf(area: CellArea): FontTarget {
  return {
    read: (part) => sharedStyle(area, ({ font }) => part(font)),
    change: (font) => changeStyle(area, { font }),
  };
}

const underlines = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

export const rangeFontType: HostType<FontTarget> = defineType("RangeFont", {
  properties: {
    bold: flag("bold"),
    color: {
      // Excel tells black for the automatic colour.
      get: (font) => font.read((part) => part.colour ?? "#000000"),
      set: (font, value) => font.change({ colour: colour(value) }),
    },
    italic: flag("italic"),
    name: {
      get: (font) => font.read(({ name }) => name),
      set: (font, name) => {
        if (text(name) === "") throw invalidArgument();
        font.change({ name: text(name) });
      },
    },
    size: {
      get: (font) => font.read(({ size }) => size),
      set: (font, size) => font.change({ size: number(size, 1, 409) }),
    },
    strikethrough: flag("strikethrough"),
    underline: {
      get: (font) => {
        const underline = font.read((part) => part.underline);
        return underline === null ? null : wordFor(underline, underlines);
      },
      set: (font, underline) => font.change({ underline: choice(underline, underlines) }),
    },
  },
});

function flag(name: "bold" | "italic" | "strikethrough"): Property<FontTarget> {
  return {
    get: (font) => font.read((part) => part[name]),
    set: (font, value) => font.change({ [name]: truth(value) }),
  };
}
