import { formatRange, maximumColumnCount, maximumRowCount, parseRange } from "../../src/core/grid/address";
import type { Table } from "../../src/xlsx/table";
import type { Workbook } from "../../src/xlsx/workbook";
import { xmlElement, type XmlElement } from "../../src/xlsx/xml";
import { awkwardContent, awkwardText } from "./awkward-values";
import type { Mutation } from "./mutation";
import type { Random } from "./random";

/** What a person, or another program, does to the tables of a workbook. */
export const tableMutations: readonly Mutation<Workbook>[] = [
  onTable("delete a table", (table) => table.delete()),
  onTable("make a table plain cells", (table) => table.convertToRange()),
  onTable("rename a table", (table, random) => {
    table.name = random.pick(tableNames);
  }),
  onTable("give a table a name that is taken, or that no table may have", (table, random) => {
    rootOf(table).set("displayName", random.pick([...tableNames, awkwardText(random).slice(0, 300), ""]));
  }),
  {
    name: "exchange the names of two tables",
    apply: ({ tables }, random) => {
      const [one, other] = [random.pickIfAny(tables), random.pickIfAny(tables)];
      if (!one || !other) return;
      const name = one.name;
      rootOf(one).set("displayName", other.name);
      rootOf(other).set("displayName", name);
    },
  },
  onTable("rename a column", (table, random) => {
    table.renameColumn(anyColumn(table, random), random.pick([...headings, awkwardText(random)]));
  }),
  onTable("give two columns the same heading", (table, random) => {
    const heading = random.pick(table.columns).name;
    columnElements(table)
      .at(anyColumn(table, random))
      ?.set("name", random.pick([heading, `${heading} `, heading.toUpperCase()]));
  }),
  onTable("add columns", (table, random) => {
    for (let left = random.pick([1, 1, 3, 30]); left > 0; left -= 1)
      table.appendColumn(random.pick([...headings, "More"]));
  }),
  onTable("take columns away", (table, random) => {
    const { range } = table;
    table.resize({ ...range, columnCount: random.integer(1, range.columnCount) });
  }),
  onTable("take rows away", (table, random) => {
    const { range } = table;
    table.resize({ ...range, rowCount: random.integer(2, range.rowCount) });
  }),
  onTable("add rows", (table, random) => {
    const { columnCount } = table.range;
    const content = awkwardContent(random);
    table.appendRows(
      Array.from({ length: random.pick([1, 2, 40, 400]) }, () =>
        Array.from({ length: columnCount }, () => random.pick([null, content, awkwardContent(random)])),
      ),
    );
  }),
  onTable("repeat rows", (table, random) => {
    const { rowIndex, columnIndex, rowCount, columnCount } = table.bodyRange;
    const rows = Array.from({ length: Math.min(rowCount, 20) }, () => {
      const row = random.integer(rowIndex, rowIndex + rowCount - 1);
      return Array.from({ length: columnCount }, (_, offset) => table.worksheet.readCell(row, columnIndex + offset));
    });
    table.appendRows(rows);
  }),
  onTable("empty a table", (table) => table.worksheet.clearContents(table.bodyRange)),
  onTable("filter a table", (table, random) => {
    table.showsFilterButton = true;
    const column = xmlElement("filterColumn", { colId: random.integer(0, 9) }, [
      xmlElement("filters", {}, [xmlElement("filter", { val: "2016/17" })]),
    ]);
    rootOf(table).child("autoFilter")?.append(column);
    table.worksheet.setRowsHidden(table.bodyRange.rowIndex, Math.max(1, table.bodyRange.rowCount - 1), true);
  }),
  onTable("take the heading row away", (table) => void rootOf(table).set("headerRowCount", 0)),
  onTable(
    "take the last row for totals",
    (table, random) => void rootOf(table).set("totalsRowCount", random.pick([1, 1, 2, 5_000])),
  ),
  onTable("put a table elsewhere", (table, random) => {
    const text = random.pick(places);
    const place = parseRange(text);
    // As often as not the table keeps its shape, so that only what is odd about the place is left.
    if (!place || random.onceIn(2)) rootOf(table).set("ref", text);
    else rootOf(table).set("ref", formatRange(within({ ...table.range, ...corner(place) })));
  }),
  onTable("put a table in the last rows of the sheet", (table) => {
    const { range } = table;
    const moved = { ...range, rowIndex: maximumRowCount - range.rowCount };
    rootOf(table).set("ref", formatRange(moved));
    table.worksheet.forEachCell(range, (cell, rowIndex, columnIndex) => {
      table.worksheet.cells.write(rowIndex - range.rowIndex + moved.rowIndex, columnIndex, cell);
    });
  }),
  onTable("count columns that are not there", (table, random) => {
    const elements = columnElements(table);
    const list = rootOf(table).child("tableColumns");
    if (random.onceIn(2)) list?.remove(random.pickIfAny(elements) ?? null);
    else list?.append(xmlElement("tableColumn", { id: random.integer(0, 9), name: random.pick(headings) }));
  }),
  onTable("give a column a formula", (table, random) => {
    const column = columnElements(table).at(anyColumn(table, random));
    column?.append(
      xmlElement("calculatedColumnFormula", {}, [random.pick(["1+1", "[@Nowhere]", "#REF!", "Programme[", ""])]),
    );
  }),
];

/** The same on a scale that takes time. */
export const largeTableMutations: readonly Mutation<Workbook>[] = [
  onTable("make a table as wide as the sheet", (table) => widen(table, maximumColumnCount)),
  onTable("make a table many columns wide", (table, random) => widen(table, random.pick([50, 300, 2_000]))),
];

function onTable(name: string, change: (table: Table, random: Random) => void): Mutation<Workbook> {
  return {
    name,
    apply: ({ tables }, random) => {
      const table = random.pickIfAny(tables);
      if (table) change(table, random);
    },
  };
}

function rootOf({ worksheet, partName }: Table): XmlElement {
  return worksheet.workbook.file.tree(partName);
}

function columnElements(table: Table): XmlElement[] {
  return rootOf(table).child("tableColumns")?.all("tableColumn") ?? [];
}

function anyColumn({ columns }: Table, random: Random): number {
  return random.integer(0, columns.length - 1);
}

/** Straight in the file: Excel has no quicker way either. */
function widen(table: Table, columnCount: number): void {
  const { range } = table;
  const wide = within({ ...range, columnCount });
  const list = rootOf(table).child("tableColumns");
  for (let id = range.columnCount + 1; id <= wide.columnCount; id += 1) {
    list?.append(xmlElement("tableColumn", { id: 1_000 + id, name: `Wide ${id}` }));
    const columnIndex = range.columnIndex + id - 1;
    table.worksheet.cells.write(range.rowIndex, columnIndex, { type: "text", value: `Wide ${id}`, formula: null });
  }
  rootOf(table).set("ref", formatRange(wide));
}

function corner({ rowIndex, columnIndex }: { rowIndex: number; columnIndex: number }) {
  return { rowIndex, columnIndex };
}

function within(range: { rowIndex: number; columnIndex: number; rowCount: number; columnCount: number }) {
  return {
    ...range,
    rowCount: Math.min(range.rowCount, maximumRowCount - range.rowIndex),
    columnCount: Math.min(range.columnCount, maximumColumnCount - range.columnIndex),
  };
}

const tableNames = [
  ...[
    "Programme",
    "programme",
    "Outputs",
    "Scores",
    "Budget",
    "Recommendations",
    "ScoreScale",
    "RiskScale",
    "Statuses",
    "Checks",
    "Decisions",
  ],
  ...["Programme2", "Рrogramme", "_Outputs", "Table1", "ReviewSummary", "x".repeat(255)],
];

const headings = [
  ...[
    "Field",
    "field ",
    "Year",
    "Ref",
    "REF",
    "Output",
    "Score",
    "Status",
    "Impact weight",
    "Impact\u00a0weight",
    "Impact  weight",
    "Due",
    "Scale",
  ],
  ...[
    "2015/16",
    "2016/17",
    "2016-17",
    "2017/18",
    "2024/25",
    "2025/26",
    "2025/26 ",
    "FY16/17",
    "2016",
    "2017",
    "CY 2016",
    "9998/99",
    "Column1",
  ],
  ...["__proto__", "constructor", "[x]", "a'b", "#", "@", "'", "_x000A_", "x\ny", "A\u200b"],
];

const places = [
  ...[
    "A1:XFD1048576",
    "A1",
    "A1:A1",
    "A1:B1",
    "B9:A1",
    "A1048575:C1048576",
    "A1048576:C1048576",
    "XFD1:XFD9",
    "XFC1:XFD1048576",
    "A2:E3",
  ],
  ...[
    "",
    "x",
    "A0:B0",
    "A1:B2 C3:D4",
    "A:C",
    "1:9",
    "$A$1:$B$9",
    "Sheet1!A1:B2",
    "A1:ZZZ9",
    "A99999999:B99999999",
    "A-1:B2",
    "NaN",
  ],
];
