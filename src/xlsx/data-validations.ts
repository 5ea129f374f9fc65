import { type RangeAddress } from "../core/grid/address";
import { decodeText, encodeText } from "./escaped-text";
import { translateFormula } from "./formula-tokens";
import { formulasOf, newerRules, rangesOf, removeNewerRule, setRangesOf } from "./newer-rules";
import { corner, formatRanges, overlaps, sameRanges, without } from "./ranges";
import { WorkbookEditError } from "./workbook-error";
import type { WorksheetPart } from "./worksheet-part";
import { type XmlElement, xmlElement } from "./xml";

const types = ["none", "whole", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const operators = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "lessThan",
  "lessThanOrEqual",
  "greaterThan",
  "greaterThanOrEqual",
] as const;
const alertKinds = ["stop", "warning", "information"] as const;
const formulaNames = ["formula1", "formula2"];
/** The most characters of a list that is written out (Microsoft, "Data validation specifications"). */
const maximumListLength = 255;

export type DataValidationType = (typeof types)[number];
export type DataValidationOperator = (typeof operators)[number];

/** What may be entered in a cell (ECMA-376 part 1, 18.3.1.32). */
export interface DataValidation {
  readonly type: DataValidationType;
  readonly operator: DataValidationOperator;
  /** As in the file, without `=`: `Sheet!$A$1:$A$9` or `"Yes,No"` with its quotation marks. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly ignoresBlanks: boolean;
  readonly showsDropDown: boolean;
  readonly alert: {
    readonly shown: boolean;
    readonly kind: (typeof alertKinds)[number];
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly shown: boolean; readonly title: string; readonly message: string };
}

/** A validation and where it holds. */
export interface PlacedDataValidation extends DataValidation {
  readonly ranges: readonly RangeAddress[];
}

/** The data validations of a worksheet, those that only newer versions of Excel know among them. */
export class DataValidations {
  readonly #part: WorksheetPart;

  constructor(part: WorksheetPart) {
    this.#part = part;
  }

  get items(): readonly PlacedDataValidation[] {
    return this.#elements.map(readValidation);
  }

  /** The validations that touch a range; see whether one covers it all. */
  touching(range: RangeAddress): readonly PlacedDataValidation[] {
    return this.items.filter(({ ranges }) => ranges.some((each) => overlaps(each, range)));
  }

  /** Lays a validation over a range and takes others away from there. */
  set(range: RangeAddress, validation: DataValidation): void {
    const { type, formula1 } = validation;
    if (type === "list" && formula1?.startsWith('"') && formula1.length > maximumListLength + 2) {
      throw new WorkbookEditError("too-long", "A written-out list has at most 255 characters. Refer to cells instead.");
    }
    this.clear(range);
    const list = this.#part.ensure("dataValidations");
    list.append(validationElement(range, validation));
    list.set("count", list.elements.length);
  }

  clear(range: RangeAddress): void {
    this.changeRanges((ranges) => ranges.flatMap((each) => without(each, range)), true);
  }

  /** Changes where the validations hold; one that holds nowhere any more goes away. */
  changeRanges(change: (ranges: readonly RangeAddress[]) => readonly RangeAddress[], keepsMeaning: boolean): void {
    const list = this.#part.child("dataValidations");
    for (const element of this.#elements) {
      const old = rangesOf(element);
      const ranges = change(old);
      if (sameRanges(old, ranges)) continue;
      if (ranges.length > 0) {
        setRangesOf(element, ranges);
        if (keepsMeaning) moveFormulas(element, formulaNames, old, ranges);
      } else if (list?.elements.includes(element)) list.remove(element);
      else removeNewerRule(this.#part, element);
    }
    list?.set("count", list.elements.length);
    if (list?.elements.length === 0) this.#part.remove(list);
  }

  get #elements(): XmlElement[] {
    const older = this.#part.child("dataValidations")?.all("dataValidation") ?? [];
    return [...older, ...newerRules(this.#part, "dataValidation")];
  }
}

/** Relative references count from the first corner of the ranges: when that moves, the formulas move with it. */
export function moveFormulas(
  element: XmlElement,
  names: readonly string[],
  from: readonly RangeAddress[],
  to: readonly RangeAddress[],
): void {
  const old = corner(from);
  const now = corner(to);
  for (const formula of formulasOf(element, names)) {
    formula.text = translateFormula(formula.text, now.rowIndex - old.rowIndex, now.columnIndex - old.columnIndex);
  }
}

function readValidation(element: XmlElement): PlacedDataValidation {
  const text = (name: string): string => decodeText(element.get(name) ?? "");
  return {
    ranges: rangesOf(element),
    type: types.find((type) => type === element.get("type")) ?? "none",
    operator: operators.find((operator) => operator === element.get("operator")) ?? "between",
    formula1: formulasOf(element, ["formula1"])[0]?.text ?? null,
    formula2: formulasOf(element, ["formula2"])[0]?.text ?? null,
    ignoresBlanks: element.flag("allowBlank"),
    // The file's attribute means the opposite of its name.
    showsDropDown: !element.flag("showDropDown"),
    alert: {
      shown: element.flag("showErrorMessage"),
      kind: alertKinds.find((kind) => kind === element.get("errorStyle")) ?? "stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: { shown: element.flag("showInputMessage"), title: text("promptTitle"), message: text("prompt") },
  };
}

function validationElement(range: RangeAddress, validation: DataValidation): XmlElement {
  const { type, operator, alert, prompt } = validation;
  const text = (written: string): string | null => (written === "" ? null : encodeText(written));
  const element = xmlElement("dataValidation")
    .set("type", type === "none" ? null : type)
    .set("errorStyle", alert.kind === "stop" ? null : alert.kind)
    .set("operator", operator === "between" || type === "list" || type === "custom" ? null : operator)
    .setFlag("allowBlank", validation.ignoresBlanks)
    .setFlag("showDropDown", !validation.showsDropDown)
    .setFlag("showInputMessage", prompt.shown)
    .setFlag("showErrorMessage", alert.shown)
    .set("errorTitle", text(alert.title))
    .set("error", text(alert.message))
    .set("promptTitle", text(prompt.title))
    .set("prompt", text(prompt.message))
    .set("sqref", formatRanges([range]));
  for (const name of ["formula1", "formula2"] as const) {
    const formula = validation[name];
    if (formula !== null) element.append(xmlElement(name, {}, [formula]));
  }
  return element;
}
