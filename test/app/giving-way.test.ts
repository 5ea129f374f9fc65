import { generateSummary } from "../../src/app/generate-summary";
import { highlightChanges } from "../../src/app/highlight-changes";
import { previewSummary } from "../../src/app/preview-summary";
import { validateReview } from "../../src/app/validate-review";
import { compareYears } from "../../src/app/compare-years";
import type { WorkbookPort } from "../../src/excel/port";
import { openReview } from "../support/open-workbook";
import { reviewOfSize } from "../support/review-of-size";

const gaveWay = "gave way";
const today = { year: 2026, month: 11, day: 23 };

const commands: readonly (readonly [string, (port: WorkbookPort) => Promise<unknown>, readonly string[]])[] = [
  ["validating", validateReview, ["read", gaveWay]],
  ["comparing", compareYears, ["read", gaveWay]],
  ["highlighting", highlightChanges, ["read", gaveWay, gaveWay, "wrote"]],
  ["previewing the summary", previewSummary, ["read", gaveWay, gaveWay]],
  ["generating the summary", (port) => generateSummary(port, today), ["read", gaveWay, gaveWay, "wrote"]],
];

test.each(commands)("%s lets the page do what waits between its pieces of work", async (_, command, pieces) => {
  const { port } = await openReview(reviewOfSize(6));
  const seen: string[] = [];
  const note = async <Result>(what: string, result: Promise<Result>) => {
    await result;
    seen.push(what);
    return result;
  };
  await command({
    ...port,
    read: (request) => note("read", port.read(request)),
    apply: (edits, options) => note("wrote", port.apply(edits, options)),
    giveWay: () => note(gaveWay, port.giveWay()),
  });
  expect(seen).toEqual(pieces);
});

test("the page's own work is done first", async () => {
  const { port } = await openReview(reviewOfSize(6));
  const { port1, port2 } = new MessageChannel();
  const done: string[] = [];
  const clicked = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      done.push("a click");
      port1.close();
      resolve();
    };
  });
  port2.postMessage(null);
  await port.giveWay();
  done.push("the next piece");
  await clicked;
  expect(done).toEqual(["a click", "the next piece"]);
});
