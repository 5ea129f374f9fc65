/** A defined name. */
export declare class DefinedName {
  readonly name: string;
  /** The formula with its `=`, such as `='Sheet 1'!$A$1:$B$2`. */
  get formula(): string;
  set formula(formula: string);
  get isVisible(): boolean;
  set isVisible(visible: boolean);
  get comment(): string;
  set comment(comment: string);
  delete(): void;
}

/** The names of one scope: a workbook or a worksheet. Excel's own (`_xlnm.Print_Area` ...) are not listed. */
export declare class DefinedNames {
  get items(): readonly DefinedName[];
  /** Whatever its case; null when there is none. */
  find(name: string): DefinedName | null;
  /** Throws `WorkbookEditError` for a name that Excel would refuse or that is taken. */
  add(name: string, formula: string, comment?: string): DefinedName;
}
