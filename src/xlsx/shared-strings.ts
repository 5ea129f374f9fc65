import { decodeText, encodeText, needsSpacePreserved } from "./escaped-text.js";
import { type XmlElement, xmlElement } from "./xml.js";

/** The texts that cells share (ECMA-376 part 1, 18.4). Formatted texts are kept as they are. */
export class SharedStrings {
  readonly #root: XmlElement;
  readonly #items: XmlElement[];
  readonly #texts: string[];

  constructor(root: XmlElement) {
    this.#root = root;
    this.#items = root.all("si");
    this.#texts = this.#items.map(stringItemText);
  }

  /** The text of an item without its formats; null when there is no such item. */
  text(index: number): string | null {
    return this.#texts[index] ?? null;
  }

  /**
   * Gives each text an index. Items that no cell uses any more (`used` says which ones are) are taken over or emptied,
   * so that what was deleted does not stay in the file.
   */
  update(texts: ReadonlySet<string>, used: ReadonlySet<number>, cellCount: number): Map<string, number> {
    const indexes = new Map<string, number>();
    this.#items.forEach((item, index) => {
      const text = this.#texts[index] ?? "";
      if (used.has(index) && texts.has(text) && isPlain(item)) indexes.set(text, index);
    });
    const free = this.#items.map((_, index) => index).filter((index) => !used.has(index));
    for (const text of texts) {
      if (indexes.has(text)) continue;
      const index = free.shift() ?? this.#items.push(this.#root.append(xmlElement("si"))) - 1;
      indexes.set(text, index);
      this.#write(index, text);
    }
    for (const index of free) this.#write(index, "");
    this.#root.set("count", cellCount).set("uniqueCount", this.#items.length);
    return indexes;
  }

  #write(index: number, text: string): void {
    const item = this.#items[index];
    if (item) item.children = [textElement(text)];
    this.#texts[index] = text;
  }
}

/** A `t` element, for shared and inline strings and notes. */
export function textElement(text: string): XmlElement {
  const element = xmlElement("t", needsSpacePreserved(text) ? { "xml:space": "preserve" } : {});
  element.text = encodeText(text);
  return element;
}

/** The text of a string item: its own, or that of its runs; phonetic hints left out (ECMA-376 part 1, 18.4.8). */
export function stringItemText(item: XmlElement): string {
  return item.elements
    .filter((element) => element.name === "t" || element.name === "r")
    .map((element) => decodeText(element.name === "t" ? element.text : (element.child("t")?.text ?? "")))
    .join("");
}

function isPlain(item: XmlElement): boolean {
  return item.elements.every((element) => element.name === "t");
}
