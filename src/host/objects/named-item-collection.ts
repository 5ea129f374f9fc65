import type { DefinedName } from "../../xlsx/defined-names";
import type { Worksheet } from "../../xlsx/worksheet";
import { optional, text } from "../arguments";
import { absoluteReference, withPlainReference } from "../cell-area";
import { ExcelError, invalidArgument } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { checkFormula } from "../formula-entry";
import { defineType, type HostType, type Argument, type HostObject } from "../host-type";
import { namedItemType } from "./named-item";
import { rangeType } from "./range";

interface Target {
  readonly session: ExcelSession;
  /** Null for the names of the workbook's own scope. */
  readonly worksheet: Worksheet | null;
}

export const namedItemCollectionType: HostType<Target> = defineType("NamedItemCollection", {
  items: (target) => namesOf(target).items.map((name) => namedItemType.of({ ...target, name })),
  getItem: (target, name) => {
    const found = find(target, name);
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  },
  reads: {
    getCount: (target) => namesOf(target).items.length,
    getItemOrNullObject: (target, name) => find(target, name),
  },
  writes: {
    add: (target, name, reference, comment) => {
      const added = namesOf(target).add(
        text(name),
        formulaOf(target.session, reference),
        optional(comment, text) ?? "",
      );
      return namedItemType.of({ ...target, name: added });
    },
  },
});

function namesOf({ session, worksheet }: Target) {
  return (worksheet ?? session.workbook).names;
}

function find(target: Target, name: Argument): HostObject | null {
  const found: DefinedName | null = namesOf(target).find(text(name));
  return found && namedItemType.of({ ...target, name: found });
}

/** A range, a formula with its `=`, or a text that is the name's value. */
function formulaOf(session: ExcelSession, reference: Argument): string {
  const cells = rangeType.targetOf(reference);
  if (cells) return `=${absoluteReference(cells)}`;
  const written = text(reference);
  if (written === "") throw invalidArgument();
  if (!written.startsWith("=")) return `="${written.replaceAll('"', '""')}"`;
  checkFormula(written);
  return withPlainReference(session, written);
}
