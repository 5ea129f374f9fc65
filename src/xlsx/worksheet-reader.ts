import { formatCell, maximumColumnCount, maximumRowCount, parseCell } from "../core/grid/address";
import { findAlikeRows } from "./alike-rows";
import { readdressMarkup } from "./cell-markup";
import { decodeText } from "./escaped-text";
import { lastRowIndex, noAttributes, type StoredCell, type StoredFormula, type StoredRow } from "./sheet-cells";
import { tooLarge } from "./workbook-error";
import { damaged, localName, refuseTooDeep, rootPrefix, strictParser } from "./xml";

/** A worksheet part taken apart: its rows, and every other child of its root as it is written there. */
export interface WorksheetSource {
  /** All up to the first child, such as `<worksheet xmlns="...">`. */
  readonly start: string;
  readonly prefix: string;
  readonly fragments: readonly { readonly name: string; readonly markup: string }[];
  readonly rows: StoredRow[];
}

/**
 * Reads the text of a worksheet part in one pass, without a tree of its cells. `sharedText` gives the text of a shared
 * string. Throws `WorkbookFileError`.
 */
export function readWorksheet(
  xml: string,
  partName: string,
  sharedText: (index: number) => string | null,
): WorksheetSource {
  const prefix = rootPrefix(xml);
  const source = { partName, sharedText };
  const fragments: { name: string; markup: string }[] = [];
  const rows: StoredRow[] = [];
  const rowAttributes = new RowAttributes();
  let count = 0;
  const parser = strictParser(partName);
  let start = "";
  let depth = 0;
  let childStart = 0;
  let rowStart = 0;
  let rowEnd = 0;
  let cellStart = 0;
  let restStart = 0;
  let isSheetData = false;
  let row: StoredRow | null = null;
  let cell: CellReading | null = null;
  let passedOver = 0;
  const position = (): number => parser.position + passedOver;

  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    depth += 1;
    refuseTooDeep(depth, partName);
    if (depth === 1) {
      if (localName(name, prefix) !== "worksheet") throw damaged(partName, `root element ${name}`);
      if (isSelfClosing) throw damaged(partName, "no content");
      start = xml.slice(0, position());
      return;
    }
    if (isSheetData && (depth <= 4 || localName(name, prefix) === "f")) {
      count += 1;
      if (count > maximumCount) throw tooLarge(`${partName}: more than ${maximumCount} rows, cells and formulas`);
    }
    const tagStart = depth <= 4 ? xml.lastIndexOf("<", position() - 1) : 0;
    if (depth === 2) {
      childStart = tagStart;
      isSheetData = localName(name, prefix) === "sheetData";
    } else if (isSheetData && depth === 3) {
      rowStart = tagStart;
      const rowIndex = attributes["r"] === undefined ? lastRowIndex(rows) + 1 : Number(attributes["r"]) - 1;
      row = { rowIndex, rowCount: 1, attributes: rowAttributes.of(attributes), cells: [], rest: "", markup: null };
    } else if (isSheetData && depth === 4) {
      if (localName(name, prefix) === "c") {
        cellStart = tagStart;
        cell = new CellReading(attributes, row?.cells.at(-1)?.columnIndex ?? -1);
      } else restStart = tagStart;
    } else if (cell) cell.open(localName(name, prefix), attributes);
  });

  parser.on("text", (text) => cell?.addText(text));
  parser.on("cdata", (text) => cell?.addText(text));

  parser.on("closetag", ({ name }) => {
    if (depth === 2) {
      const localTag = localName(name, prefix);
      fragments.push({ name: localTag, markup: isSheetData ? "" : xml.slice(childStart, position()) });
      isSheetData = false;
    } else if (isSheetData && depth === 3 && row) {
      rowEnd = position();
      row.markup = xml.slice(rowStart, rowEnd);
      // An array that grew keeps room for more: of a million rows of one cell each, a hundred megabytes.
      if (row.cells.length > 0) row.cells = row.cells.slice();
      addInOrder(rows, row, partName);
      row = null;
    } else if (isSheetData && depth === 4 && row) {
      if (cell) {
        const markup = addressed(cell, row.rowIndex, xml.slice(cellStart, position()));
        const stored = closeCell(cell, markup, source, row.cells.at(-1));
        if ((row.cells.at(-1)?.columnIndex ?? -1) >= stored.columnIndex || stored.columnIndex >= maximumColumnCount)
          throw damaged(partName, "cells out of order or off the sheet");
        row.cells.push(stored);
        cell = null;
      } else row.rest += xml.slice(restStart, position());
    } else cell?.close(localName(name, prefix));
    depth -= 1;
  });

  let read = 0;
  for (const { firstEnd, end, rowCount } of findAlikeRows(xml)) {
    parser.write(xml.slice(read, firstEnd));
    read = firstEnd;
    const first = rowEnd === firstEnd ? rows.at(-1) : null;
    if (!first) continue;
    count += rowCount - 1;
    rows[rows.length - 1] = { ...first, rowCount, markup: xml.slice(rowStart, end) };
    passedOver += end - firstEnd;
    read = end;
  }
  parser.write(xml.slice(read)).close();
  return { start, prefix, fragments, rows };
}

/** Rows, cells and formulas of a worksheet are held in memory, of which so many take a third of a gigabyte. */
const maximumCount = 1_600_000;

type Attributes = Readonly<Record<string, string>>;

/** A cell while its element is read. */
class CellReading {
  readonly columnIndex: number;
  value: string | null = null;
  inlineText = "";
  formula: { text: string; readonly attributes: Attributes } | null = null;
  #target = "";
  #phoneticDepth = 0;

  constructor(
    readonly attributes: Attributes,
    previous: number,
  ) {
    const address = attributes["r"];
    this.columnIndex = address === undefined ? previous + 1 : columnOf(address);
  }

  open(name: string, attributes: Attributes): void {
    if (name === "f") this.formula = { text: "", attributes };
    else if (name === "v") this.value ??= "";
    else if (name === "rPh") this.#phoneticDepth += 1;
    this.#target = name;
  }

  addText(text: string): void {
    if (this.#target === "v") this.value = (this.value ?? "") + text;
    else if (this.#target === "f" && this.formula) this.formula.text += text;
    else if (this.#target === "t" && this.#phoneticDepth === 0) this.inlineText += text;
  }

  close(name: string): void {
    if (name === "rPh") this.#phoneticDepth -= 1;
    this.#target = "";
  }
}

/** The attributes of rows, the same for all that have the same: a sheet may have a million rows that hold nothing. */
class RowAttributes {
  readonly #known = new Map([["", noAttributes]]);

  of(attributes: Attributes): StoredRow["attributes"] {
    let key = "";
    for (const name in attributes) {
      if (name !== "r" && name !== "spans") key += `${name}="${attributes[name] ?? ""}" `;
    }
    const known = this.#known.get(key);
    if (known) return known;
    const entries = Object.entries(attributes).filter(([name]) => name !== "r" && name !== "spans");
    const found = new Map(entries);
    this.#known.set(key, found);
    return found;
  }
}

function addInOrder(rows: StoredRow[], row: StoredRow, partName: string): void {
  const isNext = Number.isInteger(row.rowIndex) && row.rowIndex > lastRowIndex(rows) && row.rowIndex < maximumRowCount;
  if (!isNext) throw damaged(partName, "rows out of order");
  rows.push(row);
}

interface TextSource {
  readonly partName: string;
  readonly sharedText: (index: number) => string | null;
}

/** The markup of a cell, which may leave out where it stands as long as it follows another: it may come to stand elsewhere. */
function addressed({ attributes, columnIndex }: CellReading, rowIndex: number, markup: string): string {
  return attributes["r"] === undefined ? readdressMarkup(markup, formatCell({ rowIndex, columnIndex })) : markup;
}

/** @param previous the cell before it in its row */
function closeCell(
  cell: CellReading,
  markup: string,
  source: TextSource,
  previous: StoredCell | undefined,
): StoredCell {
  const { attributes, columnIndex } = cell;
  const styleIndex = Number(attributes["s"] ?? 0);
  const formula = cell.formula && readFormula(cell.formula.text, cell.formula.attributes, previous?.formula ?? null);
  const stored: StoredCell = {
    columnIndex,
    type: "empty",
    value: "",
    formula,
    styleIndex: Number.isInteger(styleIndex) ? styleIndex : 0,
    sharedString: null,
    markup,
  };
  if (attributes["t"] === "inlineStr") {
    stored.type = "text";
    stored.value = decodeText(cell.inlineText);
  } else if (cell.value !== null) readValue(stored, attributes["t"] ?? "n", cell.value, source);
  return stored;
}

/** The types of ECMA-376 part 1, 18.18.11 ST_CellType. */
function readValue(cell: StoredCell, type: string, written: string, { partName, sharedText }: TextSource): void {
  if (type === "s") {
    const text = sharedText(Number(written));
    // Left as it is, the cell would show whichever text is shared next.
    if (text === null) throw damaged(partName, "a shared text that is not there");
    cell.sharedString = Number(written);
    cell.type = "text";
    cell.value = text;
  } else if (type === "str") {
    cell.type = "text";
    cell.value = decodeText(written);
  } else if (type === "b") {
    cell.type = "boolean";
    cell.value = written.trim() === "1" || written.trim() === "true";
  } else if (type === "e") {
    cell.type = "error";
    cell.value = written;
  } else {
    const number = type === "d" ? serialOfIsoDate(written) : Number(written);
    if (written.trim() === "" || !Number.isFinite(number)) return;
    cell.type = "number";
    cell.value = number;
  }
}

/** Gives that of the cell before where it is the same: those of a shared group are. */
function readFormula(text: string, attributes: Attributes, before: StoredFormula | null): StoredFormula {
  const written = attributes["t"];
  const kind = written === "shared" || written === "array" || written === "dataTable" ? written : "normal";
  const formula = { text, kind, ref: attributes["ref"] ?? null, sharedIndex: attributes["si"] ?? null } as const;
  const isSame =
    before?.text === text &&
    before.kind === kind &&
    before.ref === formula.ref &&
    before.sharedIndex === formula.sharedIndex;
  return isSame ? before : formula;
}

/** Strict workbooks may write a date as `2016-12-31T08:30:00` (ISO 8601). */
function serialOfIsoDate(written: string): number {
  return Date.parse(written.endsWith("Z") || !written.includes("T") ? written : `${written}Z`) / 86_400_000 + 25_569;
}

/** Quicker than {@link parseCell}, which reads what it does not take. */
function columnOf(address: string): number {
  let columnNumber = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code >= 65 && code <= 90) columnNumber = columnNumber * 26 + code - 64;
    else if (index > 0 && code >= 48 && code <= 57 && columnNumber <= maximumColumnCount) return columnNumber - 1;
    else break;
  }
  return parseCell(address)?.columnIndex ?? maximumColumnCount;
}
