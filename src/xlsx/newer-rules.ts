import type { RangeAddress } from "../core/grid/address";
import { formatRanges, parseRanges } from "./ranges";
import type { WorksheetPart } from "./worksheet-part";
import type { XmlElement } from "./xml";

/**
 * What Excel keeps in the extension list of a worksheet since older versions do not know it ([MS-XLSX] 2.3.1): validations
 * and conditional formats over other sheets, sparklines. Their cells and formulas are elements of their own there.
 */
export function newerRules(
  part: WorksheetPart,
  name: "dataValidation" | "conditionalFormatting" | "sparkline",
): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (localNameOf(element) === name) found.push(element);
    else element.elements.forEach(visit);
  };
  const list = part.child("extLst");
  if (list) visit(list);
  return found;
}

/** Takes such a rule away, with what holds nothing without it. */
export function removeNewerRule(part: WorksheetPart, rule: XmlElement): void {
  const list = part.child("extLst");
  if (!list) return;
  const path = pathTo(list, rule);
  let gone: XmlElement | undefined = rule;
  for (const holder of path.toReversed()) {
    holder.remove(gone);
    if (holder.get("count") !== null) holder.set("count", holder.elements.length);
    // A group of sparklines also tells their colours, but is none without them.
    const isEmpty = holder.elements.length === 0 || localNameOf(holder) === "sparklineGroup";
    if (!isEmpty) return;
    gone = holder;
  }
  part.remove(list);
}

/** Where a rule holds. */
export function rangesOf(rule: XmlElement): RangeAddress[] {
  return parseRanges(rule.get("sqref") ?? childOf(rule, "sqref")?.text ?? "");
}

export function setRangesOf(rule: XmlElement, ranges: readonly RangeAddress[]): void {
  const inner = childOf(rule, "sqref");
  if (inner) inner.text = formatRanges(ranges);
  else rule.set("sqref", formatRanges(ranges));
}

/** The elements whose text is a formula of a rule: those of some names or, for newer rules, what these hold. */
export function formulasOf(rule: XmlElement, names: readonly string[]): XmlElement[] {
  return rule.elements
    .filter((element) => names.includes(localNameOf(element)))
    .map((element) => childOf(element, "f") ?? element);
}

function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.elements.find((child) => localNameOf(child) === name) ?? null;
}

function localNameOf({ name }: XmlElement): string {
  return name.split(":").at(-1) ?? "";
}

/** The elements that an element stands in, the outermost first; none where it is not there. */
function pathTo(holder: XmlElement, wanted: XmlElement): XmlElement[] {
  for (const element of holder.elements) {
    if (element === wanted) return [holder];
    const path = pathTo(element, wanted);
    if (path.length > 0) return [holder, ...path];
  }
  return [];
}
