import { mergeCells } from "../../core/grid/merge-cells";
import type { CellAddress, RangeAddress } from "../../core/grid/address";
import type { CellInput, DateInput, Edit } from "../../core/grid/edit";
import { choiceList } from "./choice-list";
import { formats } from "./look";
import type { Choices, TableTemplate } from "./sheet-template";
import type { TablePlaces } from "./table-place";

/**
 * One table with its caption, as edits; the cells that it takes must be empty.
 * @param worksheet the id of a worksheet, or the name of one that an earlier edit adds
 * @param places where the tables stand that its drop-downs offer
 */
export function tableEdits(table: TableTemplate, worksheet: string, places: TablePlaces): Edit[] {
  const { cell, columns, rows } = table;
  const headings: RangeAddress = { ...cell, rowCount: 1, columnCount: columns.length };
  const whole = { ...headings, rowCount: rows.length + 1 };
  const body = { ...headings, rowIndex: cell.rowIndex + 1, rowCount: rows.length };
  const within = (range: RangeAddress): RangeAddress => ({
    ...range,
    rowIndex: body.rowIndex + range.rowIndex,
    columnIndex: body.columnIndex + range.columnIndex,
  });
  const values = rows.map((row) => row.map((input, columnIndex) => (columns[columnIndex]?.formula ? null : input)));
  const caption = { ...headings, rowIndex: cell.rowIndex - 1 };
  const areas = [
    ...columns.map((column, columnIndex) => ({
      ...column,
      range: { rowIndex: 0, columnIndex, rowCount: rows.length, columnCount: 1 },
    })),
    ...(table.areas ?? []),
  ];
  return [
    { kind: "write values", worksheet, range: { ...caption, columnCount: 1 }, values: [[table.caption]] },
    { kind: "merge range", worksheet, range: caption },
    { kind: "format ranges", worksheet, ranges: [caption], format: formats.caption },
    { kind: "write values", worksheet, range: whole, values: [columns.map(({ heading }) => heading), ...values] },
    { kind: "add table", worksheet, range: whole, name: table.name },
    { kind: "format ranges", worksheet, ranges: [headings], format: formats.heading },
    // After the values, since each cell is written with the number format that keeps it as it was meant.
    ...areas.map(({ range, format }): Edit => ({ kind: "format ranges", worksheet, ranges: [within(range)], format })),
    ...dateFormats(rows, body, worksheet),
    ...areas.flatMap(({ range, choices }) => offerChoices(worksheet, within(range), choices, places)),
    ...columns.flatMap(({ formula }, columnIndex) =>
      formula === undefined
        ? []
        : [fillFormula(worksheet, { ...body, columnIndex: body.columnIndex + columnIndex }, formula)],
    ),
  ];
}

/** Dates keep the formats of their own, such as a month's. */
function dateFormats(rows: TableTemplate["rows"], body: RangeAddress, worksheet: string): Edit[] {
  const dates = new Map<string, CellAddress[]>();
  rows.forEach((cells, rowOffset) => {
    cells.forEach((input, columnOffset) => {
      if (!isDate(input)) return;
      const cell = { rowIndex: body.rowIndex + rowOffset, columnIndex: body.columnIndex + columnOffset };
      const known = dates.get(input.numberFormat);
      if (known) known.push(cell);
      else dates.set(input.numberFormat, [cell]);
    });
  });
  return [...dates].map(([numberFormat, cells]) => ({
    kind: "format ranges",
    worksheet,
    ranges: mergeCells(cells),
    format: { numberFormat },
  }));
}

function isDate(input: CellInput): input is DateInput {
  return typeof input === "object" && input !== null;
}

function offerChoices(
  worksheet: string,
  range: RangeAddress,
  choices: Choices | undefined,
  places: TablePlaces,
): Edit[] {
  const list = choices ? choiceList(choices, places) : null;
  return list ? [{ kind: "offer choices", worksheet, range, choices: list }] : [];
}

function fillFormula(worksheet: string, column: RangeAddress, formula: string): Edit {
  const formulas = Array.from({ length: column.rowCount }, () => [formula]);
  return { kind: "write formulas", worksheet, range: { ...column, columnCount: 1 }, formulas };
}
