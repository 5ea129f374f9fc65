import type { RangeAddress } from "../core/grid/address";
import { overlaps } from "./ranges";
import { Table } from "./table";
import { tableElement } from "./table-element";
import { WorkbookEditError } from "./workbook-error";
import type { Worksheet } from "./worksheet";
import { xmlElement } from "./xml";

const tableContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** The tables of a worksheet, each a part of its own that the worksheet relates to. */
export class WorksheetTables {
  readonly #worksheet: Worksheet;
  #items: Table[] | null = null;

  constructor(worksheet: Worksheet) {
    this.#worksheet = worksheet;
  }

  get items(): readonly Table[] {
    return this.#all;
  }

  /** The table that a cell belongs to. */
  at(rowIndex: number, columnIndex: number): Table | null {
    const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    return this.#all.find(({ range }) => overlaps(range, cell)) ?? null;
  }

  add(range: RangeAddress, hasHeaders: boolean): Table {
    const worksheet = this.#worksheet;
    const { file } = worksheet.workbook;
    const rowCount = hasHeaders ? Math.max(range.rowCount, 2) : range.rowCount + 1;
    const whole = { ...range, rowCount };
    this.refuseOverlap(whole, null);
    if (worksheet.merges.some((merge) => overlaps(merge, whole))) {
      throw new WorkbookEditError("overlap", "A table cannot hold merged cells. Unmerge them, then try again.");
    }
    if (!hasHeaders) worksheet.insertBelow({ ...range, rowCount: 1 }, null);
    const { id, name } = this.#nextTable();
    const root = tableElement(worksheet.workbook.mainNamespace, id, name, whole);
    const partName = file.freeName("xl/tables/table", ".xml");
    file.addTree(partName, root, tableContentType);
    const relationshipId = file.relate(worksheet.partName, "table", partName);
    const list = worksheet.part.ensure("tableParts").set("xmlns:r", file.relationshipNamespace);
    list.append(xmlElement("tablePart", { "r:id": relationshipId }));
    list.set("count", list.elements.length);
    const table = new Table(worksheet, partName, root);
    for (let offset = 0; offset < whole.columnCount; offset += 1) {
      const heading = worksheet.readCell(whole.rowIndex, whole.columnIndex + offset);
      table.renameColumn(offset, String(heading.value));
    }
    this.#all.push(table);
    return table;
  }

  remove(table: Table): void {
    const { file } = this.#worksheet.workbook;
    const { partName, part } = this.#worksheet;
    const reachable = file.reachable();
    const relationship = file.relationships(partName).find(({ target }) => target === table.partName);
    const list = part.child("tableParts");
    const entry = list?.elements.find((each) => relationshipIdOf(each.attributes) === relationship?.id) ?? null;
    list?.remove(entry);
    if (list?.elements.length === 0) part.remove(list);
    else list?.set("count", list.elements.length);
    if (relationship) file.unrelate(partName, relationship.id);
    file.removeOrphans(reachable);
    this.#items = this.#all.filter((each) => each !== table);
  }

  refuseOverlap(range: RangeAddress, own: Table | null): void {
    const other = this.#all.find((table) => table !== own && overlaps(table.range, range));
    if (other) throw new WorkbookEditError("overlap", `These cells meet the table “${other.name}”. Choose others.`);
  }

  get #all(): Table[] {
    if (!this.#items) {
      const { partName, workbook } = this.#worksheet;
      this.#items = workbook.file
        .relationships(partName)
        .filter(({ kind, target }) => kind === "table" && workbook.file.has(target))
        .map(({ target }) => new Table(this.#worksheet, target, workbook.file.tree(target)));
    }
    return this.#items;
  }

  #nextTable(): { readonly id: number; readonly name: string } {
    const { workbook } = this.#worksheet;
    const id = Math.max(0, ...workbook.tables.map((table) => table.id)) + 1;
    let number = workbook.tables.length + 1;
    while (workbook.findTable(`Table${String(number)}`) ?? workbook.names.find(`Table${String(number)}`)) number += 1;
    return { id, name: `Table${String(number)}` };
  }
}

/** The relationship that an element names; the prefix of its namespace is the writer's choice. */
export function relationshipIdOf(attributes: ReadonlyMap<string, string>): string | null {
  for (const [name, value] of attributes) if (name.endsWith(":id")) return value;
  return null;
}
