import type { RangeAddress } from "../core/grid/address.js";

export type HeaderFooterPart =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";
export type PageMargin = "left" | "right" | "top" | "bottom" | "header" | "footer";

export declare class PageSetup {
  /** ECMA-376's number: 9 is A4, 1 is Letter. */
  get paperSize(): number;
  set paperSize(paperSize: number);
  get orientation(): "portrait" | "landscape";
  set orientation(orientation: "portrait" | "landscape");
  /** Per cent. */
  get scale(): number;
  set scale(scale: number);
  /** Pages wide and tall, 0 for as many as it takes; null when the sheet is scaled in per cent. */
  get fitToPages(): { readonly wide: number; readonly tall: number } | null;
  set fitToPages(pages: { readonly wide: number; readonly tall: number } | null);
  /** In inches. */
  margin(side: PageMargin): number;
  setMargin(side: PageMargin, inches: number): void;
  get centresHorizontally(): boolean;
  set centresHorizontally(centres: boolean);
  get centresVertically(): boolean;
  set centresVertically(centres: boolean);
  get printsGridlines(): boolean;
  set printsGridlines(prints: boolean);
  /** Empty for none. */
  get printArea(): readonly RangeAddress[];
  set printArea(ranges: readonly RangeAddress[]);
  /** Whole rows repeated on each page; null for none. */
  get printTitleRows(): RangeAddress | null;
  set printTitleRows(rows: RangeAddress | null);
  /** The text of every page's header or footer, with codes such as `&P`; `""` for none. */
  headerFooter(part: HeaderFooterPart): string;
  setHeaderFooter(part: HeaderFooterPart, text: string): void;
}
