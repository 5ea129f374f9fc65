/** One line of the table that `npm run bench` prints. */
export interface Figure {
  readonly figure: string;
  /** What it is at 10, 100, 1,000 and 10,000 rows, where it grows with them. */
  readonly growth?: readonly string[];
  readonly measured: string;
  /** `""` where nothing was promised. */
  readonly reach: string;
  readonly holds: boolean;
}

/** The rows of the four tables together; compared are so many of each table in either year. */
export const rowCounts = [10, 100, 1000, 10_000] as const;

/** A limit that a figure must not pass. */
export function atMost(figure: string, value: number, limit: number, unit = ""): Figure {
  const shown = (number: number) => `${number.toFixed(unit === "KB" ? 1 : unit === "" ? 2 : 0)} ${unit}`.trim();
  return { figure, measured: shown(value), reach: `≤ ${shown(limit)}`, holds: value <= limit };
}

/** How many times faster, or larger, at least. */
export function atLeastTimes(figure: string, value: number, limit: number): Figure {
  return { figure, measured: `${value.toFixed(1)} ×`, reach: `≥ ${limit} ×`, holds: value >= limit };
}

export function atMostTimes(figure: string, value: number, limit: number): Figure {
  return { figure, measured: `${value.toFixed(2)} ×`, reach: `≤ ${limit} ×`, holds: value <= limit };
}

/** A figure to compare others with, or to know. */
export function told(figure: string, measured: string): Figure {
  return { figure, measured, reach: "", holds: true };
}

/** Linear growth, with some room for the caches of a processor: ten times the rows, at most thirteen times the time. */
export function growthOf(figure: string, milliseconds: readonly number[]): Figure {
  const [large = 0, small = 1] = [...milliseconds].reverse();
  return { ...atMostTimes(figure, large / small, 13), growth: milliseconds.map(inMilliseconds) };
}

export function inMilliseconds(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}

export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Infinity;
}

/** The median time of some work, in milliseconds, once it is warm; its results are kept until the next one is there. */
export async function timeOf(work: () => unknown, { warm = 5, runs = 21 } = {}): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < warm + runs; run++) {
    const begin = performance.now();
    await work();
    if (run >= warm) times.push(performance.now() - begin);
  }
  return median(times);
}

interface WorkInTurn {
  readonly work: () => unknown;
  readonly times: number[];
  kept: unknown;
}

/**
 * The median times of some kinds of work, each with its sizes, in milliseconds. All are done in turn, so that a slow
 * moment of the machine meets them alike, and that none, however small, finds what it reads in the processor's caches
 * because it has just done the same. Young objects are cleared away before each, so that none clears up after another.
 */
export function timesInTurn(kinds: readonly (readonly (() => unknown)[])[], { warm = 5, runs = 21 } = {}): number[][] {
  const works = kinds.map((sizes) => sizes.map((work): WorkInTurn => ({ work, times: [], kept: null })));
  for (let run = 0; run < warm + runs; run++) {
    for (const one of works.flat()) {
      globalThis.gc?.({ type: "minor" });
      const begin = performance.now();
      one.kept = one.work();
      if (run >= warm) one.times.push(performance.now() - begin);
    }
  }
  return works.map((sizes) => sizes.map(({ times }) => median(times)));
}

export function tableOf(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ figure }) => figure.length)) + 2;
  const cells = (texts: readonly string[]) => texts.map((text) => text.padStart(12)).join("");
  const growthOrNone = ({ growth }: Figure) => growth ?? rowCounts.map(() => "");
  return [
    "".padEnd(width) + cells([...rowCounts.map((count) => `${count} rows`), "measured", "reach"]),
    ...figures.map((figure) => {
      const mark = figure.reach === "" ? "" : figure.holds ? "  reached" : "  NOT REACHED";
      return figure.figure.padEnd(width) + cells([...growthOrNone(figure), figure.measured, figure.reach]) + mark;
    }),
  ].join("\n");
}
