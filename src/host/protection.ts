import type { Workbook } from "../xlsx/workbook";
import type { Worksheet } from "../xlsx/worksheet";
import type { CellArea, CellRange } from "./cell-area";
import { ExcelError } from "./excel-error";

/** What a worksheet's protection forbids on some cells. It allows what Excel allows when nothing was ticked. */
export interface ProtectedCells {
  /** Throws `AccessDenied` where a cell of this style is locked. */
  assertUnlocked(styleIndex: number): void;
  /** Throws `AccessDenied` where cells may not be formatted. */
  assertFormattable(): void;
}

export function protectedCells({ session, worksheet }: Pick<CellRange, "session" | "worksheet">): ProtectedCells {
  const { styles } = session.workbook;
  const locked = new Map<number, boolean>();
  return {
    assertUnlocked(styleIndex) {
      if (!worksheet.isProtected) return;
      const isLocked = locked.get(styleIndex) ?? styles.resolve(styleIndex).locked;
      locked.set(styleIndex, isLocked);
      if (isLocked) throw new ExcelError("AccessDenied");
    },
    assertFormattable: () => assertUnprotected(worksheet),
  };
}

/** Throws `AccessDenied` where a worksheet is protected. */
export function assertUnprotected(worksheet: Worksheet): void {
  if (worksheet.isProtected) throw new ExcelError("AccessDenied");
}

/** Throws `AccessDenied` where a workbook's structure is protected: its sheets stay which, where and what they are. */
export function assertStructureUnprotected(workbook: Workbook): void {
  if (workbook.isStructureProtected) throw new ExcelError("AccessDenied");
}

/** Throws `AccessDenied` where one of the cells is locked; of whole columns and rows the cells that are there count. */
export function assertAreaUnlocked({ session, worksheet, ranges }: CellArea): void {
  if (!worksheet.isProtected) return;
  const guard = protectedCells({ session, worksheet });
  for (const range of ranges) {
    guard.assertUnlocked(worksheet.readCell(range.rowIndex, range.columnIndex).styleIndex);
    worksheet.forEachCell(range, ({ styleIndex }) => guard.assertUnlocked(styleIndex));
  }
}
