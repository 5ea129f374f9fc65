import type { DifferentialStyle } from "./cell-style";
import { type Palette, setColour } from "./colours";
import { decodeText, encodeText } from "./escaped-text";
import { type XmlElement, xmlElement } from "./xml";

/** Reads a differential style (ECMA-376 part 1, 18.8.14 dxf); null, for an index that is not there, changes nothing. */
export function readDifferentialStyle(element: XmlElement | null, palette: Palette): DifferentialStyle {
  const font = element?.child("font");
  const pattern = element?.child("fill")?.child("patternFill") ?? null;
  // Unlike in a cell's style, a solid differential fill is in its background colour, and solid where no type is given.
  const background = pattern?.child(
    pattern.get("patternType") === "solid" && !pattern.child("bgColor") ? "fgColor" : "bgColor",
  );
  const numberFormat = element?.child("numFmt")?.get("formatCode") ?? null;
  return {
    fill: palette.resolve(background ?? null),
    fontColour: palette.resolve(font?.child("color") ?? null),
    bold: font?.child("b")?.flag("val", true) ?? null,
    italic: font?.child("i")?.flag("val", true) ?? null,
    numberFormat: numberFormat === null ? null : decodeText(numberFormat),
  };
}

/** A differential style as an element, in the order of the schema; `numberFormatId` is that of its number format. */
export function differentialStyleElement(style: DifferentialStyle, numberFormatId: number): XmlElement {
  const element = xmlElement("dxf");
  const font = xmlElement("font");
  for (const [name, value] of [
    ["b", style.bold],
    ["i", style.italic],
  ] as const) {
    if (value !== null) font.append(xmlElement(name, value ? {} : { val: 0 }));
  }
  if (style.fontColour !== null) setColour(font.append(xmlElement("color")), style.fontColour);
  if (font.children.length > 0) element.append(font);
  if (style.numberFormat !== null) {
    element.append(xmlElement("numFmt", { numFmtId: numberFormatId, formatCode: encodeText(style.numberFormat) }));
  }
  if (style.fill !== null) {
    const pattern = xmlElement("patternFill");
    setColour(pattern.append(xmlElement("bgColor")), style.fill);
    element.append(xmlElement("fill", {}, [pattern]));
  }
  return element;
}
