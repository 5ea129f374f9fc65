import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/run-command";
import type { GoodWorkbook } from "./make-case";

/** Makes the workbooks that cases are made of: both examples, as they are new and after everything was run over them. */
export async function makeGoodWorkbooks(folder: string): Promise<GoodWorkbook[]> {
  for (const example of ["invigor", "demo"]) {
    const place = (name: string) => join(folder, `${name}.xlsx`);
    await runCommand("new", place(example), "--example", example);
    await runCommand("run", place(example), "-o", place(`${example} after run`));
  }
  return readGoodWorkbooks(folder);
}

/** Those that were made in a folder. */
export function readGoodWorkbooks(folder: string): GoodWorkbook[] {
  return ["invigor", "demo", "invigor after run", "demo after run"].map((name) => ({
    name,
    bytes: Uint8Array.from(readFileSync(join(folder, `${name}.xlsx`))),
  }));
}
