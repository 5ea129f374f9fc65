import { differentialStyleElement, readDifferentialStyle } from "./differential-styles";
import type {
  Border,
  BorderSide,
  CellFont,
  CellStyle,
  CellStyleChange,
  DifferentialStyle,
  HorizontalAlignment,
  VerticalAlignment,
  BorderLine,
} from "./cell-style";
import { type Palette, setColour } from "./colours";
import {
  builtInNumberFormat,
  builtInNumberFormatId,
  firstCustomNumberFormat,
  longestNumberFormat,
} from "./number-formats";
import { decodeText, encodeText } from "./escaped-text";
import { borderOrder, fontOrder, formatOrder, styleSheetOrder } from "./schema-order";
import { XmlElement, serialiseXml, xmlElement } from "./xml";

/** The cell styles of a workbook. Styles are only ever added, since cells that were not read point to them by index. */
export class Styles {
  readonly #root: XmlElement;
  readonly #palette: Palette;
  readonly #resolved = new Map<number, CellStyle>();
  readonly #derived = new Map<string, number>();

  /** The index of the style of a cell that was never formatted. */
  readonly normalIndex = 0;

  /** The items of each list by their text, once the list was searched; only this class adds to the lists. */
  readonly #indexes = new Map<string, Map<string, number>>();

  /** `root` is the root of the style sheet. */
  constructor(root: XmlElement, palette: Palette) {
    this.#root = root;
    this.#palette = palette;
  }

  /** Whether there is a style of this index, with the font, the fill and the border that it names. */
  has(styleIndex: number): boolean {
    const format = this.#item("cellXfs", styleIndex);
    if (!format) return styleIndex === 0;
    const isThere = (list: string, id: string): boolean => {
      const index = format.number(id, 0);
      return index === 0 || this.#item(list, index) !== null;
    };
    return isThere("fonts", "fontId") && isThere("fills", "fillId") && isThere("borders", "borderId");
  }

  /** What a style index looks like. An index that is not there looks like the normal one. */
  resolve(styleIndex: number): CellStyle {
    const known = this.#resolved.get(styleIndex);
    if (known) return known;
    const style = this.#read(this.#item("cellXfs", styleIndex) ?? this.#item("cellXfs", 0) ?? new XmlElement("xf"));
    this.#resolved.set(styleIndex, style);
    return style;
  }

  /**
   * The index of a style like the given one but for some parts; parts that are not modelled come along. The same
   * change of the same style gives the same index.
   */
  derive(styleIndex: number, change: CellStyleChange): number {
    const key = `${String(styleIndex)} ${JSON.stringify(change)}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const format = (this.#item("cellXfs", styleIndex) ?? this.#item("cellXfs", 0) ?? xmlElement("xf")).clone();
    this.#changeFormat(format, change);
    const index = this.#indexOf("cellXfs", format);
    this.#derived.set(key, index);
    return index;
  }

  /** The font of the Normal style. */
  get normalFont(): CellFont {
    const format = this.#item("cellStyleXfs", this.#normalFormatIndex);
    return this.#readFont(this.#item("fonts", format?.number("fontId", 0) ?? 0));
  }

  resolveDifferential(differentialIndex: number): DifferentialStyle {
    return readDifferentialStyle(this.#item("dxfs", differentialIndex), this.#palette);
  }

  /** The index of a differential style; one that is there is used again. */
  addDifferential(style: DifferentialStyle): number {
    const id = style.numberFormat === null ? 0 : this.#numberFormatId(style.numberFormat);
    return this.#indexOf("dxfs", differentialStyleElement(style, id));
  }

  get #normalFormatIndex(): number {
    const styles = this.#root.child("cellStyles")?.all("cellStyle") ?? [];
    return styles.find((style) => style.get("builtinId") === "0")?.number("xfId", 0) ?? 0;
  }

  #item(list: string, index: number): XmlElement | null {
    return this.#root.child(list)?.elements[index] ?? null;
  }

  #read(format: XmlElement): CellStyle {
    const alignment = format.child("alignment");
    const fill = this.#item("fills", format.number("fillId", 0))?.child("patternFill") ?? null;
    const border = this.#item("borders", format.number("borderId", 0));
    return {
      numberFormat: this.#numberFormat(format.number("numFmtId", 0)),
      font: this.#readFont(this.#item("fonts", format.number("fontId", 0))),
      fill: this.#readFill(fill),
      borders: {
        left: this.#readBorder(border?.child("left") ?? border?.child("start") ?? null),
        right: this.#readBorder(border?.child("right") ?? border?.child("end") ?? null),
        top: this.#readBorder(border?.child("top") ?? null),
        bottom: this.#readBorder(border?.child("bottom") ?? null),
      },
      horizontal: oneOf(horizontalAlignments, alignment?.get("horizontal"), "general"),
      vertical: oneOf(verticalAlignments, alignment?.get("vertical"), "bottom"),
      wrapText: alignment?.flag("wrapText") ?? false,
      indent: alignment?.number("indent", 0) ?? 0,
      locked: format.child("protection")?.flag("locked", true) ?? true,
      quotePrefix: format.flag("quotePrefix"),
    };
  }

  #readFont(font: XmlElement | null): CellFont {
    const underline = font?.child("u");
    return {
      name: font?.child("name")?.get("val") ?? "Calibri",
      size: font?.child("sz")?.number("val", 11) ?? 11,
      bold: font?.child("b")?.flag("val", true) ?? false,
      italic: font?.child("i")?.flag("val", true) ?? false,
      strikethrough: font?.child("strike")?.flag("val", true) ?? false,
      underline: underline ? oneOf(underlines, underline.get("val"), "single") : "none",
      colour: this.#palette.resolve(font?.child("color") ?? null),
    };
  }

  #readFill(pattern: XmlElement | null): string | null {
    const kind = pattern?.get("patternType") ?? "none";
    if (!pattern || kind === "none") return null;
    return this.#palette.resolve(pattern.child(kind === "solid" ? "fgColor" : "bgColor"));
  }

  #readBorder(side: XmlElement | null): Border {
    return {
      line: oneOf(borderLines, side?.get("style"), "none"),
      colour: this.#palette.resolve(side?.child("color") ?? null),
    };
  }

  #numberFormat(id: number): string {
    const own = this.#root
      .child("numFmts")
      ?.all("numFmt")
      .find((format) => format.number("numFmtId", -1) === id);
    const code = decodeText(own?.get("formatCode") ?? builtInNumberFormat(id) ?? "General");
    return code.length > longestNumberFormat ? "General" : code;
  }

  #numberFormatId(code: string): number {
    const own = this.#root.child("numFmts")?.all("numFmt") ?? [];
    const known =
      own.find((format) => format.get("formatCode") === encodeText(code))?.number("numFmtId", -1) ??
      builtInNumberFormatId(code);
    if (known !== null) return known;
    const taken = own.map((format) => format.number("numFmtId", 0));
    const id = taken.reduce((highest, one) => Math.max(highest, one), firstCustomNumberFormat - 1) + 1;
    const list = this.#root.ensure("numFmts", styleSheetOrder);
    list.append(xmlElement("numFmt", { numFmtId: id, formatCode: encodeText(code) }));
    list.set("count", list.elements.length);
    return id;
  }

  #changeFormat(format: XmlElement, change: CellStyleChange): void {
    if (change.numberFormat !== undefined) {
      format.set("numFmtId", this.#numberFormatId(change.numberFormat)).set("applyNumberFormat", 1);
    }
    if (change.font) {
      const font = this.#changedItem("fonts", format.number("fontId", 0));
      changeFont(font, change.font);
      format.set("fontId", this.#indexOf("fonts", font)).set("applyFont", 1);
    }
    if (change.fill !== undefined) {
      format.set("fillId", this.#indexOf("fills", solidFill(change.fill))).set("applyFill", 1);
    }
    if (change.borders) {
      const border = this.#changedItem("borders", format.number("borderId", 0));
      changeBorders(border, change.borders);
      format.set("borderId", this.#indexOf("borders", border)).set("applyBorder", 1);
    }
    changeAlignment(format, change);
    if (change.locked !== undefined) {
      format.ensure("protection", formatOrder).setFlag("locked", change.locked, true);
      format.set("applyProtection", 1);
    }
    if (change.quotePrefix !== undefined) format.setFlag("quotePrefix", change.quotePrefix);
  }

  #changedItem(list: string, index: number): XmlElement {
    return (this.#item(list, index) ?? this.#item(list, 0) ?? xmlElement(list.slice(0, -1))).clone();
  }

  #indexOf(listName: string, wanted: XmlElement): number {
    const list = this.#root.ensure(listName, styleSheetOrder);
    const indexes = this.#indexes.get(listName) ?? indexesByText(list);
    this.#indexes.set(listName, indexes);
    const text = serialiseXml(wanted);
    const found = indexes.get(text);
    if (found !== undefined) return found;
    list.append(wanted);
    list.set("count", list.elements.length);
    indexes.set(text, list.elements.length - 1);
    return list.elements.length - 1;
  }
}

/** The first of each distinct item of a list. */
function indexesByText(list: XmlElement): Map<string, number> {
  const indexes = new Map<string, number>();
  list.elements.forEach((element, index) => {
    const text = serialiseXml(element);
    if (!indexes.has(text)) indexes.set(text, index);
  });
  return indexes;
}

function changeFont(font: XmlElement, change: Partial<CellFont>): void {
  const set = (name: string, value: string | number | null): void => {
    font.remove(font.child(name));
    if (value !== null) font.insert(xmlElement(name, value === "" ? {} : { val: value }), fontOrder);
  };
  if (change.bold !== undefined) set("b", change.bold ? "" : null);
  if (change.italic !== undefined) set("i", change.italic ? "" : null);
  if (change.strikethrough !== undefined) set("strike", change.strikethrough ? "" : null);
  if (change.underline !== undefined) {
    set("u", change.underline === "none" ? null : change.underline === "single" ? "" : change.underline);
  }
  if (change.size !== undefined) set("sz", change.size);
  if (change.name !== undefined) {
    set("name", change.name);
    // The theme's font and the old family would win over the name in some readers.
    for (const name of ["family", "charset", "scheme"]) set(name, null);
  }
  if (change.colour !== undefined) {
    font.remove(font.child("color"));
    if (change.colour !== null) setColour(font.ensure("color", fontOrder), change.colour);
  }
}

function solidFill(colour: string | null): XmlElement {
  const pattern = xmlElement("patternFill", { patternType: colour === null ? "none" : "solid" });
  if (colour !== null) {
    setColour(pattern.append(xmlElement("fgColor")), colour);
    pattern.append(xmlElement("bgColor", { indexed: 64 }));
  }
  return xmlElement("fill", {}, [pattern]);
}

function changeBorders(border: XmlElement, change: Partial<Record<BorderSide, Border>>): void {
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const wanted = change[side];
    if (!wanted) continue;
    const element =
      border.child(side) ?? border.child(side === "left" ? "start" : "end") ?? border.ensure(side, borderOrder);
    element.children = [];
    element.set("style", wanted.line === "none" ? null : wanted.line);
    if (wanted.line === "none") continue;
    const colour = element.append(xmlElement("color", { auto: 1 }));
    if (wanted.colour !== null) setColour(colour, wanted.colour);
  }
}

function changeAlignment(format: XmlElement, change: CellStyleChange): void {
  const { horizontal, vertical, wrapText, indent } = change;
  if (horizontal === undefined && vertical === undefined && wrapText === undefined && indent === undefined) return;
  const alignment = format.ensure("alignment", formatOrder);
  if (horizontal !== undefined) alignment.set("horizontal", horizontal === "general" ? null : horizontal);
  if (vertical !== undefined) alignment.set("vertical", vertical === "bottom" ? null : vertical);
  if (wrapText !== undefined) alignment.setFlag("wrapText", wrapText);
  if (indent !== undefined) alignment.set("indent", indent === 0 ? null : indent);
  format.set("applyAlignment", 1);
}

const underlines = ["none", "single", "double", "singleAccounting", "doubleAccounting"] as const;
const horizontalAlignments: readonly HorizontalAlignment[] = [
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
];
const verticalAlignments: readonly VerticalAlignment[] = ["top", "center", "bottom", "justify", "distributed"];
const borderLines: readonly BorderLine[] = [
  "none",
  "thin",
  "medium",
  "dashed",
  "dotted",
  "thick",
  "double",
  "hair",
  "mediumDashed",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
];

function oneOf<Known extends string>(
  known: readonly Known[],
  text: string | null | undefined,
  byDefault: Known,
): Known {
  return known.find((each) => each === text) ?? byDefault;
}
