import { SaxesParser } from "saxes";
import { WorkbookFileError, tooLarge } from "./workbook-error";

export type XmlNode = XmlElement | string;

/**
 * An element of a small part, to be read and edited in place. Names are as written, but for the prefix that the part's
 * root has: `x:table` in such a part is `table` here, and is written as `x:table` again.
 */
export class XmlElement {
  constructor(
    readonly name: string,
    readonly attributes = new Map<string, string>(),
    public children: XmlNode[] = [],
  ) {}

  get(attribute: string): string | null {
    return this.attributes.get(attribute) ?? null;
  }

  /** Sets an attribute; null takes it away. */
  set(attribute: string, value: string | number | null): this {
    if (value === null) this.attributes.delete(attribute);
    else this.attributes.set(attribute, String(value));
    return this;
  }

  /** A logical attribute (ECMA-376 part 1, 22.9.2.7 ST_OnOff). */
  flag(attribute: string, byDefault = false): boolean {
    const value = this.get(attribute);
    return value === null ? byDefault : value === "1" || value === "true" || value === "on";
  }

  setFlag(attribute: string, value: boolean, byDefault = false): this {
    return this.set(attribute, value === byDefault ? null : value ? "1" : "0");
  }

  number(attribute: string, byDefault: number): number {
    const value = Number(this.get(attribute) ?? Number.NaN);
    return Number.isFinite(value) ? value : byDefault;
  }

  get elements(): XmlElement[] {
    return this.children.filter((child) => child instanceof XmlElement);
  }

  child(name: string): XmlElement | null {
    return this.elements.find((element) => element.name === name) ?? null;
  }

  all(name: string): XmlElement[] {
    return this.elements.filter((element) => element.name === name);
  }

  /** The child of that name; where it is missing it is added at its place in the schema's order. */
  ensure(name: string, order: readonly string[]): XmlElement {
    return this.child(name) ?? this.insert(new XmlElement(name), order);
  }

  /** Adds a child behind those that the schema puts before it; names outside the order do not matter. */
  insert(element: XmlElement, order: readonly string[]): XmlElement {
    const rank = order.indexOf(element.name);
    const next = this.children.findIndex((child) => child instanceof XmlElement && order.indexOf(child.name) > rank);
    this.children.splice(next < 0 ? this.children.length : next, 0, element);
    return element;
  }

  append(element: XmlElement): XmlElement {
    this.children.push(element);
    return element;
  }

  remove(element: XmlElement | null): void {
    this.children = this.children.filter((child) => child !== element);
  }

  /** The text in this element and the elements in it. */
  get text(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.text)).join("");
  }

  set text(text: string) {
    this.children = text === "" ? [] : [text];
  }

  clone(): XmlElement {
    const children = this.children.map((child) => (typeof child === "string" ? child : child.clone()));
    return new XmlElement(this.name, new Map(this.attributes), children);
  }
}

/** An element with attributes and children, for parts that are written anew. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: XmlNode[] = [],
): XmlElement {
  const texts = Object.entries(attributes).map(([key, value]): [string, string] => [key, String(value)]);
  return new XmlElement(name, new Map(texts), children);
}

/** The prefix that the root of a document gives to its own names: `x:` in `<x:worksheet>`, else `""`. */
export function rootPrefix(xml: string): string {
  return /<([\w.-]+:)?[A-Za-z_]/.exec(xml.replace(/^(?:\s|<\?[^>]*\?>|<!--.*?-->)*/s, ""))?.[1] ?? "";
}

/** Reads a part, or with a prefix given a fragment of one, as a tree. Throws `WorkbookFileError` when it is not well-formed. */
export function parseXml(xml: string, partName: string, prefix?: string): XmlElement {
  const usedPrefix = prefix ?? rootPrefix(xml);
  const top = new XmlElement("");
  const path: XmlElement[] = [top];
  const parser = strictParser(partName, prefix !== undefined);
  let count = 0;
  parser.on("opentag", (tag) => {
    count += 1;
    if (count > maximumElementCount) throw tooLarge(`${partName}: more than ${String(maximumElementCount)} elements`);
    const element = new XmlElement(localName(tag.name, usedPrefix), new Map(Object.entries(tag.attributes)));
    path.at(-1)?.children.push(element);
    path.push(element);
    refuseTooDeep(path.length, partName);
  });
  parser.on("closetag", () => void path.pop());
  const addText = (text: string): void => void path.at(-1)?.children.push(text);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml).close();
  const root = top.elements[0];
  if (!root) throw damaged(partName, "no root element");
  return root;
}

/** A parser that refuses what is not well-formed, document types and entities. */
export function strictParser(
  partName: string,
  fragment = false,
): SaxesParser<{ readonly fragment: boolean; readonly xmlns: false }> {
  const parser = new SaxesParser({ fragment, xmlns: false });
  parser.on("doctype", () => {
    throw new WorkbookFileError(
      "unsafe",
      "This workbook holds a document type, which no workbook needs. Open it in Excel, save it and try again.",
      partName,
    );
  });
  parser.on("error", (error) => {
    throw damaged(partName, error.message);
  });
  return parser;
}

/** Parts that are held as trees are small: a million elements would take half a gigabyte of memory. */
const maximumElementCount = 250_000;

/** No part of a workbook is nested this deep; a file that is would exhaust the stack. */
const maximumDepth = 256;

export function refuseTooDeep(depth: number, partName: string): void {
  if (depth > maximumDepth) throw damaged(partName, "nested too deep");
}

/** How a name is known here: see {@link XmlElement}. A name without the root's prefix is told apart by a leading colon. */
export function localName(name: string, prefix: string): string {
  if (prefix === "") return name;
  if (name.startsWith(prefix)) return name.slice(prefix.length);
  return name.includes(":") ? name : `:${name}`;
}

/** An element as text; the opposite of {@link parseXml}. */
export function serialiseXml(element: XmlElement, prefix = ""): string {
  const name = writtenName(element.name, prefix);
  let start = `<${name}`;
  for (const [key, value] of element.attributes) start += ` ${key}="${escapeAttribute(value)}"`;
  if (element.children.length === 0) return `${start}/>`;
  const inner = element.children.map((child) =>
    typeof child === "string" ? escapeText(child) : serialiseXml(child, prefix),
  );
  return `${start}>${inner.join("")}</${name}>`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** The text of a part. Throws `WorkbookFileError` when its bytes are not in the encoding they claim. */
export function decodeXml(bytes: Uint8Array, partName: string): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw damaged(partName, "not the encoding it claims");
  }
}

export function damaged(partName: string, detail: string): WorkbookFileError {
  return new WorkbookFileError(
    "damaged",
    "This workbook is damaged. Open it in Excel, which may repair it, save it and try again.",
    `${partName}: ${detail}`,
  );
}

const textEscapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => textEscapes[character] ?? character);
}

export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => textEscapes[character] ?? character);
}

function writtenName(name: string, prefix: string): string {
  if (name.startsWith(":")) return name.slice(1);
  return name.includes(":") ? name : prefix + name;
}
