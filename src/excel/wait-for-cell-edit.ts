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
export function waitForCellEdit(
  workbook: WorkbookPort,
  { patience = 5000, pause = 250 }: CellEditPatience = {},
): WorkbookPort {
  const persist = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (let waited = 0; ; waited += pause) {
      try {
        return await work();
      } catch (error) {
        const isBeingEdited = error instanceof WorkbookAccessError && error.reason === "cell being edited";
        if (!isBeingEdited || waited >= patience) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
  return {
    read: (request) => persist(() => workbook.read(request)),
    apply: (edits) => persist(() => workbook.apply(edits)),
    select: (worksheetId, range) => persist(() => workbook.select(worksheetId, range)),
    onChanged: (listener) => persist(() => workbook.onChanged(listener)),
  };
}
