import type { CellInput, Edit } from "../core/grid/edit";
import { wouldMislead } from "../core/grid/enter-value";
import { isDateFormat, isMonthFormat } from "../core/grid/serial-date";
import { tableTooLargeError } from "./port";
import { look, mostCellsWithLook } from "./range-look";
import { rangeInputOf } from "./write-values";

type ColumnEdit = Extract<Edit, { kind: "add table column" }>;

/** A column of a table that a new one is to look like. */
export interface ColumnModel {
  readonly heading: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly body: Excel.Range;
  /** One for each cell: a column whose cells differ tells nothing of them as a whole. */
  readonly validations: readonly Excel.DataValidation[];
}

export type ColumnModels = ReadonlyMap<Edit, ColumnModel>;

/**
 * Adds a column at the end of a table; cells to its right, if there are any, are moved aside by Excel. The heading, by
 * which a column is known, comes last: where the connection is lost before, the column is one that was begun.
 */
export function addTableColumn(table: Excel.Table, edit: ColumnEdit, model: ColumnModel): void {
  const column = edit.begun ? table.columns.getItemAt(edit.begun.columnOffset) : table.columns.add(-1);
  const cells = column.getDataBodyRange();
  writeCells(cells, edit, model);
  copyValidations(cells, model);
  const headingCell = column.getHeaderRowRange();
  // As text before it is written, or Excel makes a date of 2011/12.
  headingCell.numberFormat = [["@"]];
  headingCell.setCellProperties(lookOf(model.heading));
  headingCell.values = [[edit.heading]];
}

/**
 * Queues the questions how the columns look that the edits take as models; none where no edit does. Throws
 * WorkbookAccessError for a table that reaches down over far more rows than that can be told of.
 */
export function loadColumnModels(context: Excel.RequestContext, edits: readonly Edit[]): ColumnModels {
  const models = new Map<Edit, ColumnModel>();
  for (const edit of edits) if (edit.kind === "add table column") models.set(edit, loadColumnModel(context, edit));
  return models;
}

function loadColumnModel(context: Excel.RequestContext, { table, like, values }: ColumnEdit): ColumnModel {
  if (values.length > mostCellsWithLook)
    throw tableTooLargeError(table, `has ${values.length.toLocaleString("en-GB")} rows`);
  const column = context.workbook.tables.getItem(table).columns.getItemAt(like);
  const body = column.getDataBodyRange();
  body.load({ numberFormat: true, format: { columnWidth: true } });
  const validations = values.map((_, rowIndex) => {
    const { dataValidation } = body.getCell(rowIndex, 0);
    dataValidation.load({ type: true, rule: true, errorAlert: true, prompt: true, ignoreBlanks: true });
    return dataValidation;
  });
  return {
    heading: column.getHeaderRowRange().getCellProperties(look),
    cells: body.getCellProperties(look),
    body,
    validations,
  };
}

function writeCells(cells: Excel.Range, { values: given, showsNumbersPlain }: ColumnEdit, model: ColumnModel): void {
  const formats = model.body.numberFormat as string[][];
  const inputs = showsNumbersPlain ? given.map((input, rowIndex) => shownPlain(input, formats[rowIndex]?.[0])) : given;
  const { values, numberFormats } = rangeInputOf(inputs.map((input) => [input]));
  if (numberFormats) cells.numberFormat = numberFormats;
  cells.values = values;
  // Once more, since each value is written with the number format that keeps it as it was meant.
  cells.numberFormat = formats.map((row, rowIndex) => row.map((format) => formatLike(format, inputs[rowIndex])));
  cells.setCellProperties(lookOf(model.cells));
  cells.format.columnWidth = model.body.format.columnWidth;
}

/** A number that its model would show as something else, with a format of its own. */
function shownPlain(input: CellInput, format = ""): CellInput {
  return wouldMislead(input, format) ? { serial: input, numberFormat: "General" } : input;
}

/** The model's format, but for a date or number that it would not show as what it is: a month alone, a day, no date. */
function formatLike(format: string, input: CellInput | undefined): string {
  if (typeof input !== "object" || input === null) return format;
  const areDates = isDateFormat(format) && isDateFormat(input.numberFormat);
  return areDates && isMonthFormat(format) === isMonthFormat(input.numberFormat) ? format : input.numberFormat;
}

function copyValidations(cells: Excel.Range, model: ColumnModel): void {
  model.validations.forEach((validation, rowIndex) => {
    const { dataValidation } = cells.getCell(rowIndex, 0);
    copyValidation(validation, dataValidation);
  });
}

/** Excel tells white for a cell without a fill, and a white fill would cover the bands of the table and the gridlines. */
function lookOf(cells: ColumnModel["cells"]): Excel.SettableCellProperties[][] {
  return cells.value.map((row) =>
    row.map(({ format = {} }) => {
      const { fill, ...others } = format;
      return { format: fill?.color?.toUpperCase() === "#FFFFFF" ? others : { ...others, ...(fill && { fill }) } };
    }),
  );
}

/** A formula of a rule of the person's own speaks of cells beside the old one, so it is not copied. */
function copyValidation(from: Excel.DataValidation, to: Excel.DataValidation): void {
  if (from.type === "None" || from.type === "Custom") return;
  to.rule = from.rule;
  to.ignoreBlanks = from.ignoreBlanks;
  to.errorAlert = from.errorAlert;
  if (from.prompt.title !== "" || from.prompt.message !== "") to.prompt = from.prompt;
}
