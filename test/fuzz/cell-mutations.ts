import { type RangeAddress, maximumColumnCount, maximumRowCount } from "../../src/core/grid/address";
import type { CellContent } from "../../src/xlsx/cell";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { awkwardContent, awkwardFormula } from "./awkward-values";
import type { Mutation } from "./mutation";
import type { Random } from "./random";
import { anySheet } from "./sheet-mutations";

/** What a person, or another program, does to the cells of a workbook. */
export const cellMutations: readonly Mutation<Workbook>[] = [
  {
    name: "put something odd into some cells of tables",
    apply: (workbook, random) => {
      for (let left = random.pick([1, 1, 3, 20]); left > 0; left -= 1) {
        const cell = cellOfTable(workbook, random);
        if (cell) put(cell.worksheet, cell, awkwardContent(random));
      }
    },
  },
  {
    name: "put something odd into some heading cells",
    apply: ({ tables }, random) => {
      const table = random.pickIfAny(tables.filter(({ headerRange }) => headerRange !== null));
      if (!table) return;
      const { worksheet, range } = table;
      const columnIndex = random.integer(range.columnIndex, range.columnIndex + range.columnCount - 1);
      put(worksheet, { rowIndex: range.rowIndex, columnIndex }, awkwardContent(random));
    },
  },
  {
    name: "fill a column of a table with one thing",
    apply: (workbook, random) => {
      const cell = cellOfTable(workbook, random);
      if (!cell) return;
      const content = awkwardContent(random);
      for (let offset = 0; offset < Math.min(cell.table.rowCount, 500); offset += 1) {
        put(cell.worksheet, { ...cell, rowIndex: cell.table.rowIndex + offset }, content);
      }
    },
  },
  {
    name: "exchange cells of tables",
    apply: (workbook, random) => {
      for (let left = random.pick([1, 5, 40]); left > 0; left -= 1) {
        const [one, other] = [cellOfTable(workbook, random), cellOfTable(workbook, random)];
        if (!one || !other) return;
        const content = one.worksheet.readCell(one.rowIndex, one.columnIndex);
        put(one.worksheet, one, other.worksheet.readCell(other.rowIndex, other.columnIndex));
        put(other.worksheet, other, content);
      }
    },
  },
  {
    name: "put something odd into cells beside and below the tables",
    apply: (workbook, random) => {
      const { worksheet, range } = random.pickIfAny(workbook.tables) ?? {};
      if (!worksheet || !range) return;
      for (let left = random.pick([1, 6]); left > 0; left -= 1) {
        const below = {
          rowIndex: range.rowIndex + range.rowCount,
          columnIndex: range.columnIndex + random.integer(0, 2),
        };
        const beside = {
          rowIndex: range.rowIndex + random.integer(0, 4),
          columnIndex: range.columnIndex + range.columnCount,
        };
        put(worksheet, random.pick([below, beside]), awkwardContent(random));
      }
    },
  },
  {
    name: "put something odd anywhere on a sheet",
    apply: (workbook, random) => {
      const worksheet = anySheet(workbook, random);
      const rowIndex = random.pick([0, 1, 5, 30, 1_000, maximumRowCount - 1]);
      put(
        worksheet,
        { rowIndex, columnIndex: random.pick([0, 1, 4, 60, maximumColumnCount - 1]) },
        awkwardContent(random),
      );
    },
  },
  {
    name: "write formulas over a column of a table",
    apply: (workbook, random) => {
      const cell = cellOfTable(workbook, random);
      if (!cell) return;
      const formula = awkwardFormula(random).slice(0, 8_000);
      for (let offset = 0; offset < Math.min(cell.table.rowCount, 100); offset += 1) {
        put(cell.worksheet, { ...cell, rowIndex: cell.table.rowIndex + offset }, { type: "empty", value: "", formula });
      }
    },
  },
  {
    name: "give cells another number format",
    apply: (workbook, random) => {
      const cell = cellOfTable(workbook, random);
      if (!cell) return;
      const numberFormat = random.pick(numberFormats);
      const { styles } = workbook;
      const { worksheet, table, columnIndex } = cell;
      worksheet.changeStyles({ ...table, columnIndex, columnCount: 1 }, (index) =>
        styles.derive(index, { numberFormat }),
      );
    },
  },
  {
    name: "style whole rows and columns",
    apply: (workbook, random) => {
      const whole = random.pick([
        {
          rowIndex: 0,
          columnIndex: random.integer(0, 5),
          rowCount: maximumRowCount,
          columnCount: random.integer(1, 3),
        },
        {
          rowIndex: random.integer(0, 9),
          columnIndex: 0,
          rowCount: random.integer(1, 9),
          columnCount: maximumColumnCount,
        },
      ]);
      anySheet(workbook, random).changeStyles(whole, (index) => workbook.styles.derive(index, { fill: "#FF00FF" }));
    },
  },
];

interface CellOfTable {
  readonly worksheet: Worksheet;
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** The body of its table. */
  readonly table: RangeAddress;
}

/** Of the whole sheet only the rows that a table may well have, since a table may have been told to reach to the last. */
function cellOfTable({ tables }: Workbook, random: Random): CellOfTable | null {
  const table = random.pickIfAny(tables);
  if (!table) return null;
  const { bodyRange, worksheet } = table;
  const rowCount = Math.max(1, Math.min(bodyRange.rowCount, 1_000));
  return {
    worksheet,
    rowIndex: bodyRange.rowIndex + random.integer(0, rowCount - 1),
    columnIndex: bodyRange.columnIndex + random.integer(0, Math.min(bodyRange.columnCount, 50) - 1),
    table: { ...bodyRange, rowCount },
  };
}

function put(
  worksheet: Worksheet,
  { rowIndex, columnIndex }: { rowIndex: number; columnIndex: number },
  content: CellContent,
) {
  worksheet.cells.write(rowIndex, columnIndex, content);
}

const numberFormats = [
  ...[
    "General",
    "@",
    "0",
    "0.00%",
    "d mmmm yyyy",
    "mmmm yyyy",
    "yyyy",
    "[h]:mm",
    ";;;",
    "",
    '"',
    "[$-409]d",
    "[Red][<0]0;0",
    "£#,##0.00",
  ],
  ...["0".repeat(300), "\u0000", "mmmm yyyy;@", "#,##0;(#,##0)", "\\", "[", 'd"', "# ?/?", "0E+00", "yyyy\\-mm\\-dd"],
];
