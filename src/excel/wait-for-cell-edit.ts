import { codeOf } from "./access-error";
import { WorkbookAccessError, type WorkbookPort } from "./port";

export interface CellEditPatience {
  /** Milliseconds after which the person is asked to end the edit. */
  readonly patience?: number;
  /** Milliseconds between two attempts. */
  readonly pause?: number;
}

/**
 * A workbook that waits while a cell is being edited. Excel refuses every request meanwhile, so that trying again does
 * nothing twice; a request that Excel itself holds back (`delayForCellEdit`) could still write after the person was
 * told that it failed.
 */
export function waitForCellEdit(workbook: WorkbookPort, patience: CellEditPatience = {}): WorkbookPort {
  const persist = <Result>(work: () => Promise<Result>) => whileCellIsEdited(work, patience);
  return {
    read: (request) => persist(() => workbook.read(request)),
    apply: (edits, options) => persist(() => workbook.apply(edits, options)),
    takeBack: (written) => persist(() => workbook.takeBack(written)),
    select: (worksheetId, range) => persist(() => workbook.select(worksheetId, range)),
    giveWay: () => workbook.giveWay(),
    onChanged: (listener) => persist(() => workbook.onChanged(listener)),
  };
}

/** Tries a piece of work again and again while a cell is being edited. */
export async function whileCellIsEdited<Result>(
  work: () => Promise<Result>,
  { patience = 5000, pause = 250 }: CellEditPatience = {},
): Promise<Result> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await work();
    } catch (error) {
      if (!isCellBeingEdited(error) || waited >= patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function isCellBeingEdited(error: unknown): boolean {
  if (error instanceof WorkbookAccessError) return error.reason === "cell being edited";
  return codeOf(error) === "InvalidOperationInCellEditMode";
}
