import { generateSummary } from "../../src/app/generate-summary";
import { highlightChanges } from "../../src/app/highlight-changes";
import { readReviewFrom } from "../../src/app/read-review";
import { validateReview } from "../../src/app/validate-review";
import { openReview, type OpenedWorkbook } from "../support/open-workbook";
import { atMost, atMostTimes, growthOf, rowCounts, timeOf, type Figure } from "./figure";
import { largeReview } from "./large-review";

const today = { year: 2026, month: 11, day: 23 };

const clicks = [
  { name: "validate", roundTrips: 2, click: ({ port }: OpenedWorkbook) => validateReview(port) },
  { name: "highlight", roundTrips: 3, click: ({ port }: OpenedWorkbook) => highlightChanges(port) },
  { name: "summary", roundTrips: 4, click: ({ port }: OpenedWorkbook) => generateSummary(port, today) },
];

/** The answer that holds every table is then just below what Excel on the web sends at once: 5 MB. */
const nearlyFiveMegabytes = 30_000;

/** What a click asks of Excel: round trips, bytes, and the time of our side and the host's together. */
export async function wireFigures(): Promise<readonly Figure[]> {
  const reviews = await Promise.all(rowCounts.map((rowCount) => openReview(largeReview(rowCount / 4))));
  const largest = await openReview(largeReview(nearlyFiveMegabytes / 4));
  const figures: Figure[] = [];
  for (const { name, roundTrips, click } of clicks) {
    const wires = [];
    for (const review of reviews) wires.push(await watchWire(review, () => click(review)));
    const atLimit = await watchWire(largest, () => click(largest));
    const most = Math.max(atLimit.roundTrips, ...wires.map((wire) => wire.roundTrips));
    figures.push({
      ...atMost(
        `round trips: ${name}, up to ${(atLimit.largest / 1024 ** 2).toFixed(1)} MB in one piece`,
        most,
        roundTrips,
      ),
      growth: wires.map((wire) => String(wire.roundTrips)),
      measured: String(most),
      reach: `≤ ${roundTrips}`,
    });
    const shares: number[] = [];
    for (const [index, review] of reviews.entries())
      shares.push((wires[index]?.bytes ?? 0) / (await valueBytes(review)));
    const growth = shares.map((share) => `${share.toFixed(2)} ×`);
    const bytes = `bytes on the wire: ${name}, beside the JSON of the values`;
    const whole = { ...atMostTimes(bytes, shares.at(-1) ?? Infinity, 1.25), growth };
    figures.push(name === "validate" ? whole : { ...whole, reach: "", holds: true });
  }
  for (const { name, click } of clicks) {
    const times: number[] = [];
    for (const review of reviews) times.push(await timeOf(() => click(review), { warm: 2, runs: 5 }));
    figures.push(growthOf(`growth: ${name}, with the host`, times));
  }
  return figures;
}

interface Wire {
  readonly roundTrips: number;
  /** Of all requests and answers. */
  readonly bytes: number;
  readonly largest: number;
}

async function watchWire({ host }: OpenedWorkbook, work: () => Promise<unknown>): Promise<Wire> {
  const answer = host.answer.bind(host);
  const lengths: number[] = [];
  host.answer = (body) => {
    const answered = answer(body);
    lengths.push(Buffer.byteLength(body), Buffer.byteLength(answered));
    return answered;
  };
  const before = host.requestCount;
  await work();
  host.answer = answer;
  return {
    roundTrips: host.requestCount - before,
    bytes: lengths.reduce((sum, length) => sum + length, 0),
    largest: Math.max(...lengths),
  };
}

/** The values of every table that is read, as nothing but JSON. */
async function valueBytes({ port }: OpenedWorkbook): Promise<number> {
  const { snapshot } = await readReviewFrom(port);
  return Buffer.byteLength(JSON.stringify(snapshot.tables.map(({ values }) => values)));
}
