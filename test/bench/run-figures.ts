import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openReview } from "../support/open-workbook";
import { atLeastTimes, atMostTimes, growthOf, inMilliseconds, median, rowCounts, told, type Figure } from "./figure";
import { largeReview } from "./large-review";

const repetitions = 5;
const folder = mkdtempSync(join(tmpdir(), "review-workbook-run-"));

/** The command line from its start to its end, in turn with LibreOffice that only opens and saves the same file. */
export async function runFigures(): Promise<readonly Figure[]> {
  const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
  if (hasOffice) await convert(fileOf(10)); // Its first start makes a profile, which is not to count.
  const smaller = await typical(rowCounts.slice(0, -1).map((rowCount) => () => run(fileOf(rowCount))));
  const [largest = nothing, office] = await typical([
    () => run(fileOf(10_000)),
    ...(hasOffice ? [() => convert(fileOf(10_000))] : []),
  ]);
  const growth = growthOf(
    "growth: review-workbook run, a process",
    [...smaller, largest].map(({ milliseconds }) => milliseconds),
  );
  if (!office) return [growth, told("… LibreOffice, open and save", "not installed")];
  return [
    growth,
    told("… LibreOffice, open and save, 10,000 rows", inMilliseconds(office.milliseconds)),
    atLeastTimes("run: faster than LibreOffice", office.milliseconds / largest.milliseconds, 1.5),
    told("memory: run, 10,000 rows", inMegabytes(largest)),
    told("… LibreOffice", inMegabytes(office)),
    atMostTimes("run: memory beside LibreOffice", largest.kilobytes / office.kilobytes, 1),
  ];
}

/** Writes a workbook of each size. */
export async function writeRunFiles(): Promise<void> {
  for (const rowCount of rowCounts) {
    const { workbook } = await openReview(largeReview(rowCount / 4));
    writeFileSync(fileOf(rowCount), saveWorkbook(workbook));
  }
}

export function fileOf(rowCount: number): string {
  return join(folder, `${rowCount}.xlsx`);
}

function run(file: string): Promise<Process> {
  const commandLine = resolve(__dirname, "../../dist/cli/review-workbook.cjs");
  return watch(process.execPath, [commandLine, "run", file, "-o", join(folder, "run.xlsx"), "--overwrite"]);
}

function convert(file: string): Promise<Process> {
  const profile = pathToFileURL(join(folder, "profile")).href;
  const output = join(folder, "converted");
  mkdirSync(output, { recursive: true });
  return watch("soffice", [
    `-env:UserInstallation=${profile}`,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    output,
    file,
  ]);
}

interface Process {
  readonly milliseconds: number;
  /** The most that it and its children held in memory at one time; 0 where that cannot be told. */
  readonly kilobytes: number;
}

const nothing: Process = { milliseconds: Infinity, kilobytes: 0 };

/** Each of them several times, in turn, so that a slow minute of the machine is shared; the medians. */
async function typical(measures: readonly (() => Promise<Process>)[]): Promise<readonly Process[]> {
  const processes: Process[][] = measures.map(() => []);
  for (let count = 0; count < repetitions; count++) {
    for (const [index, measure] of measures.entries()) processes[index]?.push(await measure());
  }
  return processes.map((each) => ({
    milliseconds: median(each.map(({ milliseconds }) => milliseconds)),
    kilobytes: median(each.map(({ kilobytes }) => kilobytes)),
  }));
}

/** Runs a process in a group of its own, so that its children are known. */
function watch(command: string, words: readonly string[]): Promise<Process> {
  return new Promise((done, fail) => {
    const begin = performance.now();
    const child = spawn(command, words, { detached: true, stdio: "ignore" });
    let kilobytes = 0;
    const timer = setInterval(() => {
      kilobytes = Math.max(kilobytes, groupKilobytes(child.pid ?? 0));
    }, 20);
    child.on("error", fail);
    child.on("close", () => {
      clearInterval(timer);
      done({ milliseconds: performance.now() - begin, kilobytes });
    });
  });
}

/** As Linux tells it in `/proc`: the resident memory of every process of a group. */
function groupKilobytes(group: number): number {
  let kilobytes = 0;
  for (const id of processIds()) {
    try {
      const afterName = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      if (afterName[2] !== String(group)) continue;
      kilobytes += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      // It has ended in the meantime.
    }
  }
  return kilobytes;
}

function processIds(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function inMegabytes({ kilobytes }: Process): string {
  return kilobytes === 0 ? "not known" : `${(kilobytes / 1024).toFixed(0)} MB`;
}
