import type { WorkbookPort } from "../../src/excel/port";
import type { WrittenEdits } from "../../src/excel/written-edits";

/** A workbook that remembers what was written to it, the first first, to be taken back: as the pane does. */
export function recordWrites(workbook: WorkbookPort): {
  readonly port: WorkbookPort;
  readonly written: WrittenEdits[];
} {
  const written: WrittenEdits[] = [];
  const apply: WorkbookPort["apply"] = async (edits, options) => {
    const made = await workbook.apply(edits, options);
    if (made) written.push(made);
    return made;
  };
  return { port: { ...workbook, apply }, written };
}
