import type { CalendarDay } from "../core/grid/serial-date";
import { unionOf } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import { blankCells, type ExpectedCells } from "../core/grid/expected-cells";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { TableName } from "../core/review/review";
import { matchingText } from "../core/review/text";
import { freeName } from "../core/summary/sheet-names";
import { WorkbookAccessError, type WorkbookPort } from "../excel/port";
import { tableContracts } from "../schema/contract";
import { isContractTable } from "../schema/read-scope";
import { blankReview } from "../schema/template/blank-review";
import { newReviewEdits, reviewSheets } from "../schema/template/new-review-edits";
import type { ReviewContent } from "../schema/template/review-content";
import { sheetEdits } from "../schema/template/sheet-edits";
import type { SheetTemplate } from "../schema/template/sheet-template";
import { placesOf, type TablePlaces } from "../schema/template/table-place";
import { againIfChanged } from "./again-if-changed";
import { demo } from "./examples/demo";

/** Makes a workbook a review workbook to fill in, of the year that a day lies in; see {@link setUpReviewOf}. */
export function setUpReview(workbook: WorkbookPort, today: CalendarDay): Promise<readonly string[]> {
  return setUpReviewOf(workbook, blankReview(today));
}

/** Makes a workbook the made-up review; see {@link setUpReviewOf}. */
export function setUpExample(workbook: WorkbookPort): Promise<readonly string[]> {
  return setUpReviewOf(workbook, demo);
}

/**
 * Makes a workbook a review workbook. One empty sheet becomes the first sheet of the review; what else is there is not
 * touched: only the sheets of missing tables are added, behind it.
 *
 * @returns the names of the sheets that were added. Throws WorkbookAccessError.
 */
export function setUpReviewOf(workbook: WorkbookPort, content: ReviewContent): Promise<readonly string[]> {
  return againIfChanged(() => addSheets(workbook, content));
}

async function addSheets(workbook: WorkbookPort, content: ReviewContent): Promise<readonly string[]> {
  const snapshot = await workbook.read({
    wantsValues: isContractTable,
    wantsNumberFormats: () => false,
    wantsCustomFormats: false,
    wantsEmptiness: () => true,
    names: [...tableContracts.keys()],
  });
  const [first, ...others] = snapshot.worksheets;
  const isNew = first?.isEmpty === true && others.length === 0;
  const sheets = isNew ? reviewSheets(content) : missingSheets(content, snapshot);
  refuseTakenNames(sheets, snapshot);
  const edits = isNew ? newReviewEdits(content, first.id) : addedSheets(sheets, snapshot);
  const expected = isNew ? sheets.slice(0, 1).map((sheet) => blanksUnder(sheet, first.id)) : [];
  await workbook.apply(edits, { expected });
  return sheets.map(({ name }) => name);
}

/** Excel gives no table a name that the workbook has for cells or a value of its own. */
function refuseTakenNames(sheets: readonly SheetTemplate[], { names }: WorkbookSnapshot): void {
  const wanted = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => matchingText(name))));
  const taken = names.find(({ name }) => wanted.has(matchingText(name)));
  if (!taken) return;
  const message = `The name “${taken.name}” stands for something else in this workbook. Rename it (Formulas > Name Manager), then try again.`;
  throw new WorkbookAccessError("not supported", message);
}

/** What must still stand where the texts of a sheet are written on an empty one: nothing. */
function blanksUnder({ texts }: SheetTemplate, worksheet: string): ExpectedCells {
  return blankCells(worksheet, texts.map((text) => text.range).reduce(unionOf));
}

/** The sheets of tables that are not there, each with just those tables, under names that are free. */
function missingSheets(content: ReviewContent, { tables, worksheets }: WorkbookSnapshot): readonly SheetTemplate[] {
  const present = new Set(tables.map(({ name }) => matchingText(name)));
  const names = worksheets.map(({ name }) => name);
  const isBare = ![...tableContracts.keys()].some((table) => present.has(matchingText(table)));
  return reviewSheets(content)
    .map((sheet) => ({ ...sheet, tables: sheet.tables.filter(({ name }) => !present.has(matchingText(name))) }))
    .filter((sheet) => sheet.tables.length > 0 || (isBare && sheet.frozenRowCount === 0))
    .map((sheet) => ({ ...sheet, name: freeName(sheet.name, names) }));
}

function addedSheets(sheets: readonly SheetTemplate[], snapshot: WorkbookSnapshot): readonly Edit[] {
  const places = new Map([...placesOfTables(snapshot), ...placesOf(sheets)]);
  const added = sheets.map(({ name }): Edit => ({ kind: "add worksheet", name }));
  return [...added, ...sheets.flatMap((sheet) => sheetEdits(sheet, sheet.name, places))];
}

/** Where the tables stand that are there, for the drop-downs of those that are added. */
function placesOfTables({ tables }: WorkbookSnapshot): TablePlaces {
  const names = new Map([...tableContracts.keys()].map((table): [string, TableName] => [matchingText(table), table]));
  return new Map(
    tables.flatMap(({ name, worksheetName, firstCell, headings, values }) => {
      const table = names.get(matchingText(name));
      return table ? [[table, { worksheetName, firstCell, headings, rowCount: values.length }] as const] : [];
    }),
  );
}
