import { blankStyles } from "./blank-styles";
import { Palette } from "./colours";
import { copyWorksheetParts } from "./copy-worksheet";
import { DefinedNames } from "./defined-names";
import { DocumentProperties } from "./document-properties";
import { deleteWorksheetInFormula, sameName } from "./formula-tokens";
import { nameTaken, refuseInvalidWorksheetName } from "./names";
import { type Package, relationshipsName } from "./package";
import { workbookOrder } from "./schema-order";
import { SharedStrings } from "./shared-strings";
import { Styles } from "./styles";
import type { Table } from "./table";
import { rewriteFormulas } from "./workbook-formulas";
import { WorkbookEditError } from "./workbook-error";
import { WorksheetPart } from "./worksheet-part";
import { readWorksheet } from "./worksheet-reader";
import { relationshipIdOf } from "./worksheet-tables";
import { Worksheet } from "./worksheet";
import { setTabSelected } from "./worksheet-view";
import { type XmlElement, damaged, parseXml, xmlElement } from "./xml";

export type CalculationMode = "automatic" | "automaticExceptTables" | "manual";

const worksheetContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const stylesContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const sharedStringsContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

/** A workbook in memory, together with every part of its file that is not understood here. */
export class Workbook {
  readonly file: Package;
  readonly partName: string;
  /** The root of the workbook part. */
  readonly root: XmlElement;
  readonly palette: Palette;
  readonly styles: Styles;
  /** The names whose scope is the workbook; those of a worksheet are in {@link Worksheet.names}. */
  readonly names: DefinedNames;
  readonly properties: DocumentProperties;
  #sharedStrings: SharedStrings | null;
  #worksheets: Worksheet[];

  /** `partName` is the workbook part of the package. Throws `WorkbookFileError` when a part it needs is damaged. */
  constructor(file: Package, partName: string) {
    this.file = file;
    this.partName = partName;
    this.root = file.tree(partName);
    if (!file.has(relationshipsName(partName))) throw damaged(relationshipsName(partName), "missing");
    const [styles, theme, strings] = ["styles", "theme", "sharedStrings"].map((kind) => this.relatedParts(kind)[0]);
    const styleSheet = styles === undefined ? this.#addStyles() : file.tree(styles);
    this.palette = new Palette(theme === undefined ? null : file.tree(theme), styleSheet);
    this.styles = new Styles(styleSheet, this.palette);
    this.#sharedStrings = strings === undefined ? null : new SharedStrings(file.text(strings), strings);
    this.names = new DefinedNames(
      this.root,
      () => null,
      (name) => this.findTable(name) !== null,
    );
    this.properties = new DocumentProperties(file);
    this.#worksheets = [];
    this.#worksheets = this.sheetElements.flatMap((element) => this.#openSheet(element));
  }

  /** In the order of their tabs. Chart sheets are kept but are not listed. */
  get worksheets(): readonly Worksheet[] {
    return this.#worksheets;
  }

  /** Whatever its case; null when there is none. */
  findWorksheet(name: string): Worksheet | null {
    return this.#worksheets.find((worksheet) => sameName(worksheet.name, name)) ?? null;
  }

  findWorksheetById(id: string): Worksheet | null {
    return this.#worksheets.find((worksheet) => worksheet.id === id) ?? null;
  }

  /** The worksheet in front; the first visible one where a chart sheet is in front. */
  get activeWorksheet(): Worksheet {
    const element =
      this.sheetElements[this.root.child("bookViews")?.child("workbookView")?.number("activeTab", 0) ?? 0];
    const visible = this.#worksheets.filter(({ visibility }) => visibility === "visible");
    const active = visible.find((worksheet) => worksheet.element === element) ?? visible[0] ?? this.#worksheets[0];
    if (!active) throw damaged(this.partName, "no worksheet");
    return active;
  }

  /** The worksheet must be visible. */
  set activeWorksheet(worksheet: Worksheet) {
    if (worksheet.visibility !== "visible") {
      throw new WorkbookEditError("not-supported", `“${worksheet.name}” is hidden. Show it first.`);
    }
    this.#setActiveTab(worksheet);
    for (const partName of this.relatedParts("chartsheet")) {
      this.file.tree(partName).child("sheetViews")?.child("sheetView")?.set("tabSelected", null);
    }
    for (const each of this.#worksheets) setTabSelected(each.part, each === worksheet);
  }

  /** Adds an empty worksheet after the last one; without a name it is the first free `Sheet` with a number. */
  addWorksheet(name = this.#freeName()): Worksheet {
    const xml =
      `<worksheet xmlns="${this.mainNamespace}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;
    return this.addWorksheetPart(name, this.file.freeName("xl/worksheets/sheet", ".xml"), xml);
  }

  /** Moves a worksheet to a zero-based place among the worksheets. */
  moveWorksheet(worksheet: Worksheet, position: number): void {
    const others = this.#worksheets.filter((each) => each !== worksheet);
    const next = others[position]?.element;
    const previous = others.at(-1)?.element;
    this.#changeSheets((elements) => {
      const rest = elements.filter((element) => element !== worksheet.element);
      const place = next ? rest.indexOf(next) : previous ? rest.indexOf(previous) + 1 : 0;
      return [...rest.slice(0, place), worksheet.element, ...rest.slice(place)];
    });
  }

  /** Deletes a worksheet with its tables; references to it become `#REF!`. */
  deleteWorksheet(worksheet: Worksheet): void {
    this.refuseLastVisible(worksheet);
    const { name, tables } = worksheet;
    this.leave(worksheet);
    const reachable = this.file.reachable();
    for (const table of tables) table.delete();
    rewriteFormulas(this, (formula) => deleteWorksheetInFormula(formula, name), false);
    this.#changeSheets((elements) => elements.filter((element) => element !== worksheet.element));
    const relationship = this.file.relationships(this.partName).find(({ target }) => target === worksheet.partName);
    if (relationship) this.file.unrelate(this.partName, relationship.id);
    this.dropCalculationChain();
    this.file.removeOrphans(reachable);
  }

  /** Copies a worksheet to a zero-based place; its tables get new names. Without a name it is `Name (2)`. */
  copyWorksheet(worksheet: Worksheet, position: number, name = this.#copyName(worksheet.name)): Worksheet {
    const copy = copyWorksheetParts(this, worksheet, name);
    this.moveWorksheet(copy, position);
    return copy;
  }

  /** Every table, worksheet by worksheet. */
  get tables(): readonly Table[] {
    return this.#worksheets.flatMap(({ tables }) => tables);
  }

  /** Whatever its case; null when there is none. */
  findTable(name: string): Table | null {
    return this.tables.find((table) => sameName(table.name, name)) ?? null;
  }

  get usesDate1904(): boolean {
    return this.root.child("workbookPr")?.flag("date1904") ?? false;
  }

  /** Whether sheets may not be added, deleted, copied, moved, renamed, hidden or shown (Protect Workbook). */
  get isStructureProtected(): boolean {
    return this.root.child("workbookProtection")?.flag("lockStructure") ?? false;
  }

  get calculationMode(): CalculationMode {
    const mode = this.root.child("calcPr")?.get("calcMode");
    return mode === "manual" ? "manual" : mode === "autoNoTable" ? "automaticExceptTables" : "automatic";
  }

  set calculationMode(mode: CalculationMode) {
    const written = { automatic: null, automaticExceptTables: "autoNoTable", manual: "manual" }[mode];
    this.root.ensure("calcPr", workbookOrder).set("calcMode", written);
  }

  /** The namespace of the workbook's own elements: that of ECMA-376's transitional or of its strict form. */
  get mainNamespace(): string {
    return this.root.get("xmlns") ?? "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  }

  /** The entries of all sheets, chart sheets too, in the order of their tabs. */
  get sheetElements(): XmlElement[] {
    return this.root.child("sheets")?.all("sheet") ?? [];
  }

  /** A worksheet's place among all sheets, by which names refer to it. */
  sheetIndex(worksheet: Worksheet): number {
    return this.sheetElements.indexOf(worksheet.element);
  }

  /** Throws `WorkbookEditError` for a name that Excel would refuse, or that a sheet other than `own` has. */
  refuseSheetName(name: string, own: Worksheet | null = null): void {
    refuseInvalidWorksheetName(name);
    const isTaken = this.sheetElements.some((each) => each !== own?.element && sameName(each.get("name") ?? "", name));
    if (isTaken) throw nameTaken(name);
  }

  /** The parts that the workbook part has a relationship of some kind to. */
  relatedParts(kind: string): string[] {
    const isThere = (target: string): boolean => this.file.has(target);
    const relationships = this.file.relationships(this.partName).filter((relationship) => relationship.kind === kind);
    return relationships.map(({ target }) => target).filter(isThere);
  }

  /**
   * Gives each text an index in the shared strings, which are added to a file that had none. `used` are the indexes that
   * cells still have, `cellCount` is how many cells have one.
   */
  shareStrings(texts: ReadonlySet<string>, used: ReadonlySet<number>, cellCount: number): Map<string, number> {
    let [partName] = this.relatedParts("sharedStrings");
    if (partName === undefined) {
      if (texts.size === 0) return new Map();
      partName = "xl/sharedStrings.xml";
      this.file.setContentType(partName, sharedStringsContentType);
      this.file.relate(this.partName, "sharedStrings", partName);
    }
    this.#sharedStrings ??= new SharedStrings(`<sst xmlns="${this.mainNamespace}"/>`, partName);
    // Sheets of Excel 4 macros share texts too, and are not read.
    const isAllRead = this.relatedParts("xlMacrosheet").length + this.relatedParts("xlIntlMacrosheet").length === 0;
    const indexes = this.#sharedStrings.update(texts, isAllRead ? used : null);
    this.file.setText(partName, this.#sharedStrings.serialise(cellCount));
    return indexes;
  }

  /** Adds a worksheet from the text of its part, after the last sheet. */
  addWorksheetPart(name: string, partName: string, xml: string): Worksheet {
    this.refuseSheetName(name);
    this.file.setText(partName, xml);
    this.file.setContentType(partName, worksheetContentType);
    const sheetId = Math.max(0, ...this.sheetElements.map((each) => each.number("sheetId", 0))) + 1;
    const element = xmlElement("sheet", { name, sheetId });
    element.set("xmlns:r", this.file.relationshipNamespace);
    element.set("r:id", this.file.relate(this.partName, "worksheet", partName));
    this.root.ensure("sheets", workbookOrder).append(element);
    const added = this.#openSheet(element);
    this.#worksheets.push(...added);
    const [worksheet] = added;
    if (!worksheet) throw damaged(partName, "not a worksheet");
    return worksheet;
  }

  /** Drops the order in which Excel last calculated: it must not name a cell without a formula, and Excel makes it anew. */
  dropCalculationChain(): void {
    for (const { id, kind, target } of this.file.relationships(this.partName)) {
      if (kind !== "calcChain") continue;
      this.file.unrelate(this.partName, id);
      this.file.remove(target);
    }
  }

  /** Throws unless another sheet stays visible: Excel does not open a workbook without one. */
  refuseLastVisible(worksheet: Worksheet): void {
    const others = this.sheetElements.filter((element) => element !== worksheet.element);
    if (others.some((element) => (element.get("state") ?? "visible") === "visible")) return;
    throw new WorkbookEditError(
      "last-visible-worksheet",
      "A workbook needs one sheet that is visible. Add another first.",
    );
  }

  /** Brings another worksheet to the front when this one is there. */
  leave(worksheet: Worksheet): void {
    const visible = this.#worksheets.filter((each) => each !== worksheet && each.visibility === "visible");
    const next = visible.find((each) => each.position > worksheet.position) ?? visible.at(-1);
    if (this.sheetElements[this.#activeTab] === worksheet.element && next) this.activeWorksheet = next;
  }

  /** A file without styles gets some, since the first style that is added would else be that of every cell. */
  #addStyles(): XmlElement {
    const partName = "xl/styles.xml";
    this.file.relate(this.partName, "styles", partName);
    return this.file.addTree(partName, parseXml(blankStyles(this.mainNamespace), partName), stylesContentType);
  }

  get #activeTab(): number {
    return this.root.child("bookViews")?.child("workbookView")?.number("activeTab", 0) ?? 0;
  }

  #setActiveTab(worksheet: Worksheet): void {
    const views = this.root.ensure("bookViews", workbookOrder);
    const view = views.child("workbookView") ?? views.append(xmlElement("workbookView"));
    view.set("activeTab", this.sheetIndex(worksheet));
  }

  #openSheet(element: XmlElement): Worksheet[] {
    const id = relationshipIdOf(element.attributes);
    const relationship = this.file.relationships(this.partName).find((each) => each.id === id);
    if (!relationship) throw damaged(this.partName, `sheet ${element.get("name") ?? ""} leads nowhere`);
    if (relationship.kind !== "worksheet") return [];
    const { target } = relationship;
    const source = readWorksheet(this.file.text(target), target, (index) => this.#sharedStrings?.text(index) ?? null);
    return [new Worksheet(this, element, target, new WorksheetPart(source, target))];
  }

  /** Puts the sheets in another order; names and the active tab, which count sheets, follow. */
  #changeSheets(change: (elements: readonly XmlElement[]) => XmlElement[]): void {
    const list = this.root.ensure("sheets", workbookOrder);
    const before = this.sheetElements;
    const after = change(before);
    list.children = after;
    this.#followSheets(before, after);
    const names = this.root.child("definedNames");
    for (const name of names?.all("definedName") ?? []) {
      const scope = name.get("localSheetId");
      if (scope === null) continue;
      const element = before[Number(scope)];
      const index = element ? after.indexOf(element) : -1;
      if (index < 0) names?.remove(name);
      else name.set("localSheetId", index);
    }
    if (names?.elements.length === 0) this.root.remove(names);
    const place = (worksheet: Worksheet): number => after.indexOf(worksheet.element);
    this.#worksheets = this.#worksheets
      .filter((worksheet) => place(worksheet) >= 0)
      .sort((one, other) => place(one) - place(other));
  }

  /** In each window the same sheet stays in front, be it a chart sheet, and the tabs are scrolled to where they were. */
  #followSheets(before: readonly XmlElement[], after: readonly XmlElement[]): void {
    const views = this.root.ensure("bookViews", workbookOrder);
    if (views.elements.length === 0) views.append(xmlElement("workbookView"));
    const firstVisible = after.findIndex((sheet) => (sheet.get("state") ?? "visible") === "visible");
    for (const view of views.all("workbookView")) {
      const placeOf = (attribute: string): number => {
        const sheet = before[view.number(attribute, 0)];
        return sheet ? after.indexOf(sheet) : -1;
      };
      const active = placeOf("activeTab");
      view.set("activeTab", active < 0 ? firstVisible : active);
      if (view.number("firstSheet", 0) > 0) view.set("firstSheet", Math.max(placeOf("firstSheet"), 0));
    }
  }

  #hasSheet(name: string): boolean {
    return this.sheetElements.some((element) => sameName(element.get("name") ?? "", name));
  }

  #freeName(): string {
    let number = this.#worksheets.length + 1;
    while (this.#hasSheet(`Sheet${String(number)}`)) number += 1;
    return `Sheet${String(number)}`;
  }

  #copyName(name: string): string {
    const stem = name.replace(/ \(\d+\)$/, "");
    for (let number = 2; ; number += 1) {
      const suffix = ` (${String(number)})`;
      const copyName = stem.slice(0, 31 - suffix.length) + suffix;
      if (!this.#hasSheet(copyName)) return copyName;
    }
  }
}
