import { unzipSync } from "fflate";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { WorkbookEditError, WorkbookFileError } from "../../src/xlsx/workbook-error";
import { cellMutations } from "./cell-mutations";
import { largePartMutations } from "./large-mutations";
import type { Mutation } from "./mutation";
import { partMutations, type Parts } from "./part-mutations";
import { Random } from "./random";
import { largeSheetMutations, sheetMutations } from "./sheet-mutations";
import { largeTableMutations, tableMutations } from "./table-mutations";
import { pack, zipMutations } from "./zip-mutations";

/** A workbook that something was done to. */
export interface FuzzCase {
  readonly seed: number;
  readonly bytes: Uint8Array;
  /** What it was made of and what was done to it, in order. */
  readonly story: readonly string[];
  /** The kinds of mutation in it. */
  readonly kinds: readonly MutationKind[];
}

export type MutationKind = "sheets" | "tables" | "cells" | "parts" | "size" | "zip";

/** A good workbook, by a name that tells what it is. */
export interface GoodWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes the case of a seed: always the same one of the same workbooks. */
export function makeCase(seed: number, workbooks: readonly GoodWorkbook[]): FuzzCase {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ (seed >>> 7));
  const good = random.pick(workbooks);
  const story: string[] = [good.name];
  const kinds: MutationKind[] = [];
  const layers = random.pick(layersOfCases);

  const told = (kind: MutationKind, name: string, outcome = "") => {
    kinds.push(kind);
    story.push(name + outcome);
  };
  let bytes = good.bytes;
  const isLarge = layers.includes("size");
  const isLargeModel = isLarge && random.onceIn(2);
  if (layers.includes("model") || isLargeModel) {
    const workbook = openWorkbook(bytes);
    for (let left = random.pick([1, 1, 2, 4]); left > 0; left -= 1) {
      const kind = isLargeModel && left === 1 ? "size" : random.pick(["sheets", "tables", "cells"] as const);
      const mutation = random.pick(modelMutations[kind]);
      told(kind, mutation.name, applied(mutation, workbook, random));
    }
    bytes = saveWorkbook(workbook);
  }
  if (layers.includes("parts") || (isLarge && !isLargeModel)) {
    const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
    for (let left = isLarge ? 1 : random.pick([1, 1, 2, 3]); left > 0; left -= 1) {
      const mutation = random.pick(isLarge ? largePartMutations : partMutations);
      mutation.apply(parts, random);
      told(isLarge ? "size" : "parts", mutation.name);
    }
    bytes = pack(parts, isLarge ? 1 : random.pick([0, 6]));
  }
  if (layers.includes("zip")) {
    const mutation = random.pick(zipMutations);
    bytes = mutation.apply(bytes, random);
    told("zip", mutation.name);
  }
  return { seed, bytes, story, kinds };
}

type Layer = "model" | "parts" | "size" | "zip";

/** Which layers a case spoils: mostly one, since a broken archive hides what is in it. Size comes up once in 50. */
const layersOfCases: readonly (readonly Layer[])[] = [
  ...Array.from({ length: 20 }, (): Layer[] => ["model"]),
  ...Array.from({ length: 14 }, (): Layer[] => ["parts"]),
  ...Array.from({ length: 6 }, (): Layer[] => ["model", "parts"]),
  ...Array.from({ length: 6 }, (): Layer[] => ["zip"]),
  ...Array.from({ length: 3 }, (): Layer[] => ["parts", "zip"]),
  ["size"],
];

const modelMutations: Readonly<Record<"sheets" | "tables" | "cells" | "size", readonly Mutation<Workbook>[]>> = {
  sheets: sheetMutations,
  tables: tableMutations,
  cells: cellMutations,
  size: [...largeSheetMutations, ...largeTableMutations],
};

/** What Excel would refuse to do is not done. */
function applied(mutation: Mutation<Workbook>, workbook: Workbook, random: Random): string {
  try {
    mutation.apply(workbook, random);
    return "";
  } catch (error) {
    if (error instanceof WorkbookEditError || error instanceof WorkbookFileError) return " (refused)";
    throw error;
  }
}
