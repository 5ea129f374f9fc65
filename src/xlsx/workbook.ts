import type { DefinedNames } from "./defined-names.js";
import type { DocumentProperties } from "./document-properties.js";
import type { Styles } from "./styles.js";
import type { Table } from "./table.js";
import type { Worksheet } from "./worksheet.js";

/** Opens the bytes of an .xlsx or .xlsm file. Throws {@link WorkbookFileError}. */
export declare function openWorkbook(bytes: Uint8Array): Workbook;
/** A new workbook with one worksheet, `Sheet1`. */
export declare function createWorkbook(): Workbook;
/** The workbook as the bytes of a file: every part that was not edited is the part that was opened. */
export declare function saveWorkbook(workbook: Workbook): Uint8Array;

/** A workbook in memory, together with every part of its file that is not understood here. */
export declare class Workbook {
  /** In the order of their tabs. Chart sheets are kept but are not listed. */
  get worksheets(): readonly Worksheet[];
  /** Whatever its case; null when there is none. */
  findWorksheet(name: string): Worksheet | null;
  findWorksheetById(id: string): Worksheet | null;
  get activeWorksheet(): Worksheet;
  /** The worksheet must be visible. */
  set activeWorksheet(worksheet: Worksheet);
  /** Adds an empty worksheet after the last one; without a name it is the first free `Sheet` with a number. */
  addWorksheet(name?: string): Worksheet;
  /** Moves a worksheet to a zero-based place among the worksheets. */
  moveWorksheet(worksheet: Worksheet, position: number): void;
  /** Deletes a worksheet; references to it become `#REF!`. */
  deleteWorksheet(worksheet: Worksheet): void;
  /** Copies a worksheet to a zero-based place; its tables get new names. Without a name it is `Name (2)`. */
  copyWorksheet(worksheet: Worksheet, position: number, name?: string): Worksheet;
  /** Every table, worksheet by worksheet. */
  get tables(): readonly Table[];
  /** Whatever its case; null when there is none. */
  findTable(name: string): Table | null;
  /** The names whose scope is the workbook; those of a worksheet are in {@link Worksheet.names}. */
  readonly names: DefinedNames;
  readonly styles: Styles;
  readonly properties: DocumentProperties;
  get usesDate1904(): boolean;
  get calculationMode(): "automatic" | "automaticExceptTables" | "manual";
  set calculationMode(mode: "automatic" | "automaticExceptTables" | "manual");
}
