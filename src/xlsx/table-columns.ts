import { decodeText } from "./escaped-text";
import type { XmlElement, XmlNode } from "./xml";

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** The formula of a calculated column, with its `=`; null for none. */
  readonly calculatedFormula: string | null;
}

/** The columns of a table as they stand in its part. */
export interface KnownColumns {
  readonly children: readonly XmlNode[];
  readonly count: number;
  readonly elements: readonly XmlElement[];
  /** The first column with each id. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** Reads the children of `tableColumns`. */
export function knownColumns(children: readonly XmlNode[]): KnownColumns {
  const elements = children.filter((child) => typeof child !== "string").filter(({ name }) => name === "tableColumn");
  const offsets = new Map<number, number>();
  elements.forEach((element, offset) => {
    const id = element.number("id", 0);
    if (!offsets.has(id)) offsets.set(id, offset);
  });
  return { children, count: children.length, elements, offsets };
}

export function readColumn(column: XmlElement): TableColumn {
  const formula = column.child("calculatedColumnFormula");
  return {
    id: column.number("id", 0),
    name: decodeText(column.get("name") ?? ""),
    calculatedFormula: formula ? `=${formula.text}` : null,
  };
}
