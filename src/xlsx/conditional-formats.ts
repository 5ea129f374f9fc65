import type { RangeAddress } from "../core/grid/address.js";
import type { DifferentialStyle } from "./cell-style.js";

/** One rule of conditional formatting. */
export declare class ConditionalFormat {
  /** Stays the same until the workbook is saved. */
  readonly id: string;
  /** The type in the file: `expression` (Excel's custom formula), `cellIs`, `colorScale`, `dataBar` ... */
  readonly type: string;
  get ranges(): readonly RangeAddress[];
  set ranges(ranges: readonly RangeAddress[]);
  /** The formulas with their `=`; the custom type has one. */
  get formulas(): readonly string[];
  set formulas(formulas: readonly string[]);
  get stopIfTrue(): boolean;
  set stopIfTrue(stop: boolean);
  /** Null for a kind that has no such style (colour scales, data bars, icons). */
  get style(): DifferentialStyle | null;
  set style(style: DifferentialStyle | null);
  /** Zero-based place in the order of the worksheet's rules; setting it renumbers the others, -1 makes it the last. */
  get priority(): number;
  set priority(priority: number);
  delete(): void;
}

/** The conditional formats of a worksheet. */
export declare class ConditionalFormats {
  /** First the one that is judged first. */
  get items(): readonly ConditionalFormat[];
  /** Adds a custom rule before all others. */
  addCustom(ranges: readonly RangeAddress[], formula: string, style: DifferentialStyle): ConditionalFormat;
  /** Takes every rule away from a range; a rule that also covers other cells stays there. */
  clear(range: RangeAddress): void;
}
