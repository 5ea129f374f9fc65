import { formatCell, parseCell } from "../../src/core/grid/address";
import { deleteTableRows } from "../../src/xlsx/delete-from-table";
import type { Table } from "../../src/xlsx/table";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import type { WorkbookPicture } from "./workbook-picture";

/** Something that a co-author does to the workbook, or the person beside the pane. */
export interface EditOfOthers {
  readonly name: string;
  /** Whether it moves or renames what a command may know by its place or name. */
  readonly moves?: boolean;
  /** Throws where there is nothing to do it to. */
  readonly edit: (workbook: Workbook) => void;
}

/**
 * What others may do while a command is at work: to the cells that it reads, to those that it writes, and to all around
 * them.
 * @param before the workbook before the command, `promised` after it
 */
export function editsOfOthers(before: WorkbookPicture, promised: WorkbookPicture): readonly EditOfOthers[] {
  const written = writtenCells(before, promised);
  const [first, last] = [written[0], written.at(-1)];
  const places = first && last && first !== last ? [first, last] : first ? [first] : [];
  const sheet = first?.worksheet ?? "Outputs";
  const laterName = laterNameOf(sheet, before, promised);
  const added = Object.keys(promised.worksheets).filter((name) => !(name in before.worksheets));
  return [
    ...places.map((place) => ({
      name: `a value in ${place.worksheet}!${place.cell}, which is written`,
      edit: (workbook: Workbook) =>
        enter(sheetOf(workbook, place.worksheet, laterName), place.cell, "By somebody else"),
    })),
    {
      name: "a value that is read",
      edit: (workbook) => {
        const { worksheet, bodyRange } = tableOf(workbook, "Outputs");
        enter(worksheet, formatCell({ ...bodyRange, columnIndex: bodyRange.columnIndex + 2 }), "By somebody else");
      },
    },
    ...editsOfSheet(sheet, laterName),
    ...["Outputs", "Scores"].flatMap((name) => editsOfTable(name)),
    ...added.slice(0, 2).map((name) => ({
      name: `another sheet ${name}`,
      edit: (workbook: Workbook) => enter(workbook.addWorksheet(name), "B2", "By somebody else"),
    })),
    ...("Summary" in before.worksheets && sheet !== "Summary" ? editsOfSheet("Summary") : []),
  ];
}

function editsOfSheet(name: string, laterName: string = name): EditOfOthers[] {
  const find = (workbook: Workbook) => sheetOf(workbook, name, laterName);
  return [
    {
      name: `a row above all of ${name}`,
      moves: true,
      edit: (workbook) => {
        const worksheet = find(workbook);
        worksheet.insertBelow({ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 16_384 }, null);
        enter(worksheet, "A1", "By somebody else");
      },
    },
    { name: `a word far from all on ${name}`, edit: (workbook) => enter(find(workbook), "P40", "Far away") },
    {
      name: `a format of their own on ${name}`,
      edit: (workbook) => {
        find(workbook).conditionalFormats.addCustom(
          [{ rowIndex: 2, columnIndex: 0, rowCount: 3, columnCount: 2 }],
          "=TRUE",
          {
            fill: "#00FF00",
            fontColour: null,
            bold: null,
            italic: null,
            numberFormat: null,
          },
        );
      },
    },
    {
      name: `${name} renamed`,
      moves: true,
      edit: (workbook) => {
        find(workbook).name = `${name} of ours`;
      },
    },
    {
      name: `${name} deleted`,
      edit: (workbook) => {
        workbook.deleteWorksheet(find(workbook));
      },
    },
    {
      name: `${name} protected`,
      edit: (workbook) => {
        find(workbook).isProtected = true;
      },
    },
  ];
}

function editsOfTable(name: string): EditOfOthers[] {
  return [
    {
      name: `the first row of ${name} deleted`,
      moves: true,
      edit: (workbook) => {
        deleteTableRows(tableOf(workbook, name), 0, 1);
      },
    },
    {
      name: `a row more in ${name}`,
      edit: (workbook) => {
        const table = tableOf(workbook, name);
        const ref = { type: "text", value: "9", formula: null } as const;
        table.appendRows([table.columns.map((_, offset) => (offset === 1 ? ref : null))]);
      },
    },
    {
      name: `words below ${name}`,
      edit: (workbook) => {
        const { worksheet, range } = tableOf(workbook, name);
        enter(
          worksheet,
          formatCell({ rowIndex: range.rowIndex + range.rowCount, columnIndex: range.columnIndex }),
          "Below",
        );
      },
    },
    {
      name: `${name} renamed`,
      moves: true,
      edit: (workbook) => {
        tableOf(workbook, name).name = `${name}_of_ours`;
      },
    },
  ];
}

/** The cells of sheets that were there before to which the command gives another content. */
function writtenCells(before: WorkbookPicture, promised: WorkbookPicture) {
  return Object.entries(before.worksheets).flatMap(([worksheet, { cells }]) => {
    const now = promised.worksheets[laterNameOf(worksheet, before, promised)]?.cells ?? {};
    return Object.keys({ ...cells, ...now })
      .filter((cell) => contentOf(cells[cell]) !== contentOf(now[cell]))
      .map((cell) => ({ worksheet, cell }));
  });
}

/** What a sheet is called that the command may rename: it keeps its place. */
function laterNameOf(name: string, before: WorkbookPicture, promised: WorkbookPicture): string {
  if (name in promised.worksheets) return name;
  const position = before.worksheets[name]?.position;
  return Object.values(promised.worksheets).find((worksheet) => worksheet.position === position)?.name ?? name;
}

function contentOf(cell: unknown): string {
  return JSON.stringify({ ...(cell as object | undefined), style: null });
}

function enter(worksheet: Worksheet, address: string, text: string): void {
  const { rowIndex, columnIndex } = parseCell(address) ?? { rowIndex: 0, columnIndex: 0 };
  worksheet.writeCell(rowIndex, columnIndex, { type: "text", value: text, formula: null });
}

function sheetOf(workbook: Workbook, name: string, laterName: string): Worksheet {
  const worksheet = workbook.findWorksheet(name) ?? workbook.findWorksheet(laterName);
  if (!worksheet) throw new RangeError(`There is no sheet ${name}.`);
  return worksheet;
}

function tableOf(workbook: Workbook, name: string): Table {
  const table = workbook.findTable(name);
  if (!table) throw new RangeError(`There is no table ${name}.`);
  return table;
}
