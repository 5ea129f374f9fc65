import { formatCell } from "../core/grid/address";
import { withoutValue } from "./cell-markup";
import { encodeText, needsSpacePreserved } from "./escaped-text";
import { worksheetOrder } from "./schema-order";
import { SheetCells, type StoredCell, type StoredFormula, type StoredRow } from "./sheet-cells";
import type { WorksheetSource } from "./worksheet-reader";
import { XmlElement, escapeAttribute, escapeText, parseXml, serialiseXml } from "./xml";

interface Fragment {
  readonly name: string;
  readonly markup: string;
  /** There once it was asked for, with the text that it had then. */
  tree: { readonly element: XmlElement; readonly asRead: string } | null;
}

/**
 * A worksheet part: cells, and everything else as fragments that stay as they were read until they are edited.
 */
export class WorksheetPart {
  readonly cells: SheetCells;
  /** Whether it was written anew since it was opened: then the part of the package is not what was read any more. */
  wasWritten = false;
  readonly #partName: string;
  readonly #source: Pick<WorksheetSource, "start" | "prefix">;
  #fragments: Fragment[];
  readonly #fragmentsAsRead: readonly Fragment[];

  constructor(source: WorksheetSource, partName: string) {
    this.#source = source;
    this.#partName = partName;
    this.#fragments = source.fragments.map((fragment) => ({ ...fragment, tree: null }));
    this.#fragmentsAsRead = [...this.#fragments];
    this.cells = new SheetCells(source.rows);
  }

  /** The prefix of the part's own names, such as `x:`. */
  get prefix(): string {
    return this.#source.prefix;
  }

  /** A child of the worksheet, to be edited in place; null when it is not there. */
  child(name: string): XmlElement | null {
    const fragment = this.#fragments.find((each) => each.name === name);
    return fragment ? this.#tree(fragment) : null;
  }

  all(name: string): XmlElement[] {
    return this.#fragments.filter((each) => each.name === name).map((each) => this.#tree(each));
  }

  /** A child of the worksheet; it is added at its place when it is not there. */
  ensure(name: string): XmlElement {
    return this.child(name) ?? this.add(new XmlElement(name));
  }

  /** Adds a child behind those that the schema puts before it. */
  add(element: XmlElement): XmlElement {
    const rank = worksheetOrder.indexOf(element.name);
    const next = this.#fragments.findIndex(({ name }) => worksheetOrder.indexOf(name) > rank);
    const fragment = { name: element.name, markup: "", tree: { element, asRead: "" } };
    this.#fragments.splice(next < 0 ? this.#fragments.length : next, 0, fragment);
    return element;
  }

  remove(element: XmlElement | null): void {
    this.#fragments = this.#fragments.filter((fragment) => fragment.tree?.element !== element);
  }

  /** Whether anything differs from what was read. */
  get isChanged(): boolean {
    if (this.cells.changes > 0 || this.#fragments.length !== this.#fragmentsAsRead.length) return true;
    return this.#fragments.some(
      (fragment, index) => fragment !== this.#fragmentsAsRead[index] || this.#write(fragment) !== fragment.markup,
    );
  }

  /** The part as text. `sharedString` gives the index of a text; `isStale` says that a formula's result no longer holds. */
  serialise(
    sharedString: (text: string) => number,
    isStale: (rowIndex: number, columnIndex: number) => boolean,
  ): string {
    this.wasWritten = true;
    const { start, prefix } = this.#source;
    const writer = new CellWriter(prefix, sharedString, isStale);
    const hasData = this.#fragments.some(({ name }) => name === "sheetData");
    if (!hasData) this.add(new XmlElement("sheetData"));
    const pieces = this.#fragments.map((fragment) =>
      fragment.name === "sheetData" ? writer.sheetData(this.cells.rows) : this.#write(fragment),
    );
    return `${start}${pieces.join("")}</${this.#rootName}>`;
  }

  get #rootName(): string {
    return `${this.#source.prefix}worksheet`;
  }

  #tree(fragment: Fragment): XmlElement {
    if (!fragment.tree) {
      const element = parseXml(fragment.markup, this.#partName, this.#source.prefix);
      fragment.tree = { element, asRead: serialiseXml(element, this.#source.prefix) };
    }
    return fragment.tree.element;
  }

  #write(fragment: Fragment): string {
    if (!fragment.tree) return fragment.markup;
    const text = serialiseXml(fragment.tree.element, this.#source.prefix);
    return text === fragment.tree.asRead ? fragment.markup : text;
  }
}

/** Writes rows: what was not changed as it was read. */
class CellWriter {
  constructor(
    readonly prefix: string,
    readonly sharedString: (text: string) => number,
    readonly isStale: (rowIndex: number, columnIndex: number) => boolean,
  ) {}

  sheetData(rows: readonly StoredRow[]): string {
    const name = `${this.prefix}sheetData`;
    if (rows.length === 0) return `<${name}/>`;
    return `<${name}>${rows.map((row) => this.#row(row)).join("")}</${name}>`;
  }

  #row(row: StoredRow): string {
    const hasStale = row.cells.some((cell) => this.isStale(row.rowIndex, cell.columnIndex));
    if (row.markup !== null && !hasStale) return row.markup;
    const { prefix } = this;
    const written = [...row.attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
    const cells = row.cells.map((cell) => this.#cell(row.rowIndex, cell)).join("");
    const start = `<${prefix}row r="${String(row.rowIndex + 1)}"${written}`;
    return cells + row.rest === "" ? `${start}/>` : `${start}>${cells}${row.rest}</${prefix}row>`;
  }

  #cell(rowIndex: number, cell: StoredCell): string {
    const isStale = this.isStale(rowIndex, cell.columnIndex);
    const { prefix } = this;
    if (cell.markup !== null) return isStale ? withoutValue(cell.markup, prefix) : cell.markup;
    const { type, value } = isStale ? { type: "empty" as const, value: "" } : cell;
    const style = cell.styleIndex === 0 ? "" : ` s="${String(cell.styleIndex)}"`;
    const start = `<${prefix}c r="${formatCell({ rowIndex, columnIndex: cell.columnIndex })}"${style}`;
    const formula = cell.formula ? this.#formula(cell.formula) : "";
    const written = (letter: string, text: string): string => {
      const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : "";
      return `${start}${letter}>${formula}<${prefix}v${space}>${text}</${prefix}v></${prefix}c>`;
    };
    if (type === "number") return written("", String(value));
    if (type === "boolean") return written(' t="b"', value === true ? "1" : "0");
    if (type === "error") return written(' t="e"', escapeText(String(value)));
    if (type === "text" && cell.formula) return written(' t="str"', escapeText(encodeText(String(value))));
    if (type === "text") return written(' t="s"', String(cell.sharedString ?? this.sharedString(String(value))));
    return formula === "" ? `${start}/>` : `${start}>${formula}</${prefix}c>`;
  }

  #formula({ text, kind, ref, sharedIndex }: StoredFormula): string {
    const element = new XmlElement("f");
    if (kind !== "normal") element.set("t", kind);
    element.set("ref", ref).set("si", sharedIndex);
    element.text = text;
    return serialiseXml(element, this.prefix);
  }
}
