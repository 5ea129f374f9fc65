import { type XmlElement, escapeAttribute, parseXml, serialiseXml } from "./xml";

/** A cell's markup with another style; everything else in it stays as written. */
export function restyleMarkup(markup: string, styleIndex: number): string {
  return withStartAttribute(markup, "s", styleIndex === 0 ? null : String(styleIndex));
}

/** A cell's markup at another address. */
export function readdressMarkup(markup: string, address: string): string {
  return withStartAttribute(markup, "r", address);
}

/** A cell's markup with its element edited, for what needs more than another attribute. */
export function editMarkup(markup: string, prefix: string, edit: (cell: XmlElement) => void): string {
  const element = parseXml(markup, "cell", prefix);
  edit(element);
  return serialiseXml(element, prefix);
}

/** The markup of a cell whose formula's last result no longer holds. */
export function withoutValue(markup: string, prefix: string): string {
  return editMarkup(markup, prefix, (cell) => {
    cell.set("t", null);
    for (const value of ["v", "is"]) cell.remove(cell.child(value));
  });
}

/** Up to its `>`, which may also stand within an attribute's quotation marks. */
const startTag = /^(?:"[^"]*"|'[^']*'|[^"'>])*/;

function withStartAttribute(markup: string, name: string, value: string | null): string {
  const end = startTag.exec(markup)?.[0].length ?? 0;
  const start = markup.slice(0, end);
  const written = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
  const known = new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`);
  if (known.test(start)) return start.replace(known, () => written) + markup.slice(end);
  return start.replace(/^<[^\s/>]+/, (tag) => tag + written) + markup.slice(end);
}
