import { formatRange, type RangeAddress } from "../core/grid/address";
import { columnElement } from "./table-headings";
import { type XmlElement, xmlElement } from "./xml";

/** The part of a new table over a range. */
export function tableElement(namespace: string, id: number, name: string, range: RangeAddress): XmlElement {
  const columns = Array.from({ length: range.columnCount }, (_, offset) => columnElement(offset + 1, ""));
  return xmlElement(
    "table",
    { xmlns: namespace, id, name, displayName: name, ref: formatRange(range), totalsRowShown: 0 },
    [
      xmlElement("autoFilter", { ref: formatRange(range) }),
      xmlElement("tableColumns", { count: range.columnCount }, columns),
      xmlElement("tableStyleInfo", {
        name: "TableStyleMedium2",
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    ],
  );
}
