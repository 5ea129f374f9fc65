import type { RangeAddress } from "./address";
import type { CellsSnapshot, UsedRangeSnapshot } from "./workbook-snapshot";

/** A day to be written as an Excel date: its serial number (1900 date system) and the format that shows it. */
export interface DateInput {
  readonly serial: number;
  readonly numberFormat: string;
}

/**
 * What is written in a cell. Text stays text, whatever it looks like (`=1+1`, `1-2`, `+44`); null leaves the cell as it
 * is; `""` empties it.
 */
export type CellInput = string | number | boolean | DateInput | null;

/** Colours are `#RRGGBB`. What is left out stays as it is. */
export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontalAlignment?: "General" | "Left" | "Center" | "Right";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom";
  readonly wrapText?: boolean;
  /** A hairline of this colour around every cell. */
  readonly borderColor?: string;
  readonly locked?: boolean;
}

/** How a worksheet is printed. A4 portrait; margins are points. */
export interface PageLayout {
  readonly printArea?: RangeAddress;
  /** Repeated at the top of every page. */
  readonly titleRows?: { readonly rowIndex: number; readonly rowCount: number };
  readonly orientation: "portrait" | "landscape";
  readonly margin: number;
  /** Excel's header and footer codes, such as `Page &P of &N`. */
  readonly footer: string;
  /** As many pages tall as it needs, and this many wide. */
  readonly pagesWide: number;
}

/** What a person may choose from in a cell; anything else only warns. */
export interface ChoiceList {
  /** A formula that gives a range, such as `='Lists'!$J$5:$J$8`, or comma-separated choices. */
  readonly source: string;
  readonly title: string;
  readonly message: string;
}

/**
 * One change of a workbook, as plain data; a list of them is applied in order.
 * `worksheet` is the id of a worksheet, or the name of one that an earlier edit of the same list adds.
 */
export type Edit =
  /** Behind the last one, or at a zero-based place among the worksheets. */
  | { readonly kind: "add worksheet"; readonly name: string; readonly tabColor?: string; readonly position?: number }
  | { readonly kind: "rename worksheet"; readonly worksheet: string; readonly name: string }
  /** The copy stands after the last worksheet. */
  | { readonly kind: "copy worksheet"; readonly worksheet: string; readonly name: string }
  /** Names a copy that was broken off before it got its name; it keeps that where the edits are taken back. */
  | { readonly kind: "name copy"; readonly worksheet: string; readonly name: string }
  /** Does nothing where it is gone already. Empties Excel's undo: only to take back what we added ourselves. */
  | { readonly kind: "delete worksheet"; readonly worksheet: string }
  /** Empties values and formats, splits merged cells. */
  | { readonly kind: "clear range"; readonly worksheet: string; readonly range: RangeAddress }
  | {
      readonly kind: "write values";
      readonly worksheet: string;
      readonly range: RangeAddress;
      readonly values: readonly (readonly CellInput[])[];
    }
  /** With their `=`, in English with commas; Excel calculates them. */
  | {
      readonly kind: "write formulas";
      readonly worksheet: string;
      readonly range: RangeAddress;
      readonly formulas: readonly (readonly string[])[];
    }
  | {
      readonly kind: "format ranges";
      readonly worksheet: string;
      readonly ranges: readonly RangeAddress[];
      readonly format: CellFormat;
    }
  /** Puts back what cells held, with their number formats; the rest of their look stays. A null leaves its cell. */
  | { readonly kind: "restore cells"; readonly worksheet: string; readonly content: CellsSnapshot }
  /** Puts back what a range held and how it looked. */
  | { readonly kind: "restore range"; readonly worksheet: string; readonly content: UsedRangeSnapshot }
  | { readonly kind: "merge range"; readonly worksheet: string; readonly range: RangeAddress }
  /** Merges each row of the range into one cell of its own. */
  | { readonly kind: "merge rows"; readonly worksheet: string; readonly range: RangeAddress }
  /** Widths in points, of columns from `columnIndex` on; where that is left out, from the first. */
  | {
      readonly kind: "set column widths";
      readonly worksheet: string;
      readonly columnIndex?: number;
      readonly widths: readonly number[];
    }
  /** Heights in points, at most 409, of rows from `rowIndex` on. */
  | {
      readonly kind: "set row heights";
      readonly worksheet: string;
      readonly rowIndex: number;
      readonly heights: readonly number[];
    }
  /** Has Excel fit rows to their text, now and whenever it changes; the heights in points are what they begin with. */
  | {
      readonly kind: "fit row heights";
      readonly worksheet: string;
      readonly rowIndex: number;
      readonly heights: readonly number[];
    }
  /** The first row of the range holds the headings. */
  | { readonly kind: "add table"; readonly worksheet: string; readonly range: RangeAddress; readonly name: string }
  | {
      readonly kind: "add table rows";
      readonly table: string;
      readonly values: readonly (readonly CellInput[])[];
    }
  /**
   * Adds a column at the right end of a table. Its cells look like those of the column at `like` (zero-based within the
   * table), are as wide, and offer the same choices; a date keeps the format of its model where that shows it as what it
   * is: a day, or a month. So does a number where `showsNumbersPlain`: it comes from elsewhere, and the model may be
   * formatted for others, as text or as percentages. A column that was begun becomes the new one.
   */
  | {
      readonly kind: "add table column";
      readonly table: string;
      readonly heading: string;
      readonly values: readonly CellInput[];
      readonly like: number;
      readonly showsNumbersPlain?: boolean;
      readonly begun?: BegunColumn;
    }
  /** Takes rows away from the end of a table's body; the cells below the table move up. */
  | {
      readonly kind: "delete table rows";
      readonly table: string;
      readonly rowCount: number;
    }
  /** Takes a column away, `columnOffset` counted from zero within the table. */
  | { readonly kind: "delete table column"; readonly table: string; readonly columnOffset: number }
  | {
      readonly kind: "offer choices";
      readonly worksheet: string;
      readonly range: RangeAddress;
      readonly choices: ChoiceList;
    }
  | { readonly kind: "freeze rows"; readonly worksheet: string; readonly rowCount: number }
  | { readonly kind: "hide gridlines"; readonly worksheet: string }
  | { readonly kind: "set page layout"; readonly worksheet: string; readonly layout: PageLayout }
  /** Names a range of the workbook, or names a text; replaces the name where it is there. */
  | { readonly kind: "name range"; readonly name: string; readonly worksheet: string; readonly range: RangeAddress }
  | { readonly kind: "name text"; readonly name: string; readonly text: string }
  /** Names a text as long as some other edits are made; it does not come again where they are taken back. */
  | { readonly kind: "begin"; readonly name: string; readonly text: string }
  | { readonly kind: "end"; readonly name: string }
  /**
   * Has a name of the workbook, which is there, stand for another range, in one step: at no moment is it missing. The
   * edits are made only while the worksheet is still called `worksheetName`.
   */
  | {
      readonly kind: "move name";
      readonly name: string;
      readonly worksheet: string;
      readonly worksheetName: string;
      readonly range: RangeAddress;
    }
  /** Makes a name of the workbook stand again for what it stood for, with its `=`. */
  | { readonly kind: "name formula"; readonly name: string; readonly formula: string; readonly isVisible: boolean }
  /** Does nothing where there is no such name. */
  | { readonly kind: "remove name"; readonly name: string }
  | { readonly kind: "set title"; readonly title: string }
  | {
      readonly kind: "add highlight";
      readonly worksheet: string;
      readonly ranges: readonly RangeAddress[];
      readonly highlight: Highlight;
    }
  | {
      readonly kind: "remove conditional formats";
      readonly worksheet: string;
      readonly ids: readonly string[];
    };

/** A column of a table that has not got its heading yet: where it is, with its heading, and which of the table's it is. */
interface BegunColumn {
  readonly worksheet: string;
  readonly range: RangeAddress;
  readonly columnOffset: number;
}

/** A conditional format: how cells look while its formula is true, whatever the person's own format. */
export interface Highlight {
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  /** Shows a mark beside the value; left out where the value is too long for one. */
  readonly numberFormat?: string;
}
