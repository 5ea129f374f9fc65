import { isHighlight } from "../../src/core/changes/highlights";
import { summaryFingerprintName, summaryName, tableContracts } from "../../src/schema/contract";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { meaningOf, type WorkbookMeaning } from "../support/workbook-meaning";
import type { CommandResult } from "../cli/run-command";

/** What may come out of a command, whatever went in. */
type Written =
  "nothing" | "highlights" | "no highlights" | "summary" | "highlights and summary" | "next year" | "year" | "new";

export interface Promised {
  readonly json: boolean;
  readonly written: Written;
}

/** What is wrong with the words that a command printed and how it ended. */
export function faultsOfWords({ exitCode, output, errors }: CommandResult, { json }: Promised): string[] {
  const faults: string[] = [];
  const lines = errors.split("\n").filter((line) => line !== "");
  if (exitCode === 2) {
    if (lines.length !== 1) faults.push(`${lines.length} lines of error`);
    if (lines.some((line) => line.length > 1_000)) faults.push(`an error of ${errors.length} characters`);
    if (!json && output !== "") faults.push("both a result and an error");
  } else {
    if (errors !== "") faults.push("an error with another exit code");
    if (output === "") faults.push("no result");
  }
  if (json && output !== "" && !isJson(output)) faults.push("what is not JSON");
  const told = json ? errors : output + errors;
  const internal = internalWords.exec(told)?.[0];
  if (internal !== undefined) faults.push(`the internal word “${internal}”: ${around(told, internal)}`);
  const control = controlCharacters.exec(output + errors)?.[0];
  if (control !== undefined) faults.push(`the control character U+${control.charCodeAt(0).toString(16)}`);
  return faults;
}

/**
 * What of the person's was changed by a command that had no reason to. Without the meaning of the file from before, only
 * whether the new one opens. Throws `WorkbookFileError` where it does not.
 */
export function faultsOfFile(before: WorkbookMeaning | null, bytes: Uint8Array, { written }: Promised): string[] {
  if (!before) {
    openWorkbook(bytes);
    return [];
  }
  const after = meaningOf(bytes);
  if (
    written === "no highlights" &&
    after.worksheets.some(({ conditionalFormats }) => conditionalFormats.some(isShown))
  )
    return ["highlights left"];
  const summaries = new Set([summarySheet(before), summarySheet(after)]);
  const writes = written === "next year" || written === "year";
  const faults = before.worksheets.flatMap((sheet) => {
    if (summaries.has(sheet.name) && written.includes("summary")) return lostTexts(sheet, before, after);
    const same = after.worksheets.find(({ name }) => name === sheet.name);
    if (!same) return [`the sheet “${sheet.name}” is gone`];
    return writes && sheet.tables.some(isContractTable) ? lostValues(sheet, same) : differences(sheet, same);
  });
  if (!writes) faults.push(...differingParts(before, after));
  return faults.slice(0, 3);
}

type SheetMeaning = WorkbookMeaning["worksheets"][number];

const internalWords =
  /\b(?:undefined|null|NaN|Infinity)\b|\[object |Cannot read|is not a function|is not iterable|native code|\w+Error:|\.ts:\d|node:internal/;
// Built from text, since the characters themselves are what is looked for.
const controlCharacters = new RegExp("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]");

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function around(text: string, word: string): string {
  const place = text.indexOf(word);
  return text.slice(Math.max(0, place - 80), place + 80);
}

/** A rule whose type is misspelt is none that Excel, or we, would know. */
function isOurs({ type, formulas }: SheetMeaning["conditionalFormats"][number]): boolean {
  return type === "expression" && formulas.some(isHighlight);
}

/** `sqref` is optional (ECMA-376 part 1, 18.3.1.18): a rule without it covers no cell, so it highlights nothing. */
function isShown(format: SheetMeaning["conditionalFormats"][number]): boolean {
  return isOurs(format) && format.ranges.length > 0;
}

function isContractTable([name]: SheetMeaning["tables"][number]): boolean {
  return (
    typeof name === "string" && [...tableContracts.keys()].some((each) => each.toLowerCase() === name.toLowerCase())
  );
}

/** The sheet that the summary's name speaks of; null where it speaks of none. */
function summarySheet({ names }: WorkbookMeaning): string | null {
  const formula = names.find(({ name }) => name.toLowerCase() === summaryName.toLowerCase())?.formula ?? "";
  const quoted = /^='((?:[^']|'')*)'!/.exec(formula)?.[1]?.replaceAll("''", "'");
  return quoted ?? /^=([^'!]+)!/.exec(formula)?.[1] ?? null;
}

/** A sheet that was named as the summary although we never wrote it: whatever it says has to be on some sheet still. */
function lostTexts(sheet: SheetMeaning, before: WorkbookMeaning, after: WorkbookMeaning): string[] {
  if (before.names.some(({ name }) => name === summaryFingerprintName)) return [];
  const kept = new Set(after.worksheets.flatMap(valuesOf));
  const lost = valuesOf(sheet).find((value) => !kept.has(value));
  return lost === undefined ? [] : [`“${lost.slice(0, 40)}” of the sheet “${sheet.name}” is gone`];
}

/** Where rows and columns were added, cells move, and what is empty may be filled in; but no value may be lost. */
function lostValues(before: SheetMeaning, after: SheetMeaning): string[] {
  const counts = new Map<string, number>();
  for (const value of valuesOf(after)) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of valuesOf(before)) {
    const count = counts.get(value) ?? 0;
    if (count === 0) return [`“${value.slice(0, 40)}” of the sheet “${before.name}” is gone`];
    counts.set(value, count - 1);
  }
  return [];
}

/**
 * Plain values only: a formula's last result goes when what it depends on was changed. White space alone is an empty cell
 * to a reader, and is filled in as one.
 */
function valuesOf({ cells }: SheetMeaning): string[] {
  return Object.values(cells).flatMap((cell) => {
    const [type, value, formula] = cell as readonly unknown[];
    return type === "empty" || formula !== null || String(value).trim() === "" ? [] : [String(value)];
  });
}

function differences(before: SheetMeaning, after: SheetMeaning): string[] {
  const [one, other] = [comparable(before), comparable(after)];
  return Object.keys(one)
    .filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
    .map((key) => `${key} of the sheet “${before.name}” differ`);
}

function comparable(sheet: SheetMeaning): Readonly<Record<string, unknown>> {
  const cells = Object.entries(sheet.cells).map(([address, cell]) => {
    const [type, value, formula, style] = cell as readonly unknown[];
    return formula === null ? [address, type, value, style] : [address, formula, style];
  });
  return { ...sheet, cells, conditionalFormats: sheet.conditionalFormats.filter((format) => !isOurs(format)) };
}

function differingParts(before: WorkbookMeaning, after: WorkbookMeaning): string[] {
  return Object.entries(before.otherParts)
    .filter(([name, digest]) => !name.includes("calcChain") && after.otherParts[name] !== digest)
    .map(([name]) => `the part ${name} differs`);
}
