import { absoluteReference, formatRange, type RangeAddress } from "../core/grid/address";
import { isFormula } from "../core/grid/cell-value";
import type { CellFormat, Edit, Highlight, PageLayout } from "../core/grid/edit";
import type { CellsSnapshot } from "../core/grid/workbook-snapshot";
import { addTableColumn, type ColumnModels } from "./add-table-column";
import { restoreLook } from "./range-look";
import { rangeInputOf } from "./write-values";

/** `Worksheet.getRanges` takes at most this much text (Microsoft, "Work with multiple ranges simultaneously"). */
const longestAddressList = 8192;

/**
 * What Excel cannot undo among other edits as one step (Microsoft, "Undo support with the Excel JavaScript API"): one
 * such call would have the whole group refused.
 */
export function canBeUndoneByExcel({ kind }: Edit): boolean {
  return !["copy worksheet", "name copy", "delete worksheet", "rename worksheet", "set title"].includes(kind);
}

const tableStyle = "TableStyleLight1";

/**
 * Queues one edit; the caller sends it.
 * @param models the columns that new ones look like, by the edit that adds them
 */
export function applyEdit(context: Excel.RequestContext, edit: Edit, models: ColumnModels): void {
  const { workbook } = context;
  const worksheetOf = (key: string) => workbook.worksheets.getItem(key);
  const rangeOf = (key: string, range: RangeAddress) => worksheetOf(key).getRange(formatRange(range));
  switch (edit.kind) {
    case "add worksheet": {
      const worksheet = workbook.worksheets.add(edit.name);
      if (edit.tabColor !== undefined) worksheet.tabColor = edit.tabColor;
      if (edit.position !== undefined) worksheet.position = edit.position;
      return;
    }
    case "rename worksheet":
    case "name copy":
      worksheetOf(edit.worksheet).name = edit.name;
      return;
    case "copy worksheet":
      worksheetOf(edit.worksheet).copy("End").name = edit.name;
      return;
    case "delete worksheet":
      workbook.worksheets.getItemOrNullObject(edit.worksheet).delete();
      return;
    case "clear range": {
      clearCells(rangeOf(edit.worksheet, edit.range));
      return;
    }
    case "write values":
      writeValues(rangeOf(edit.worksheet, edit.range), edit.values);
      return;
    case "write formulas":
      rangeOf(edit.worksheet, edit.range).formulas = edit.formulas.map((row) => [...row]);
      return;
    case "restore cells":
      restoreCells(rangeOf(edit.worksheet, edit.content.range), edit.content);
      return;
    case "restore range": {
      const range = rangeOf(edit.worksheet, edit.content.range);
      clearCells(range);
      writeValues(range, edit.content.values);
      // Afterwards: a format tells what becomes of a value only at the moment when that is entered.
      if (edit.content.look) range.numberFormat = edit.content.look.numberFormats.map((row) => [...row]);
      restoreLook(worksheetOf(edit.worksheet), edit.content);
      return;
    }
    case "format ranges":
      for (const range of edit.ranges) formatCells(rangeOf(edit.worksheet, range), range, edit.format);
      return;
    case "merge range":
      rangeOf(edit.worksheet, edit.range).merge();
      return;
    case "merge rows":
      rangeOf(edit.worksheet, edit.range).merge(true);
      return;
    case "set column widths":
      edit.widths.forEach((width, columnOffset) => {
        const columnIndex = (edit.columnIndex ?? 0) + columnOffset;
        const column = { rowIndex: 0, columnIndex, rowCount: 1, columnCount: 1 };
        rangeOf(edit.worksheet, column).format.columnWidth = width;
      });
      return;
    case "set row heights":
      setRowHeights(worksheetOf(edit.worksheet), edit.rowIndex, edit.heights);
      return;
    case "fit row heights": {
      const { rowIndex, heights } = edit;
      setRowHeights(worksheetOf(edit.worksheet), rowIndex, heights);
      const rows = { rowIndex, columnIndex: 0, rowCount: heights.length, columnCount: 1 };
      rangeOf(edit.worksheet, rows).format.autofitRows();
      return;
    }
    case "add table": {
      const table = worksheetOf(edit.worksheet).tables.add(formatRange(edit.range), true);
      table.name = edit.name;
      table.style = tableStyle;
      return;
    }
    case "add table rows":
      addTableRows(workbook.tables.getItem(edit.table), edit.values);
      return;
    case "add table column": {
      const model = models.get(edit);
      if (!model) throw new RangeError(`The column that “${edit.heading}” is to look like was not read.`);
      addTableColumn(workbook.tables.getItem(edit.table), edit, model);
      return;
    }
    case "delete table rows":
      lastRowsOf(workbook.tables.getItem(edit.table), edit.rowCount).delete("Up");
      return;
    case "delete table column":
      workbook.tables.getItem(edit.table).columns.getItemAt(edit.columnOffset).delete();
      return;
    case "offer choices": {
      const { dataValidation } = rangeOf(edit.worksheet, edit.range);
      dataValidation.rule = { list: { inCellDropDown: true, source: edit.choices.source } };
      dataValidation.errorAlert = {
        message: edit.choices.message,
        showAlert: true,
        style: "Warning",
        title: edit.choices.title,
      };
      return;
    }
    case "freeze rows":
      worksheetOf(edit.worksheet).freezePanes.freezeRows(edit.rowCount);
      return;
    case "hide gridlines":
      worksheetOf(edit.worksheet).showGridlines = false;
      return;
    case "set page layout":
      setPageLayout(worksheetOf(edit.worksheet), edit.layout);
      return;
    case "name range":
      replaceName(workbook, edit.name, rangeOf(edit.worksheet, edit.range));
      return;
    case "move name":
      workbook.names.getItem(edit.name).formula = `=${absoluteReference(edit.worksheetName, edit.range)}`;
      return;
    case "name text":
    case "begin":
      replaceName(workbook, edit.name, `="${edit.text.replaceAll('"', '""')}"`).visible = false;
      return;
    case "name formula":
      replaceName(workbook, edit.name, edit.formula).visible = edit.isVisible;
      return;
    case "remove name":
    case "end":
      workbook.names.getItemOrNullObject(edit.name).delete();
      return;
    case "set title":
      workbook.properties.title = edit.title;
      return;
    case "add highlight":
      for (const addresses of addressLists(edit.ranges)) {
        addHighlight(worksheetOf(edit.worksheet).getRanges(addresses), edit.highlight);
      }
      return;
    case "remove conditional formats": {
      const formats = worksheetOf(edit.worksheet).getRange().conditionalFormats;
      // The last first: an id is documented as "the priority of the conditional format", which moves up as others go.
      for (const id of edit.ids.toReversed()) formats.getItem(id).delete();
      return;
    }
  }
}

/** All but notes and comments, which would go with `All`: somebody wrote them, and nothing could put them back. */
function clearCells(range: Excel.Range): void {
  range.unmerge();
  range.clear("RemoveHyperlinks");
  range.clear("Contents");
  range.clear("Formats");
  range.dataValidation.clear();
}

function writeValues(range: Excel.Range, cells: Parameters<typeof rangeInputOf>[0]): void {
  const { values, numberFormats } = rangeInputOf(cells);
  if (numberFormats) range.numberFormat = numberFormats;
  range.values = values;
}

/**
 * The number formats first, or a cell that is formatted as text makes text of what is entered; and last, since some
 * values are entered with a format of their own.
 */
function restoreCells(range: Excel.Range, { values, formulas, numberFormats }: CellsSnapshot): void {
  const plain = values.map((row, rowOffset) =>
    row.map((value, columnOffset) => (isFormula(formulas[rowOffset]?.[columnOffset], value) ? null : value)),
  );
  const calculated = formulas.map((row, rowOffset) =>
    row.map((formula, columnOffset) => (isFormula(formula, values[rowOffset]?.[columnOffset]) ? formula : null)),
  );
  const formats = numberFormats.map((row) => [...row]);
  range.numberFormat = formats;
  writeValues(range, plain);
  if (calculated.some((row) => row.some((formula) => formula !== null))) range.formulas = calculated;
  range.numberFormat = formats;
}

function setRowHeights(worksheet: Excel.Worksheet, firstRowIndex: number, heights: readonly number[]): void {
  for (const { rowIndex, rowCount, height } of runsOfHeights(firstRowIndex, heights)) {
    const rows = { rowIndex, columnIndex: 0, rowCount, columnCount: 1 };
    worksheet.getRange(formatRange(rows)).format.rowHeight = height;
  }
}

/**
 * New rows are written as ranges, since `rows.add` has no place for number formats. A null leaves what Excel puts in a
 * new row by itself, such as the formula of a calculated column, which `""` would empty.
 */
function addTableRows(table: Excel.Table, cells: Parameters<typeof rangeInputOf>[0]): void {
  const { values, numberFormats } = rangeInputOf(cells);
  const blanks = values.map((row) => row.map((value) => (value === null ? null : "")));
  table.rows.add(-1, blanks as string[][]);
  const rows = lastRowsOf(table, values.length);
  if (numberFormats) rows.numberFormat = numberFormats;
  rows.values = values;
}

function lastRowsOf(table: Excel.Table, rowCount: number): Excel.Range {
  const lastRow = table.getDataBodyRange().getLastRow();
  return rowCount === 1 ? lastRow : lastRow.getOffsetRange(1 - rowCount, 0).getBoundingRect(lastRow);
}

function formatCells(range: Excel.Range, address: RangeAddress, format: CellFormat): void {
  const { fill, font, protection, borders } = range.format;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  if (format.fontColor !== undefined) font.color = format.fontColor;
  if (format.fill !== undefined) fill.color = format.fill;
  if (format.horizontalAlignment !== undefined) range.format.horizontalAlignment = format.horizontalAlignment;
  if (format.verticalAlignment !== undefined) range.format.verticalAlignment = format.verticalAlignment;
  if (format.wrapText !== undefined) range.format.wrapText = format.wrapText;
  if (format.locked !== undefined) protection.locked = format.locked;
  if (format.numberFormat !== undefined) {
    const row = new Array<string>(address.columnCount).fill(format.numberFormat);
    range.numberFormat = Array.from({ length: address.rowCount }, () => row);
  }
  if (format.borderColor !== undefined) {
    const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
    const inner = [
      ...(address.rowCount > 1 ? (["InsideHorizontal"] as const) : []),
      ...(address.columnCount > 1 ? (["InsideVertical"] as const) : []),
    ];
    for (const side of [...sides, ...inner]) {
      const border = borders.getItem(side);
      border.style = "Continuous";
      border.weight = "Hairline";
      border.color = format.borderColor;
    }
  }
}

function setPageLayout(worksheet: Excel.Worksheet, layout: PageLayout): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = layout.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  // No vertical count: as many pages tall as it needs (Microsoft, "Excel.PageLayoutZoomOptions").
  pageLayout.zoom = { horizontalFitToPages: layout.pagesWide };
  pageLayout.topMargin = layout.margin;
  pageLayout.bottomMargin = layout.margin;
  pageLayout.leftMargin = layout.margin;
  pageLayout.rightMargin = layout.margin;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = layout.footer;
  if (layout.printArea) pageLayout.setPrintArea(worksheet.getRange(formatRange(layout.printArea)));
  if (layout.titleRows) {
    const { rowIndex, rowCount } = layout.titleRows;
    pageLayout.setPrintTitleRows(`$${rowIndex + 1}:$${rowIndex + rowCount}`);
  }
}

/** A void method on a null object does nothing, so a name that is not there is not missed. */
function replaceName(workbook: Excel.Workbook, name: string, reference: Excel.Range | string): Excel.NamedItem {
  workbook.names.getItemOrNullObject(name).delete();
  return workbook.names.add(name, reference);
}

/** The person's own conditional formats come before ours: `add` puts a format first, priority -1 puts it last. */
function addHighlight(ranges: Excel.RangeAreas, { formula, fill, fontColor, numberFormat }: Highlight): void {
  const conditionalFormat = ranges.conditionalFormats.add("Custom");
  const { rule, format } = conditionalFormat.custom;
  rule.formula = formula;
  format.fill.color = fill;
  format.font.color = fontColor;
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  conditionalFormat.priority = -1;
}

/** Neighbouring rows of one height together. */
function runsOfHeights(firstRowIndex: number, heights: readonly number[]) {
  const runs: { rowIndex: number; rowCount: number; height: number }[] = [];
  heights.forEach((height, rowOffset) => {
    const last = runs.at(-1);
    if (last?.height === height) last.rowCount += 1;
    else runs.push({ rowIndex: firstRowIndex + rowOffset, rowCount: 1, height });
  });
  return runs;
}

/** Comma-separated addresses, in as few lists as the limit allows. */
function addressLists(ranges: readonly RangeAddress[]): string[] {
  const lists: string[] = [];
  for (const address of ranges.map(formatRange)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestAddressList)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
