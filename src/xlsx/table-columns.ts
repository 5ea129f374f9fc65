import type { CellContent } from "./cell";
import { decodeText } from "./escaped-text";
import { tableColumnOrder } from "./schema-order";
import { encodeHeading } from "./table-headings";
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

/** Keeps what a column says of its total in step with what was written there. */
export function noteTotal(column: XmlElement, content: CellContent): void {
  for (const attribute of ["totalsRowFunction", "totalsRowLabel"]) column.set(attribute, null);
  column.remove(column.child("totalsRowFormula"));
  if (content.formula !== null) {
    column.set("totalsRowFunction", "custom");
    column.ensure("totalsRowFormula", tableColumnOrder).text = content.formula.replace(/^=/, "");
  } else if (content.type !== "empty") column.set("totalsRowLabel", encodeHeading(String(content.value)));
}
