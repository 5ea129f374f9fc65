import type { Edit } from "../core/grid/edit";
import { isNameOfCopy } from "../core/grid/name-of-copy";
import type { CalendarDay } from "../core/grid/serial-date";
import type { WorkbookSnapshot, WorksheetSnapshot } from "../core/grid/workbook-snapshot";
import { datedCopyName } from "../core/summary/sheet-names";
import { copyingName } from "../schema/contract";
import type { OldSummary } from "./old-summary";

export interface KeptCopy {
  /** The name of the copy; null where none is made. */
  readonly name: string | null;
  readonly edits: readonly Edit[];
}

/**
 * Keeps the old summary on a copy, where that is needed. Excel gives a copy a name of its own first: a defined name tells,
 * until it has got ours, that there is one more, so that one which was broken off there gets its name now.
 */
export function keepCopy(
  { names, worksheets }: WorkbookSnapshot,
  { sheet: { worksheetId, worksheetName } }: OldSummary,
  { isNeeded, today }: { readonly isNeeded: boolean; readonly today: CalendarDay },
): KeptCopy {
  const copies = worksheets.filter(({ name }) => isNameOfCopy(name, worksheetName));
  const count = names.find(({ name }) => name === copyingName)?.text ?? null;
  const unnamed = count !== null && copies.length > Number(count) ? copies.at(-1) : undefined;
  const late = unnamed && nameLate(unnamed, worksheets, today);
  const worksheetNames = worksheets.map((worksheet) => (worksheet === unnamed && late ? late.name : worksheet.name));
  const name = isNeeded ? datedCopyName(worksheetNames, today) : null;
  const countNow = worksheetNames.filter((one) => isNameOfCopy(one, worksheetName)).length;
  return {
    name,
    edits: [
      ...(late ? [late] : []),
      ...(name === null
        ? []
        : ([
            { kind: "begin", name: copyingName, text: String(countNow) },
            { kind: "copy worksheet", worksheet: worksheetId, name },
          ] as const)),
      ...(name === null && count === null ? [] : [{ kind: "end", name: copyingName } as const]),
    ],
  };
}

function nameLate(
  { id }: WorksheetSnapshot,
  worksheets: readonly WorksheetSnapshot[],
  today: CalendarDay,
): Extract<Edit, { kind: "name copy" }> {
  const names = worksheets.map(({ name }) => name);
  return { kind: "name copy", worksheet: id, name: datedCopyName(names, today) };
}
