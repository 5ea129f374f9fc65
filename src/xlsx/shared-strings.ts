import { decodeText, encodeText, needsSpacePreserved } from "./escaped-text";
import {
  type XmlElement,
  damaged,
  escapeText,
  localName,
  parseXml,
  refuseTooDeep,
  rootPrefix,
  serialiseXml,
  strictParser,
} from "./xml";
import { tooLarge } from "./workbook-error";

/**
 * In characters. Excel itself keeps 32,767 in a cell; what other programs write may be longer, but a text of megabytes,
 * on which many cells draw, is there to exhaust the memory.
 */
const longestText = 1_000_000;

interface SharedString {
  text: string;
  /** The item as it is in the file. */
  markup: string;
  /** Whether it is a text without formats of its own. */
  isPlain: boolean;
}

/**
 * The texts that cells share (ECMA-376 part 1, 18.4), item by item as the file has them, so that formatted texts stay.
 * Workbooks have many of them: they are not held as a tree.
 */
export class SharedStrings {
  readonly #start: string;
  readonly #prefix: string;
  readonly #rest: string;
  readonly #items: SharedString[];

  /** `xml` is the text of the part. Throws `WorkbookFileError` when it is not well-formed. */
  constructor(xml: string, partName: string) {
    const source = readSharedStrings(xml, partName);
    this.#start = source.start;
    this.#prefix = source.prefix;
    this.#rest = source.rest;
    this.#items = source.items;
  }

  /** The text of an item without its formats; null when there is no such item. */
  text(index: number): string | null {
    return this.#items[index]?.text ?? null;
  }

  /**
   * Gives each text an index. Items that no cell uses any more (`used` says which ones are, null that it is not known)
   * are taken over or emptied, so that what was deleted does not stay in the file.
   */
  update(texts: ReadonlySet<string>, used: ReadonlySet<number> | null): Map<string, number> {
    const indexes = new Map<string, number>();
    const free: number[] = [];
    this.#items.forEach(({ text, isPlain }, index) => {
      if (used && !used.has(index)) free.push(index);
      else if (isPlain && texts.has(text)) indexes.set(text, index);
    });
    free.reverse();
    for (const text of texts) {
      if (indexes.has(text)) continue;
      const index = free.pop() ?? this.#items.length;
      indexes.set(text, index);
      this.#items[index] = this.#item(text);
    }
    for (const index of free) this.#items[index] = this.#item("");
    return indexes;
  }

  /** The part as text; `cellCount` is how many cells use it. */
  serialise(cellCount: number): string {
    const name = `${this.#prefix}sst`;
    const root = parseXml(`${this.#start}</${name}>`, "shared strings");
    root.set("count", cellCount).set("uniqueCount", this.#items.length);
    const start = serialiseXml(root, this.#prefix).replace(/\/>$/, ">");
    return `${start}${this.#items.map(({ markup }) => markup).join("")}${this.#rest}</${name}>`;
  }

  #item(text: string): SharedString {
    const prefix = this.#prefix;
    const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : "";
    const written = `<${prefix}t${space}>${escapeText(encodeText(text))}</${prefix}t>`;
    return { text, markup: `<${prefix}si>${written}</${prefix}si>`, isPlain: true };
  }
}

/** The text of a string item: its own, or that of its runs; phonetic hints left out (ECMA-376 part 1, 18.4.8). */
export function stringItemText(item: XmlElement): string {
  return item.elements
    .filter((element) => element.name === "t" || element.name === "r")
    .map((element) => decodeText(element.name === "t" ? element.text : (element.child("t")?.text ?? "")))
    .join("");
}

function readSharedStrings(
  xml: string,
  partName: string,
): { readonly start: string; readonly prefix: string; readonly items: SharedString[]; readonly rest: string } {
  const prefix = rootPrefix(xml);
  const items: SharedString[] = [];
  const parser = strictParser(partName);
  let start = "";
  let rest = "";
  let depth = 0;
  let itemStart = 0;
  let text = "";
  let isText = false;
  let isPlain = true;
  let phoneticDepth = 0;
  parser.on("opentag", ({ name, isSelfClosing }) => {
    depth += 1;
    refuseTooDeep(depth, partName);
    const local = localName(name, prefix);
    if (depth === 1) {
      if (local !== "sst") throw damaged(partName, `root element ${name}`);
      start = isSelfClosing ? xml.slice(0, parser.position).replace(/\/>$/, ">") : xml.slice(0, parser.position);
    } else if (depth === 2) {
      itemStart = xml.lastIndexOf("<", parser.position - 1);
      text = "";
      isPlain = true;
    } else if (local === "rPh") phoneticDepth += 1;
    if (depth > 2 && local !== "t") isPlain = false;
    isText = local === "t" && phoneticDepth === 0;
  });
  const addText = (written: string): void => {
    if (isText) text += written;
    if (text.length > longestText) throw tooLarge(`${partName}: a text of more than ${longestText} characters`);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ name }) => {
    const local = localName(name, prefix);
    isText = false;
    if (local === "rPh") phoneticDepth -= 1;
    if (depth === 2) {
      const markup = xml.slice(itemStart, parser.position);
      if (local === "si") items.push({ text: decodeText(text), markup, isPlain });
      else rest += markup;
    }
    depth -= 1;
  });
  parser.write(xml).close();
  return { start, prefix, items, rest };
}
