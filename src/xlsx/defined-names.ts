import { sameName } from "./formula-tokens";
import { nameTaken, refuseInvalidName } from "./names";
import { workbookOrder } from "./schema-order";
import { type XmlElement, xmlElement } from "./xml";

/** A defined name. */
export class DefinedName {
  readonly #element: XmlElement;
  readonly #root: XmlElement;

  constructor(element: XmlElement, root: XmlElement) {
    this.#element = element;
    this.#root = root;
  }

  get name(): string {
    return this.#element.get("name") ?? "";
  }

  /** The formula with its `=`, such as `='Sheet 1'!$A$1:$B$2`. */
  get formula(): string {
    return `=${this.#element.text}`;
  }

  set formula(formula: string) {
    this.#element.text = formula.replace(/^=/, "");
  }

  get isVisible(): boolean {
    return !this.#element.flag("hidden");
  }

  set isVisible(isVisible: boolean) {
    this.#element.setFlag("hidden", !isVisible);
  }

  get comment(): string {
    return this.#element.get("comment") ?? "";
  }

  set comment(comment: string) {
    this.#element.set("comment", comment === "" ? null : comment);
  }

  delete(): void {
    const list = this.#root.child("definedNames");
    list?.remove(this.#element);
    if (list?.elements.length === 0) this.#root.remove(list);
  }
}

/** The names of one scope: a workbook or a worksheet. Excel's own (`_xlnm.Print_Area` ...) are not listed. */
export class DefinedNames {
  readonly #root: XmlElement;
  readonly #sheetIndex: () => number | null;
  readonly #isTable: (name: string) => boolean;

  /**
   * `root` is the root of the workbook part; `sheetIndex` is the scope's place among all sheets, null for the workbook;
   * tables share the workbook's names.
   */
  constructor(root: XmlElement, sheetIndex: () => number | null, isTable: (name: string) => boolean) {
    this.#root = root;
    this.#sheetIndex = sheetIndex;
    this.#isTable = isTable;
  }

  get items(): readonly DefinedName[] {
    return this.#all.filter(({ name }) => !name.startsWith("_xlnm."));
  }

  /** Whatever its case; null when there is none. */
  find(name: string): DefinedName | null {
    return this.items.find((each) => sameName(each.name, name)) ?? null;
  }

  /** The name that Excel gives a meaning of its own, such as `Print_Area`; null when it is not there. */
  findBuiltIn(name: "Print_Area" | "Print_Titles"): DefinedName | null {
    return this.#all.find((each) => each.name === `_xlnm.${name}`) ?? null;
  }

  /** Throws `WorkbookEditError` for a name that Excel would refuse or that is taken. */
  add(name: string, formula: string, comment = ""): DefinedName {
    refuseInvalidName(name);
    if (this.find(name) || this.#isTable(name)) throw nameTaken(name);
    const added = this.#add(name, formula);
    added.comment = comment;
    return added;
  }

  /** Sets or, for null, removes a name that Excel gives a meaning of its own. */
  setBuiltIn(name: "Print_Area" | "Print_Titles", formula: string | null): void {
    const known = this.findBuiltIn(name);
    if (formula === null) known?.delete();
    else if (known) known.formula = formula;
    else this.#add(`_xlnm.${name}`, formula);
  }

  get #all(): DefinedName[] {
    const scope = this.#sheetIndex();
    const elements = this.#root.child("definedNames")?.all("definedName") ?? [];
    return elements
      .filter((element) => element.get("localSheetId") === (scope === null ? null : String(scope)))
      .map((element) => new DefinedName(element, this.#root));
  }

  /** In the order of the names, in which Excel writes them, its own without what they all begin with. */
  #add(name: string, formula: string): DefinedName {
    const list = this.#root.ensure("definedNames", workbookOrder);
    const element = xmlElement("definedName", { name }).set("localSheetId", this.#sheetIndex());
    const next = list.elements.find((other) => orderOf(other.get("name") ?? "") > orderOf(name));
    list.children.splice(next ? list.children.indexOf(next) : list.children.length, 0, element);
    const added = new DefinedName(element, this.#root);
    added.formula = formula;
    return added;
  }
}

function orderOf(name: string): string {
  return name.replace(/^_xlnm\./, "").toLowerCase();
}
