import { openPackage, otherDocument } from "./package";
import { WorkbookFileError } from "./workbook-error";
import type { Table } from "./table";
import { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";
import { damaged } from "./xml";
import type { ZipOptions } from "./zip-reader";

/**
 * Opens the bytes of an Excel workbook: .xlsx, .xltx, and .xlsm or .xltm, whose macros are kept and never run.
 * Throws `WorkbookFileError`, whose message says what to do.
 */
export function openWorkbook(bytes: Uint8Array, options?: ZipOptions): Workbook {
  const file = openPackage(bytes, options);
  const main = file.relationships("").find(({ kind }) => kind === "officeDocument")?.target;
  if (main === undefined) {
    throw new WorkbookFileError("not-a-workbook", "This file is not an Excel workbook. Choose an .xlsx file.");
  }
  refuseOtherContent(file.contentType(main));
  const workbook = new Workbook(file, main);
  if (workbook.worksheets.length === 0) {
    throw new WorkbookFileError("not-supported", "This workbook holds no worksheet. Add one in Excel and try again.");
  }
  refuseLookAlikes(workbook);
  workbook.worksheets.forEach(readLazyParts);
  workbook.worksheets.forEach(refuseMissingStyles);
  workbook.tables.forEach(refuseMissingColumns);
  return workbook;
}

/** Worksheets are found by their ids and names: of two with the same one, the wrong one would be written. */
function refuseLookAlikes({ worksheets, partName }: Workbook): void {
  for (const keys of [worksheets.map(({ id }) => id), worksheets.map(({ name }) => name.toLowerCase())]) {
    if (new Set(keys).size < keys.length) throw damaged(partName, "two worksheets of one id or name");
  }
}

/** Reads what is otherwise read when it is asked for, so that its damage is told before any work is done. */
function readLazyParts({ tables, comments }: Worksheet): readonly unknown[] {
  return [...tables.map(({ bodyRange }) => bodyRange), ...comments];
}

/** A table that tells of more or fewer columns than it covers would give a heading to the wrong one. */
function refuseMissingColumns({ range, columns, partName }: Table): void {
  if (columns.length !== range.columnCount) throw damaged(partName, "a table without some of its columns");
}

/** A cell whose style is not there would take the look of whichever style is added next. */
function refuseMissingStyles({ workbook, part, partName }: Worksheet): void {
  const { styles } = workbook;
  const used = new Set<number>();
  for (const { attributes, cells } of part.cells.rows) {
    used.add(Number(attributes.get("s") ?? 0));
    for (const { styleIndex } of cells) used.add(styleIndex);
  }
  for (const column of part.child("cols")?.all("col") ?? []) used.add(column.number("style", 0));
  if ([...used].some((index) => !styles.has(index))) throw damaged(partName, "a style that is not there");
}

function refuseOtherContent(contentType: string): void {
  if (/sheet\.binary/i.test(contentType)) {
    throw new WorkbookFileError(
      "binary-format",
      "This is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again.",
    );
  }
  if (/wordprocessingml|ms-word/i.test(contentType)) throw otherDocument("This is a Word document.");
  if (/presentationml|ms-powerpoint/i.test(contentType)) throw otherDocument("This is a presentation.");
  if (/addin/i.test(contentType)) {
    throw new WorkbookFileError("not-supported", "This is an Excel add-in, not a workbook. Choose an .xlsx file.");
  }
  if (!/(?:sheet|template|macroEnabled)\.main\+xml$/i.test(contentType)) {
    throw damaged("[Content_Types].xml", `the main part is ${contentType === "" ? "of no type" : contentType}`);
  }
}
