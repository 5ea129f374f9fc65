import { isErrorValue } from "../../core/grid/cell-value";
import type { DefinedName } from "../../xlsx/defined-names";
import type { Worksheet } from "../../xlsx/worksheet";
import { text, truth } from "../arguments";
import { referenceOf, withPlainReference } from "../cell-area";
import { ExcelError, invalidArgument, notSupported } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { checkFormula } from "../formula-entry";
import { defineType, type HostType, type HostObject } from "../host-type";
import type { Json } from "../wire";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

interface Target {
  readonly session: ExcelSession;
  /** The worksheet that is the name's scope; null for the workbook. */
  readonly worksheet: Worksheet | null;
  readonly name: DefinedName;
}

export const namedItemType: HostType<Target> = defineType("NamedItem", {
  id: ({ name }) => name.name,
  isGone: ({ session, worksheet, name }) => (worksheet ?? session.workbook).names.find(name.name) === null,
  properties: {
    comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, comment) => {
        name.comment = text(comment);
      },
    },
    formula: {
      get: ({ name }) => name.formula,
      set: ({ session, name }, formula) => {
        if (!text(formula).startsWith("=")) throw invalidArgument();
        checkFormula(text(formula));
        name.formula = withPlainReference(session, text(formula));
      },
    },
    name: { get: ({ name }) => name.name },
    scope: { get: ({ worksheet }) => (worksheet ? "Worksheet" : "Workbook") },
    type: { get: (target) => meaningOf(target).type },
    value: { get: (target) => meaningOf(target).value },
    visible: {
      get: ({ name }) => name.isVisible,
      set: ({ name }, visible) => {
        name.isVisible = truth(visible);
      },
    },
  },
  objects: {
    worksheet: (target) => {
      const worksheet = scopeOf(target);
      if (!worksheet) throw new ExcelError("ItemNotFound");
      return worksheet;
    },
    worksheetOrNullObject: (target) => scopeOf(target),
  },
  reads: {
    getRange: (target) => {
      const cells = rangeOf(target);
      if (!cells) throw new ExcelError("InvalidOperation");
      return cells;
    },
    getRangeOrNullObject: (target) => rangeOf(target),
  },
  writes: {
    delete: ({ name }) => {
      name.delete();
    },
  },
});

function scopeOf({ session, worksheet }: Target): HostObject | null {
  return worksheet && worksheetType.of({ session, worksheet });
}

function rangeOf({ session, name }: Target): HostObject | null {
  const cells = referenceOf(session, name.formula);
  return cells && rangeType.of(cells);
}

/** What a name stands for; one that has to be calculated cannot be told, since this host calculates nothing. */
function meaningOf({ session, name }: Target): { readonly type: string; readonly value: Json } {
  const formula = name.formula.replace(/^=/, "");
  if (referenceOf(session, name.formula)) return { type: "Range", value: formula };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (quoted !== undefined) return { type: "String", value: quoted.replaceAll('""', '"') };
  if (/^(?:true|false)$/i.test(formula)) return { type: "Boolean", value: formula.toLowerCase() === "true" };
  if (formula.trim() !== "" && Number.isFinite(Number(formula))) return { type: "Double", value: Number(formula) };
  if (isErrorValue(formula) || formula.includes("#REF!")) return { type: "Error", value: "#REF!" };
  throw notSupported("the value of a name that has to be calculated");
}
