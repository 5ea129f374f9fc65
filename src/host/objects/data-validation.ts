import type { DataValidation } from "../../xlsx/data-validations";
import { choice, fields, text, truth, wordFor } from "../arguments";
import type { CellArea } from "../cell-area";
import { invalidArgument } from "../excel-error";
import { defineType, type HostType } from "../host-type";
import { assertUnprotected } from "../protection";
import { cellCount, intersectRanges } from "../ranges";
import { readRule, ruleOf } from "../validation-rule";
import type { Json } from "../wire";

/** Excel's longest title and message of a prompt or an alert. */
const maximumTitleLength = 32;
const maximumMessageLength = 255;

const alertStyles = { Stop: "stop", Warning: "warning", Information: "information" } as const;

const typeWords = {
  None: "none",
  WholeNumber: "whole",
  Decimal: "decimal",
  List: "list",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
} as const;

export const dataValidationType: HostType<CellArea> = defineType("DataValidation", {
  properties: {
    errorAlert: {
      get: (area) => {
        const alert = sharedValidation(area)?.alert;
        if (!alert) return null;
        const { shown, kind, title, message } = alert;
        return { showAlert: shown, style: wordFor(kind, alertStyles), title, message };
      },
      set: (area, given) => {
        const { showAlert = true, style = "Stop", title, message } = fields(given, alertNames, "errorAlert");
        const alert = { shown: truth(showAlert), kind: choice(style, alertStyles), ...words(title, message) };
        change(area, { alert });
      },
    },
    ignoreBlanks: {
      get: (area) => sharedValidation(area)?.ignoresBlanks ?? null,
      set: (area, ignores) => change(area, { ignoresBlanks: truth(ignores) }),
    },
    prompt: {
      get: (area) => {
        const prompt = sharedValidation(area)?.prompt;
        return prompt ? { showPrompt: prompt.shown, title: prompt.title, message: prompt.message } : null;
      },
      set: (area, given) => {
        const { showPrompt = true, title, message } = fields(given, promptNames, "prompt");
        change(area, { prompt: { shown: truth(showPrompt), ...words(title, message) } });
      },
    },
    rule: {
      get: (area) => {
        const validation = sharedValidation(area);
        return validation && ruleOf(validation);
      },
      set: (area, rule) => change(area, readRule(rule)),
    },
    type: { get: typeOf },
  },
  writes: {
    clear: ({ worksheet, ranges }) => {
      assertUnprotected(worksheet);
      for (const range of ranges) worksheet.dataValidations.clear(range);
    },
  },
});

const alertNames = ["showAlert", "style", "title", "message"];
const promptNames = ["showPrompt", "title", "message"];

const noValidation: DataValidation = {
  type: "none",
  operator: "between",
  formula1: null,
  formula2: null,
  ignoresBlanks: true,
  showsDropDown: true,
  alert: { shown: true, kind: "stop", title: "", message: "" },
  prompt: { shown: true, title: "", message: "" },
};

function change(area: CellArea, parts: Partial<DataValidation>): void {
  assertUnprotected(area.worksheet);
  const base = sharedValidation(area) ?? noValidation;
  for (const range of area.ranges) area.worksheet.dataValidations.set(range, { ...base, ...parts });
}

/** The validation of all the cells; null where they do not share one. */
function sharedValidation(area: CellArea): DataValidation | null {
  const touching = validationsOf(area);
  if (touching.length === 0) return noValidation;
  const [first] = touching;
  return touching.length === 1 && first && coversAll(area, touching) ? first : null;
}

function typeOf(area: CellArea): string {
  const touching = validationsOf(area);
  const types = new Set(touching.map(({ type }) => type));
  if (!coversAll(area, touching)) types.add("none");
  const [type = "none", ...others] = types;
  if (others.length > 0) return "Inconsistent";
  return touching.length > 1 ? "MixedCriteria" : wordFor(type, typeWords);
}

function validationsOf({ worksheet, ranges }: CellArea) {
  return [...new Set(ranges.flatMap((range) => worksheet.dataValidations.touching(range)))];
}

function coversAll({ ranges }: CellArea, touching: ReturnType<typeof validationsOf>): boolean {
  const covers = touching.flatMap((validation) => validation.ranges);
  return ranges.every((range) => {
    const covered = covers.map((cover) => intersectRanges(cover, range)).filter((shared) => shared !== null);
    return covered.reduce((sum, shared) => sum + cellCount(shared), 0) === cellCount(range);
  });
}

function words(title: Json = "", message: Json = ""): { readonly title: string; readonly message: string } {
  const words = { title: text(title), message: text(message) };
  if (words.title.length > maximumTitleLength || words.message.length > maximumMessageLength) throw invalidArgument();
  return words;
}
