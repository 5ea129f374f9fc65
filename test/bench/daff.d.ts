/** What is used of daff, which comes without types. */
declare module "daff" {
  export class TableView {
    constructor(rows: readonly (readonly unknown[])[]);
    readonly height: number;
  }
  export class CompareFlags {
    addPrimaryKey(column: string): void;
  }
  export class TableDiff {
    constructor(alignment: Alignment, flags: CompareFlags);
    hilite(output: TableView): boolean;
  }
  export function compareTables(before: TableView, now: TableView, flags: CompareFlags): { align(): Alignment };
  interface Alignment {
    count(): number;
  }
}
