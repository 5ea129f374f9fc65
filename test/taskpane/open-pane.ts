import { parseRange } from "../../src/core/grid/address";
import type { WorkbookPort } from "../../src/excel/port";
import { waitForCellEdit } from "../../src/excel/wait-for-cell-edit";
import { createPane, type Pane } from "../../src/taskpane/pane";
import { open, openReview, type OpenedWorkbook } from "../support/open-workbook";
import type { ReviewContent } from "../../src/schema/template/review-content";

/** A pane beside a workbook, with no components: commands go in, the state comes out. */
export interface OpenedPane extends OpenedWorkbook {
  readonly pane: Pane;
}

/** A pane beside a review; without content, beside a new workbook. */
export async function openPane(content?: ReviewContent, around = (port: WorkbookPort) => port): Promise<OpenedPane> {
  const opened = content ? await openReview(content) : open();
  const pane = createPane({ now: () => new Date(2024, 9, 1, 10, 42), restAfterEdit: 20 });
  await pane.connect(around(waitForCellEdit(opened.port, { patience: 60, pause: 20 })));
  return { ...opened, pane };
}

/** What a person does in the sheet: types in a cell. */
export function typeIn({ host, workbook }: OpenedWorkbook, sheet: string, address: string, text: string): void {
  const worksheet = workbook.findWorksheet(sheet);
  const cell = parseRange(address);
  if (!worksheet || !cell) throw new Error(`There is no cell ${address} on a sheet “${sheet}”.`);
  host.enter(worksheet, cell, text);
}

export async function valueOf({ client }: OpenedWorkbook, sheet: string, address: string): Promise<unknown> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ values: true });
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });
}

/** Waits until the state is as it should be; fails after ten seconds. */
export async function until(pane: Pane, isSo: (state: ReturnType<Pane["store"]["get"]>) => boolean): Promise<void> {
  for (let waited = 0; !isSo(pane.store.get()); waited += 10) {
    if (waited > 10_000) throw new Error("The pane's state did not become what it should.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
