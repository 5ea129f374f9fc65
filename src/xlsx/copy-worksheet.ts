import { renameTableInFormula, renameWorksheetInFormula } from "./formula-tokens";
import { type Relationship, type Package, relationshipsName } from "./package";
import { writeWorksheets } from "./save-workbook";
import { rewriteChartFormulas, rewriteWorksheetFormulas } from "./workbook-formulas";
import { WorkbookEditError } from "./workbook-error";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";
import { threadIds } from "./worksheet-notes";

/** What a worksheet may relate to and be copied with: parts that belong to it alone, or that may be shared. */
const copied = new Set([
  "table",
  "comments",
  "threadedComment",
  "vmlDrawing",
  "drawing",
  "chart",
  "chartStyle",
  "chartColorStyle",
  "chartUserShapes",
  "printerSettings",
]);
const shared = new Set(["image", "hyperlink"]);

/**
 * Adds a copy of a worksheet after the last one, with its formats, drawings, notes, names and tables; the tables get new
 * names. Throws `WorkbookEditError` for what cannot be copied, such as pivot tables.
 */
export function copyWorksheetParts(workbook: Workbook, source: Worksheet, name: string): Worksheet {
  const { file } = workbook;
  workbook.refuseSheetName(name);
  refuseUncopied(file, source.partName, source.name);
  writeWorksheets(workbook);
  const partName = file.freeName("xl/worksheets/sheet", ".xml");
  const newTables = source.tables.map((table) => ({ old: table, name: freeTableName(workbook, table.name) }));
  const names = new Map<string, string>();
  copyRelationships(file, source.partName, partName, names);
  const nextId = Math.max(0, ...workbook.tables.map(({ id }) => id)) + 1;
  newTables.forEach((table, index) => {
    const copyName = names.get(table.old.partName);
    if (copyName !== undefined)
      file
        .tree(copyName)
        .set("id", nextId + index)
        .set("name", table.name)
        .set("displayName", table.name);
  });
  renewThreads(workbook, source, names);
  const copy = workbook.addWorksheetPart(name, partName, file.text(source.partName));
  forgetWhatIsOfOne(copy);
  copyNames(workbook, source, copy);
  const renamed = (formula: string): string => renameWorksheetInFormula(formula, source.name, name);
  rewriteWorksheetFormulas(copy, (formula) =>
    newTables.reduce((text, table) => renameTableInFormula(text, table.old.name, table.name), renamed(formula)),
  );
  for (const copied of names.values()) rewriteChartFormulas(workbook, copied, renamed);
  return copy;
}

/** One worksheet is in front, in each window; and one belongs to each module of macros, which knows it by its code name. */
function forgetWhatIsOfOne({ part }: Worksheet): void {
  for (const view of part.child("sheetViews")?.all("sheetView") ?? []) view.set("tabSelected", null);
  part.child("sheetPr")?.set("codeName", null);
}

function refuseUncopied(file: Package, partName: string, worksheetName: string): void {
  for (const { kind, target, isExternal } of file.relationships(partName)) {
    if (isExternal || shared.has(kind)) continue;
    if (!copied.has(kind)) {
      throw new WorkbookEditError(
        "not-supported",
        `“${worksheetName}” holds a ${kind}, which is not copied here. Copy it in Excel.`,
      );
    }
    refuseUncopied(file, target, worksheetName);
  }
}

/** Copies what a part relates to, and what that relates to, under new names; `names` says which became which. */
function copyRelationships(file: Package, from: string, to: string, names: Map<string, string>): void {
  const relationships = file.relationships(from);
  if (relationships.length === 0) return;
  const root = file.tree(relationshipsName(from)).clone();
  file.addTree(relationshipsName(to), root, "application/vnd.openxmlformats-package.relationships+xml");
  for (const relationship of relationships) {
    if (relationship.isExternal || shared.has(relationship.kind)) continue;
    const target = names.get(relationship.target) ?? copyPart(file, relationship, names);
    root.elements.find((element) => element.get("Id") === relationship.id)?.set("Target", `/${target}`);
  }
  for (const element of root.elements) {
    const target = relationships.find(({ id }) => id === element.get("Id"));
    if (target && shared.has(target.kind) && !target.isExternal) element.set("Target", `/${target.target}`);
  }
}

function copyPart(file: Package, { target }: Relationship, names: Map<string, string>): string {
  const [, stem = target, extension = ""] = /^(.*?)\d*(\.[^./]+)$/.exec(target) ?? [];
  const name = file.freeName(stem, extension);
  const contentType = file.contentType(target);
  file.setBytes(name, file.bytes(target));
  file.setContentType(name, contentType);
  names.set(target, name);
  copyRelationships(file, target, name, names);
  return name;
}

/**
 * Gives the copied threads of comments ids of their own: a whole workbook knows each by its id ([MS-XLSX] 2.6.205), and so
 * do its replies and the note that stands in for it in older versions.
 */
function renewThreads({ file, worksheets }: Workbook, source: Worksheet, names: ReadonlyMap<string, string>): void {
  const taken = new Set(worksheets.flatMap(({ partName }) => threadIds(file, partName)));
  const ids = threadIds(file, source.partName).map((id) => ({ id, own: takeFreeId(taken) }));
  for (const { kind, target } of file.relationships(source.partName)) {
    const copy = names.get(target);
    if (copy === undefined || (kind !== "comments" && kind !== "threadedComment")) continue;
    file.setText(
      copy,
      ids.reduce((text, { id, own }) => text.replaceAll(id, own), file.text(copy)),
    );
  }
}

function takeFreeId(taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** Names of the worksheet's own scope come along; those of the workbook stay with the original. */
function copyNames(workbook: Workbook, source: Worksheet, copy: Worksheet): void {
  const list = workbook.root.child("definedNames");
  const scope = String(workbook.sheetIndex(source));
  for (const element of list?.all("definedName") ?? []) {
    if (element.get("localSheetId") !== scope) continue;
    const added = element.clone().set("localSheetId", workbook.sheetIndex(copy));
    added.text = renameWorksheetInFormula(element.text, source.name, copy.name);
    list?.append(added);
  }
}

/** A name with a number behind it; letters that would make a cell of it, as in `T2`, are kept apart from the number. */
function freeTableName(workbook: Workbook, name: string): string {
  const stem = name.replace(/_?(?<!\d)\d+$/, "");
  const separator = /^[A-Za-z]{1,3}$/.test(stem) ? "_" : "";
  for (let number = 2; ; number += 1) {
    const candidate = stem + separator + String(number);
    if (!workbook.findTable(candidate) && !workbook.names.find(candidate)) return candidate;
  }
}
