import type { DataValidation, DataValidationOperator, DataValidationType } from "../xlsx/data-validations";
import { choice, fields, text, truth, wordFor } from "./arguments";
import { invalidArgument, notSupported } from "./excel-error";
import { checkFormula } from "./formula-entry";
import type { Json } from "./wire";

/** The longest list written in a rule (Microsoft, "ListDataValidation.source": comma-separated values). */
const maximumListLength = 255;

/** Excel's word for each kind of comparing rule. */
const comparingTypes = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

type Rule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "showsDropDown">;

/** The parts of a validation that `DataValidation.rule` holds. Throws `InvalidArgument` for what is no rule. */
export function readRule(given: Json): Rule {
  const rule = fields(given, ["list", "custom", ...Object.keys(comparingTypes)], "rule");
  const [[kind, body] = ["", null], ...others] = Object.entries(rule);
  if (kind === "" || others.length > 0) throw invalidArgument();
  if (kind === "list") return readList(body);
  if (kind === "custom") {
    const { formula = null } = fields(body, ["formula"], "rule.custom");
    return { ...plainRule("custom"), formula1: readFormula(formula) };
  }
  return readComparison(choice(kind, comparingTypes), body);
}

/** A validation's rule as Excel tells it. */
export function ruleOf({ type, operator, formula1, formula2, showsDropDown }: DataValidation): Json {
  if (type === "none") return {};
  if (type === "list") return { list: { inCellDropDown: showsDropDown, source: listSource(formula1 ?? "") } };
  if (type === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  const bounds = { formula1: boundOf(formula1), ...(formula2 === null ? {} : { formula2: boundOf(formula2) }) };
  return { [wordFor<DataValidationType>(type, comparingTypes)]: { ...bounds, operator: wordFor(operator, operators) } };
}

function readList(body: Json): Rule {
  const { inCellDropDown = true, source = null } = fields(body, ["inCellDropDown", "source"], "rule.list");
  if (typeof source === "object") throw notSupported("a Range as the source of a list: give its address as a formula");
  const written = text(source);
  if (written === "" || (!written.startsWith("=") && written.length > maximumListLength)) throw invalidArgument();
  const formula1 = written.startsWith("=") ? readFormula(written) : `"${written.replaceAll('"', '""')}"`;
  return { ...plainRule("list"), formula1, showsDropDown: truth(inCellDropDown) };
}

function readComparison(type: DataValidationType, body: Json): Rule {
  const names = ["formula1", "formula2", "operator"];
  const { formula1 = null, formula2 = null, operator = "Between" } = fields(body, names, "rule");
  const comparison = choice(operator, operators);
  const needsTwo = comparison === "between" || comparison === "notBetween";
  if (formula1 === null || (needsTwo && formula2 === null)) throw invalidArgument();
  return {
    ...plainRule(type),
    operator: comparison,
    formula1: readBound(formula1),
    formula2: formula2 === null ? null : readBound(formula2),
  };
}

function plainRule(type: DataValidationType): Rule {
  return { type, operator: "between", formula1: null, formula2: null, showsDropDown: true };
}

function readFormula(value: Json): string {
  const formula = text(value);
  if (!formula.startsWith("=")) throw invalidArgument();
  checkFormula(formula);
  return formula.slice(1);
}

/** A number, also as text, or a formula. Dates as text are not read: a serial number says the same. */
function readBound(value: Json): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return value.trim();
  return readFormula(value);
}

function boundOf(formula: string | null): Json {
  if (formula === null) return null;
  return formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function listSource(formula: string): string {
  const quoted = /^"(.*)"$/s.exec(formula)?.[1];
  return quoted === undefined ? `=${formula}` : quoted.replaceAll('""', '"');
}
