import { importDocument, readReviewDocument, takeOverDocument, type ReadDocument } from "../../app/import-document";
import { basename } from "node:path";
import { CommandError, noReview } from "../command-error";
import { requiredOutput } from "../command-input";
import { describeImport, describeTakenYears } from "../describe-import";
import { importJson } from "../import-json";
import { importWorkbook, isWorkbookFile } from "../import-workbook";
import type { Command, CommandInput } from "../main";
import type { Terminal } from "../terminal";
import { checkOutput, openFile, openNewWorkbook, readBytes } from "../workbook-file";

/** Reads a published summary sheet into a new review workbook, or into a review as its earlier years. */
export const importCommand: Command = {
  options: ["output", "into", "json", "overwrite"],
  run: async (input, terminal) => {
    const file = onlyDocument(input);
    const isForReading = input.json && input.output === null && input.into === null;
    const output = isForReading ? null : requiredOutput(input);
    if (output !== null) checkOutput(output, input.overwrite);
    if (isWorkbookFile(file)) return importWorkbook(file, input, output, terminal);
    const reading = await readReviewDocument(await readBytes(file));
    if (reading.kind === "refused") throw new CommandError(`${file}: ${reading.message}`);
    const told = output === null ? "" : await write(reading, { file, into: input.into, output });
    tell(terminal, input, told, { file, reading });
    return 0;
  },
};

function tell(
  terminal: Terminal,
  { json }: CommandInput,
  told: string,
  { file, reading }: { file: string; reading: ReadDocument },
): void {
  terminal.write(
    json ? `${JSON.stringify(importJson(file, reading), null, 2)}\n` : describeImport(file, reading, terminal) + told,
  );
}

/** @returns what was done, in words */
async function write(
  reading: ReadDocument,
  { file, into, output }: { file: string; into: string | null; output: string },
): Promise<string> {
  if (into === null) {
    const { port, saveAs } = openNewWorkbook(output);
    await importDocument(port, reading, basename(file));
    await saveAs(output);
    return `${output}: a review of ${reading.known.years.at(-1)?.year.label ?? ""}. Open it in Excel.\n`;
  }
  const { port, saveAs } = await openFile(into);
  const taken = await takeOverDocument(port, reading);
  const refused = taken
    .map(({ outcome }) => (outcome.kind === "refused" ? outcome.message : null))
    .find((message) => message !== null);
  if (taken.some(({ outcome }) => outcome.kind === "no review")) throw noReview(into);
  if (refused !== undefined && taken.every(({ outcome }) => outcome.kind === "refused"))
    throw new CommandError(`${file}: ${refused}`);
  await saveAs(output);
  return describeTakenYears(output, taken);
}

function onlyDocument({ files }: CommandInput): string {
  const [file, ...more] = files;
  if (file === undefined)
    throw new CommandError("Name the document, such as last-year.docx. See review-workbook --help.");
  if (more.length > 0) throw new CommandError("Name one document at a time. See review-workbook --help.");
  return file;
}
