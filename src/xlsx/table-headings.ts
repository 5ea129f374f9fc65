import { encodeText } from "./escaped-text";
import { sameName } from "./formula-tokens";
import { type XmlElement, xmlElement } from "./xml";

/** A column of a table, with a name as it is written in the file. */
export function columnElement(id: number, name: string): XmlElement {
  return xmlElement("tableColumn", { id, name });
}

/** A heading as the file keeps it: Excel writes line breaks as `_x000a_`, and repairs tables that do not. */
export function encodeHeading(name: string): string {
  return encodeText(name).replaceAll("\n", "_x000a_");
}

/** What Excel makes of a heading: an empty one is `Column` with its number, one that is there gets a number. */
export function uniqueHeading(wanted: string, columnOffset: number, others: readonly string[]): string {
  const isTaken = (name: string): boolean => others.some((other) => sameName(other, name));
  if (wanted !== "" && !isTaken(wanted)) return wanted;
  const stem = wanted === "" ? "Column" : wanted;
  let number = wanted === "" ? columnOffset + 1 : 2;
  while (isTaken(stem + String(number))) number += 1;
  return stem + String(number);
}

/** A column as a formula names it after the table. */
export function tableColumnBrackets(name: string): string {
  return `[${name.replaceAll(/['[\]#@]/g, "'$&")}]`;
}
