/** A colour as `#RRGGBB`, or null for none (no fill, automatic font colour). */
type Colour = string | null;

/** The line styles of a border (ECMA-376 part 1, 18.18.3 ST_BorderStyle). */
export type BorderLine =
  | "none"
  | "thin"
  | "medium"
  | "dashed"
  | "dotted"
  | "thick"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export type BorderSide = "left" | "right" | "top" | "bottom";

export interface Border {
  readonly line: BorderLine;
  readonly colour: Colour;
}

export interface CellFont {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly colour: Colour;
}

export type HorizontalAlignment =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";

export type VerticalAlignment = "top" | "center" | "bottom" | "justify" | "distributed";

/** Everything of a cell's look that can be read and changed. Colours of a theme are resolved. */
export interface CellStyle {
  /** A number format code such as `General`, `@` or `#,##0.00`. */
  readonly numberFormat: string;
  readonly font: CellFont;
  /** The colour of a solid fill; for a pattern its background as shown; null for none. */
  readonly fill: Colour;
  readonly borders: Readonly<Record<BorderSide, Border>>;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly locked: boolean;
  /** Whether the text was typed behind an apostrophe; the apostrophe is not part of the value. */
  readonly quotePrefix: boolean;
}

/** The parts of a {@link CellStyle} to change; what is left out stays as it is. */
export interface CellStyleChange {
  readonly numberFormat?: string;
  readonly font?: Partial<CellFont>;
  readonly fill?: Colour;
  readonly borders?: Partial<Record<BorderSide, Border>>;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly quotePrefix?: boolean;
}

/** The look that a conditional format lays over a cell; null leaves that part of the cell as it is. */
export interface DifferentialStyle {
  readonly fill: Colour;
  readonly fontColour: Colour;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly numberFormat: string | null;
}
