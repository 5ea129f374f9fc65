import type { Finding } from "../core/checks/finding";
import type { CellInput, Edit } from "../core/grid/edit";
import { serialOfDay, type CalendarDay } from "../core/grid/serial-date";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import { matchingText } from "../core/review/text";
import { freeName } from "../core/summary/sheet-names";
import { WorkbookAccessError, type WorkbookPort } from "../excel/port";
import { contract, type Heading } from "../schema/contract";
import { againIfChanged } from "./again-if-changed";
import { expectedRows } from "./expected-rows";
import { readReviewFrom } from "./read-review";

/** Why a finding is accepted, and by whom. */
export interface Acceptance {
  readonly note: string;
  /** `""` where the person did not say. */
  readonly name: string;
  readonly day: CalendarDay;
}

/**
 * Notes in the table `Decisions` that a finding is accepted, which holds while its cell keeps its value. Where there is
 * no such table, it is made on a sheet of its own; one that has no column for a part that is not empty is refused, since
 * that part would be lost. Throws WorkbookAccessError; RangeError for an error, which nobody can accept, and for an empty
 * note.
 */
export async function acceptFinding(workbook: WorkbookPort, finding: Finding, acceptance: Acceptance): Promise<void> {
  if (finding.level === "error") throw new RangeError("An error cannot be accepted.");
  if (acceptance.note.trim() === "") throw new RangeError("An accepted finding needs a note.");
  await againIfChanged(() => noteDecision(workbook, decisionCells(finding, acceptance)));
}

async function noteDecision(workbook: WorkbookPort, cells: ReadonlyMap<string, CellInput>): Promise<void> {
  const { snapshot } = await readReviewFrom(workbook);
  const table = snapshot.tables.find(({ name }) => matchingText(name) === matchingText("Decisions"));
  if (!table) {
    await workbook.apply(newTableEdits(snapshot, cells));
    return;
  }
  const there = new Set(table.headings.map(matchingText));
  const missing = Object.keys(contract.Decisions.columns).find(
    (heading) => !there.has(matchingText(heading)) && (cells.get(matchingText(heading)) ?? "") !== "",
  );
  if (missing !== undefined) {
    const message = `The table “${table.name}” has no column “${missing}”. Add the column, then try again.`;
    throw new WorkbookAccessError("not supported", message);
  }
  const row = table.headings.map((heading): CellInput => cells.get(matchingText(heading)) ?? null);
  const edit = addRowEdit(table, row);
  if (edit.kind === "write values") {
    await workbook.apply([edit], { expected: expectedRows(snapshot, [cellOf(edit)]) });
    return;
  }
  // A row that somebody adds meanwhile may be this very one.
  const { name, values, headings } = table;
  await workbook.apply([edit], {
    tables: [{ table: name, rowCount: values.length, columnCount: headings.length }],
  });
}

/** The cells of a decision by their heading, as matching text. */
function decisionCells(finding: Finding, { note, name, day }: Acceptance): ReadonlyMap<string, CellInput> {
  const serial = serialOfDay(day);
  const cells: Readonly<Record<Heading<"Decisions">, CellInput>> = {
    Check: finding.check,
    Table: finding.table ?? "",
    Year: finding.year,
    Key: finding.key,
    Field: finding.field ?? "",
    Value: finding.value,
    Note: note.trim(),
    Name: name.trim(),
    Date: serial === null ? "" : { serial, numberFormat: "d mmmm yyyy" },
  };
  return new Map(Object.entries(cells).map(([heading, cell]) => [matchingText(heading), cell]));
}

type RowEdit = Extract<Edit, { kind: "write values" | "add table rows" }>;

/**
 * An empty row that waits in the table is filled first. A row that says the same already, as one does that was written
 * before the connection was lost, is written once more in its place.
 */
function addRowEdit(table: WorkbookSnapshot["tables"][number], row: readonly CellInput[]): RowEdit {
  const written = row.map((cell) => (cell === null ? "" : typeof cell === "object" ? cell.serial : cell));
  const sameRow = table.values.findIndex((values) => values.every((value, offset) => value === written[offset]));
  const spareRow = sameRow < 0 ? table.values.findIndex((values) => values.every((value) => value === "")) : sameRow;
  if (spareRow < 0) return { kind: "add table rows", table: table.name, values: [row] };
  const { firstCell, worksheetId, headings } = table;
  return {
    kind: "write values",
    worksheet: worksheetId,
    range: { ...firstCell, rowIndex: firstCell.rowIndex + spareRow, rowCount: 1, columnCount: headings.length },
    values: [row],
  };
}

function cellOf({ worksheet, range }: Extract<RowEdit, { kind: "write values" }>) {
  return { worksheetId: worksheet, cell: range };
}

function newTableEdits({ worksheets }: WorkbookSnapshot, cells: ReadonlyMap<string, CellInput>): readonly Edit[] {
  const headings = Object.keys(contract.Decisions.columns);
  const worksheet = freeName(
    "Decisions",
    worksheets.map(({ name }) => name),
  );
  const range = { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: headings.length };
  const row = headings.map((heading) => cells.get(matchingText(heading)) ?? "");
  return [
    { kind: "add worksheet", name: worksheet },
    { kind: "write values", worksheet, range, values: [headings, row] },
    { kind: "add table", worksheet, range, name: "Decisions" },
    { kind: "set column widths", worksheet, widths: [110, 100, 55, 110, 110, 150, 240, 110, 100] },
    { kind: "freeze rows", worksheet, rowCount: 1 },
  ];
}
