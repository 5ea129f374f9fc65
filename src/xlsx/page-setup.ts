import {
  type RangeAddress,
  maximumColumnCount,
  parseRange,
  quoteWorksheetName,
  splitWorksheetName,
} from "../core/grid/address";
import type { DefinedNames } from "./defined-names";
import { type FormulaToken, formulaTokens } from "./formula-tokens";
import { type HeaderFooterPart, readSection, writeSection } from "./header-footer";
import { formatAbsolute } from "./ranges";
import { headerFooterOrder, sheetPropertiesOrder } from "./schema-order";
import type { WorksheetPart } from "./worksheet-part";

export type { HeaderFooterPart };
export type PageMargin = "left" | "right" | "top" | "bottom" | "header" | "footer";

/** Excel's normal margins, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** How a worksheet is printed. */
export class PageSetup {
  readonly #part: WorksheetPart;
  readonly #names: DefinedNames;
  readonly #worksheetName: () => string;

  constructor(part: WorksheetPart, names: DefinedNames, worksheetName: () => string) {
    this.#part = part;
    this.#names = names;
    this.#worksheetName = worksheetName;
  }

  /** ECMA-376's number (part 1, 18.3.1.63): 9 is A4, 1 is Letter. */
  get paperSize(): number {
    return this.#part.child("pageSetup")?.number("paperSize", 1) ?? 1;
  }

  set paperSize(paperSize: number) {
    this.#part.ensure("pageSetup").set("paperSize", paperSize);
  }

  get orientation(): "portrait" | "landscape" {
    return this.#part.child("pageSetup")?.get("orientation") === "landscape" ? "landscape" : "portrait";
  }

  set orientation(orientation: "portrait" | "landscape") {
    this.#part.ensure("pageSetup").set("orientation", orientation);
  }

  /** Per cent; it holds while {@link fitToPages} is null. */
  get scale(): number {
    return this.#part.child("pageSetup")?.number("scale", 100) ?? 100;
  }

  set scale(scale: number) {
    this.#part.ensure("pageSetup").set("scale", scale === 100 ? null : scale);
  }

  /** Pages wide and tall, 0 for as many as it takes; null when the sheet is scaled in per cent. */
  get fitToPages(): { readonly wide: number; readonly tall: number } | null {
    if (!this.#part.child("sheetPr")?.child("pageSetUpPr")?.flag("fitToPage")) return null;
    const setup = this.#part.child("pageSetup");
    return { wide: setup?.number("fitToWidth", 1) ?? 1, tall: setup?.number("fitToHeight", 1) ?? 1 };
  }

  set fitToPages(pages: { readonly wide: number; readonly tall: number } | null) {
    this.#part
      .ensure("sheetPr")
      .ensure("pageSetUpPr", sheetPropertiesOrder)
      .setFlag("fitToPage", pages !== null);
    const setup = this.#part.ensure("pageSetup");
    setup.set("fitToWidth", pages === null || pages.wide === 1 ? null : pages.wide);
    setup.set("fitToHeight", pages === null || pages.tall === 1 ? null : pages.tall);
  }

  /** In inches. */
  margin(side: PageMargin): number {
    return this.#part.child("pageMargins")?.number(side, usualMargins[side]) ?? usualMargins[side];
  }

  setMargin(side: PageMargin, inches: number): void {
    const margins = this.#part.ensure("pageMargins");
    for (const [name, usual] of Object.entries(usualMargins)) margins.set(name, margins.get(name) ?? usual);
    margins.set(side, inches);
  }

  get centresHorizontally(): boolean {
    return this.#option("horizontalCentered");
  }

  set centresHorizontally(centres: boolean) {
    this.#part.ensure("printOptions").setFlag("horizontalCentered", centres);
  }

  get centresVertically(): boolean {
    return this.#option("verticalCentered");
  }

  set centresVertically(centres: boolean) {
    this.#part.ensure("printOptions").setFlag("verticalCentered", centres);
  }

  get printsGridlines(): boolean {
    return this.#option("gridLines");
  }

  set printsGridlines(prints: boolean) {
    this.#part.ensure("printOptions").setFlag("gridLines", prints);
  }

  /** Empty for none. */
  get printArea(): readonly RangeAddress[] {
    return referencesIn(this.#names.findBuiltIn("Print_Area")?.formula);
  }

  set printArea(ranges: readonly RangeAddress[]) {
    this.#names.setBuiltIn("Print_Area", ranges.length === 0 ? null : this.#formula(ranges));
  }

  /** Whole rows repeated on each page; null for none. Repeated columns stay as they are. */
  get printTitleRows(): RangeAddress | null {
    return this.#printTitles.find(isWholeRows) ?? null;
  }

  set printTitleRows(rows: RangeAddress | null) {
    const columns = this.#printTitles.filter((range) => !isWholeRows(range));
    const titles = rows ? [...columns, { ...rows, columnIndex: 0, columnCount: maximumColumnCount }] : columns;
    this.#names.setBuiltIn("Print_Titles", titles.length === 0 ? null : this.#formula(titles));
  }

  /** The text of every page's header or footer, with codes such as `&P`; `""` for none. */
  headerFooter(part: HeaderFooterPart): string {
    const { element, section } = placeOf(part);
    return readSection(this.#part.child("headerFooter")?.child(element)?.text ?? "", section);
  }

  setHeaderFooter(part: HeaderFooterPart, text: string): void {
    const { element, section } = placeOf(part);
    const whole = this.#part.ensure("headerFooter").ensure(element, headerFooterOrder);
    whole.text = writeSection(whole.text, section, text);
    if (whole.text === "") this.#part.child("headerFooter")?.remove(whole);
  }

  #option(name: string): boolean {
    return this.#part.child("printOptions")?.flag(name) ?? false;
  }

  get #printTitles(): RangeAddress[] {
    return referencesIn(this.#names.findBuiltIn("Print_Titles")?.formula);
  }

  #formula(ranges: readonly RangeAddress[]): string {
    const worksheet = quoteWorksheetName(this.#worksheetName());
    return ranges.map((range) => `${worksheet}!${formatAbsolute(range)}`).join(",");
  }
}

function referencesIn(formula: string | undefined): RangeAddress[] {
  const isReference = (token: FormulaToken): boolean => token.kind === "reference";
  return formulaTokens(formula ?? "")
    .filter(isReference)
    .flatMap(({ text }) => parseRange(splitWorksheetName(text).range) ?? []);
}

function isWholeRows(range: RangeAddress): boolean {
  return range.columnCount === maximumColumnCount;
}

function placeOf(part: HeaderFooterPart): { readonly element: string; readonly section: "L" | "C" | "R" } {
  const section = part.startsWith("left") ? "L" : part.startsWith("center") ? "C" : "R";
  return { element: part.endsWith("Header") ? "oddHeader" : "oddFooter", section };
}
