import type { CellFont, CellStyle, CellStyleChange, DifferentialStyle } from "./cell-style.js";

export declare class Styles {
  /** What a style index looks like. */
  resolve(styleIndex: number): CellStyle;
  /** The index of a style like the given one but for some parts; parts that are not modelled come along. */
  derive(styleIndex: number, change: CellStyleChange): number;
  /** The font of the Normal style. */
  get normalFont(): CellFont;
  /** The index of the style of an untouched cell. */
  readonly normalIndex: number;
  resolveDifferential(differentialIndex: number): DifferentialStyle;
  addDifferential(style: DifferentialStyle): number;
}
