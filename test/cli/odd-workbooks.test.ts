import { readFileSync, writeFileSync } from "node:fs";
import { formatRange } from "../../src/core/grid/address";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Table } from "../../src/xlsx/table";
import type { Workbook } from "../../src/xlsx/workbook";
import { xmlElement } from "../../src/xlsx/xml";
import { range } from "../xlsx/fixtures";
import { runCommand, useFolder } from "./run-command";

const path = useFolder();

/** A good review with something done to it, written as `review.xlsx`. */
function writeReview(change: (workbook: Workbook) => void): string {
  const workbook = openWorkbook(readFileSync(`${__dirname}/../golden/demo/workbook.xlsx`));
  change(workbook);
  writeFileSync(path("review.xlsx"), saveWorkbook(workbook));
  return path("review.xlsx");
}

function tableOf(workbook: Workbook, name: string): Table {
  const table = workbook.findTable(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** Gives a table more columns on its right. */
function widen(table: Table, columnCount: number): void {
  const root = table.worksheet.workbook.file.tree(table.partName);
  for (let id = table.range.columnCount + 1; id <= columnCount; id += 1) {
    root.child("tableColumns")?.append(xmlElement("tableColumn", { id: 1_000 + id, name: `Wide ${id}` }));
  }
  root.set("ref", formatRange({ ...table.range, columnCount }));
}

describe("a table of very many columns", () => {
  test("is read in the time that its cells take, not the square of it", async () => {
    const file = writeReview((workbook) => widen(tableOf(workbook, "Scores"), 8_000));
    expect(await runCommand("changes", file)).toMatchObject({ exitCode: 0, errors: "" });
  }, 20_000);

  test("as wide as its sheet, of which Excel tells no cells, is named", async () => {
    const file = writeReview((workbook) => widen(tableOf(workbook, "Scores"), 16_384));
    expect(await runCommand("validate", file)).toEqual({
      exitCode: 2,
      output: "",
      errors: `${file}: The table “Scores” is as wide or as high as its sheet. Make it smaller (Table Design > Resize Table), then try again.\n`,
    });
  });
});

test("thousands of conditional formats, ours among them, are cleared in the time that there are of them", async () => {
  const style = { fill: "#FFFF00", fontColour: null, bold: null, italic: null, numberFormat: null };
  const file = writeReview((workbook) => {
    const { conditionalFormats, part } = tableOf(workbook, "Scores").worksheet;
    const { rule } = conditionalFormats.addCustom([range("A1")], "=$A1>1", style);
    for (let index = 0; index < 1_500; index += 1) {
      const formula = index % 2 === 0 ? 'ISTEXT("review-workbook:improved")' : "$A1>1";
      const again = rule.clone();
      again.children = [xmlElement("formula", {}, [formula])];
      part.add(xmlElement("conditionalFormatting", { sqref: `A${index + 1}` }, [again]));
    }
  });
  const { exitCode, output } = await runCommand("highlight", file, "-o", path("out.xlsx"), "--clear");
  expect([exitCode, output]).toEqual([0, `${path("out.xlsx")}: highlights removed.\n`]);
  const left = openWorkbook(readFileSync(path("out.xlsx"))).findTable("Scores")?.worksheet.conditionalFormats.items;
  expect(left).toHaveLength(751);
}, 20_000);
