import type { RangeAddress } from "../core/grid/address";
import type { DifferentialStyle } from "./cell-style";
import { moveFormulas } from "./data-validations";
import { newerRules, rangesOf, removeNewerRule, setRangesOf } from "./newer-rules";
import { formatRanges, parseRanges, sameRanges, without } from "./ranges";
import type { Styles } from "./styles";
import type { WorksheetPart } from "./worksheet-part";
import { type XmlElement, xmlElement } from "./xml";

/** One rule of conditional formatting (ECMA-376 part 1, 18.3.1.10 cfRule). */
export class ConditionalFormat {
  /** Stays the same until the workbook is saved. */
  readonly id: string;
  readonly rule: XmlElement;
  readonly #list: ConditionalFormats;
  readonly #styles: Styles;

  constructor(id: string, rule: XmlElement, list: ConditionalFormats, styles: Styles) {
    this.id = id;
    this.rule = rule;
    this.#list = list;
    this.#styles = styles;
  }

  /** The type in the file: `expression` (Excel's custom formula), `cellIs`, `colorScale`, `dataBar` ... */
  get type(): string {
    return this.rule.get("type") ?? "";
  }

  get ranges(): readonly RangeAddress[] {
    return parseRanges(this.#list.containerOf(this.rule)?.get("sqref") ?? "");
  }

  /** The formulas stay as they are, and count from the first corner of the new ranges. */
  set ranges(ranges: readonly RangeAddress[]) {
    this.#list.place(this.rule, ranges);
  }

  /** The formulas with their `=`; the custom type has one. */
  get formulas(): readonly string[] {
    return this.rule.all("formula").map((formula) => `=${formula.text}`);
  }

  set formulas(formulas: readonly string[]) {
    const others = this.rule.children.filter((child) => typeof child === "string" || child.name !== "formula");
    this.rule.children = [...formulas.map(formulaElement), ...others];
  }

  get stopIfTrue(): boolean {
    return this.rule.flag("stopIfTrue");
  }

  set stopIfTrue(stop: boolean) {
    this.rule.setFlag("stopIfTrue", stop);
  }

  /** Null for a rule without such a style: colour scales, data bars and icons have others. */
  get style(): DifferentialStyle | null {
    const index = this.rule.get("dxfId");
    return index === null ? null : this.#styles.resolveDifferential(Number(index));
  }

  set style(style: DifferentialStyle | null) {
    this.rule.set("dxfId", style && this.#styles.addDifferential(style));
  }

  /** Zero-based place in the order of the worksheet's rules; setting it renumbers the others, -1 makes it the last. */
  get priority(): number {
    return this.#list.items.indexOf(this);
  }

  set priority(priority: number) {
    this.#list.reorder(this, priority);
  }

  delete(): void {
    this.#list.delete(this);
  }
}

/** The conditional formats of a worksheet. Those that only newer versions of Excel know are kept but not listed. */
export class ConditionalFormats {
  readonly #part: WorksheetPart;
  readonly #styles: Styles;
  readonly #known = new Map<XmlElement, ConditionalFormat>();
  #listed: ListedRules | null = null;
  #count = 0;

  constructor(part: WorksheetPart, styles: Styles) {
    this.#part = part;
    this.#styles = styles;
  }

  /** First the one that is judged first. */
  get items(): readonly ConditionalFormat[] {
    return this.#rules.items;
  }

  /** Adds a custom rule before all others. */
  addCustom(ranges: readonly RangeAddress[], formula: string, style: DifferentialStyle): ConditionalFormat {
    const rule = xmlElement("cfRule", { type: "expression", dxfId: this.#styles.addDifferential(style), priority: 0 }, [
      formulaElement(formula),
    ]);
    this.#part.add(xmlElement("conditionalFormatting", { sqref: formatRanges(ranges) }, [rule]));
    this.#listed = null;
    const format = this.#format(rule);
    this.reorder(format, 0);
    return format;
  }

  /** Takes every rule away from a range; a rule that also covers other cells stays there. */
  clear(range: RangeAddress): void {
    this.changeRanges((ranges) => ranges.flatMap((each) => without(each, range)), true);
  }

  /** Changes where the rules hold; one that holds nowhere any more goes away. */
  changeRanges(change: (ranges: readonly RangeAddress[]) => readonly RangeAddress[], keepsMeaning: boolean): void {
    for (const container of this.#containers) {
      const old = parseRanges(container.get("sqref") ?? "");
      const ranges = change(old);
      if (sameRanges(old, ranges)) continue;
      if (ranges.length === 0) {
        for (const rule of container.all("cfRule")) this.#removeRule(rule);
        continue;
      }
      container.set("sqref", formatRanges(ranges));
      if (keepsMeaning) for (const rule of container.all("cfRule")) moveFormulas(rule, ["formula"], old, ranges);
    }
    for (const container of newerRules(this.#part, "conditionalFormatting")) {
      const old = rangesOf(container);
      const ranges = change(old);
      if (sameRanges(old, ranges)) continue;
      if (ranges.length === 0) {
        removeNewerRule(this.#part, container);
        continue;
      }
      setRangesOf(container, ranges);
      if (keepsMeaning) for (const rule of container.elements) moveFormulas(rule, ["f"], old, ranges);
    }
  }

  containerOf(rule: XmlElement): XmlElement | null {
    return this.#rules.containers.get(rule) ?? null;
  }

  /** Puts a rule over other ranges; rules that shared its old ones stay there. */
  place(rule: XmlElement, ranges: readonly RangeAddress[]): void {
    const container = this.containerOf(rule);
    if (container?.all("cfRule").length === 1) {
      container.set("sqref", formatRanges(ranges));
      return;
    }
    container?.remove(rule);
    this.#part.add(xmlElement("conditionalFormatting", { sqref: formatRanges(ranges) }, [rule]));
    this.#listed = null;
  }

  /** Gives a rule a zero-based place in the order, -1 for the last, and every rule a number of its own. */
  reorder(format: ConditionalFormat, place: number): void {
    const others = this.items.filter((item) => item !== format);
    const next = place < 0 ? undefined : others[place]?.rule;
    const order = byPriority([...this.items.map(({ rule }) => rule), ...this.#newerRules]).filter(
      (rule) => rule !== format.rule,
    );
    order.splice(next ? order.indexOf(next) : order.length, 0, format.rule);
    order.forEach((rule, index) => rule.set("priority", index + 1));
    this.#listed = null;
  }

  delete(format: ConditionalFormat): void {
    this.#removeRule(format.rule);
  }

  get #containers(): XmlElement[] {
    return this.#part.all("conditionalFormatting");
  }

  /** Kept until a rule is added or moved, since there may be thousands. */
  get #rules(): ListedRules {
    if (this.#listed) return this.#listed;
    const containers = new Map<XmlElement, XmlElement>();
    for (const container of this.#containers)
      for (const rule of container.all("cfRule")) containers.set(rule, container);
    this.#listed = { containers, items: byPriority([...containers.keys()]).map((rule) => this.#format(rule)) };
    return this.#listed;
  }

  /** The rules in the extension list that have a place in the order of all rules. */
  get #newerRules(): XmlElement[] {
    const found: XmlElement[] = [];
    const visit = (element: XmlElement): void => {
      if (element.name.endsWith(":cfRule") && element.get("priority") !== null) found.push(element);
      else element.elements.forEach(visit);
    };
    const list = this.#part.child("extLst");
    if (list) visit(list);
    return found;
  }

  #format(rule: XmlElement): ConditionalFormat {
    const known = this.#known.get(rule);
    if (known) return known;
    this.#count += 1;
    const format = new ConditionalFormat(`rule${String(this.#count)}`, rule, this, this.#styles);
    this.#known.set(rule, format);
    return format;
  }

  #removeRule(rule: XmlElement): void {
    const rules = this.#rules;
    const container = rules.containers.get(rule);
    container?.remove(rule);
    if (container?.all("cfRule").length === 0) this.#part.remove(container);
    rules.containers.delete(rule);
    rules.items = rules.items.filter((format) => format.rule !== rule);
    this.#removeExtension(rule.child("extLst")?.text.trim() ?? "");
  }

  /** A data bar has a second part in the sheet's extension list, known by the identifier that its rule gives. */
  #removeExtension(identifier: string): void {
    const list = this.#part.child("extLst");
    if (identifier === "" || !list) return;
    for (const extension of list.elements) {
      for (const formats of extension.elements.filter(({ name }) => name.endsWith(":conditionalFormattings"))) {
        for (const format of formats.elements) {
          const isOurs = format.elements.some((rule) => rule.get("id") === identifier);
          if (isOurs) formats.remove(format);
        }
        if (formats.elements.length === 0) list.remove(extension);
      }
    }
    if (list.elements.length === 0) this.#part.remove(list);
  }
}

/** The rules of a worksheet. */
interface ListedRules {
  /** Where each is kept. */
  readonly containers: Map<XmlElement, XmlElement>;
  /** First the one that is judged first. */
  items: readonly ConditionalFormat[];
}

function byPriority(rules: readonly XmlElement[]): XmlElement[] {
  const placed = rules.map((rule) => ({ rule, priority: rule.number("priority", 0) }));
  return placed.sort((one, other) => one.priority - other.priority).map(({ rule }) => rule);
}

function formulaElement(formula: string): XmlElement {
  return xmlElement("formula", {}, [formula.replace(/^=/, "")]);
}
