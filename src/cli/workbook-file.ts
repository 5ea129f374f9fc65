import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { createOfficeWorkbook } from "../excel/office-workbook";
import type { WorkbookPort } from "../excel/port";
import { ExcelHost } from "../host/excel-host";
import { startOfficeClient } from "../host/office-client";
import { createWorkbook } from "../xlsx/blank-workbook";
import { openWorkbook } from "../xlsx/open-workbook";
import { saveWorkbook } from "../xlsx/save-workbook";
import type { Workbook } from "../xlsx/workbook";
import { WorkbookFileError } from "../xlsx/workbook-error";
import { nodeCompression } from "./node-compression";
import { CommandError, nodeErrorOf } from "./command-error";

/** A workbook that is open in the host, behind the same driver and office.js that the pane uses. */
export interface OpenWorkbook {
  /** As the person named it. */
  readonly file: string;
  readonly port: WorkbookPort;
  /** Throws CommandError. */
  readonly saveAs: (output: string) => Promise<void>;
}

/** Opens a file, which writes nothing. Throws CommandError. */
export async function openFile(file: string): Promise<OpenWorkbook> {
  const bytes = await readBytes(file);
  return withWorkbook(file, () => openWorkbook(bytes, { compression: nodeCompression }));
}

/** The bytes of a file. Throws CommandError. */
export async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read (${reasonOf(error)}). Check its name and place.`);
  });
}

/** A new workbook with one empty worksheet, as Excel makes it. */
export function openNewWorkbook(file: string): OpenWorkbook {
  return withWorkbook(file, createWorkbook);
}

/** Refuses a place that is taken, before any work is done. Throws CommandError. */
export function checkOutput(output: string, overwrite: boolean): void {
  if (!existsSync(output) || overwrite) return;
  throw new CommandError(`${output} is there already. Choose another name, or add --overwrite.`);
}

/** Writes the whole file or nothing: beside its place first, then in one step. Throws CommandError. */
async function writeOutput(output: string, bytes: Uint8Array): Promise<void> {
  const target = resolve(output);
  const beside = join(dirname(target), `.${randomUUID()}.xlsx`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, target);
  } catch (error) {
    // Where nothing could be written there is nothing to take away either: the first error is the one to tell.
    await rm(beside, { force: true }).catch(() => undefined);
    const reason = nodeErrorOf(error).code === "ENOENT" ? "there is no such folder" : reasonOf(error);
    throw new CommandError(`${output} cannot be written (${reason}). Choose another place.`);
  }
}

function withWorkbook(file: string, open: () => ReturnType<typeof openWorkbook>): OpenWorkbook {
  return tellingDamage(file, () => {
    const workbook = open();
    const { Excel, Office } = startOfficeClient(new ExcelHost(workbook, { fileName: basename(file) }));
    const port = createOfficeWorkbook({
      Excel,
      supportsExcelApi: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    });
    return {
      file,
      port,
      saveAs: async (output) => {
        refuseOtherKind(output, workbook);
        await writeOutput(
          output,
          tellingDamage(file, () => saveWorkbook(workbook)),
        );
      },
    };
  });
}

/** Excel does not open a file whose name tells of another kind than its content. Throws CommandError. */
function refuseOtherKind(output: string, { file, partName }: Workbook): void {
  const type = file.contentType(partName);
  const kind = `.xl${type.includes("template") ? "t" : "s"}${type.includes("macroEnabled") ? "m" : "x"}`;
  const ending = extname(output).toLowerCase();
  if (!ending.startsWith(".xl") || ending === kind) return;
  throw new CommandError(`${output} would not open in Excel. Choose a name that ends in ${kind}.`);
}

function tellingDamage<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookFileError) throw new CommandError(`${file}: ${error.message}`);
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ENOTDIR: "its folder is a file",
  EACCES: "access is denied",
  EPERM: "access is denied",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  ENAMETOOLONG: "its name is too long",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
};

function reasonOf(error: unknown): string {
  const { code } = nodeErrorOf(error);
  return reasons[code] ?? (code || "for an unknown reason");
}
