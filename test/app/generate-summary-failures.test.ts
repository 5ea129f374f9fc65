import { generateSummary } from "../../src/app/generate-summary";
import { validateReview } from "../../src/app/validate-review";
import { formatRange } from "../../src/core/grid/address";
import { ExcelError } from "../../src/host/excel-error";
import type { Workbook } from "../../src/xlsx/workbook";
import { rehearse, withFault } from "../support/faults";
import { openReview, reopen, type OpenedWorkbook } from "../support/open-workbook";
import { smallReview } from "../support/small-review";
import { pictureOf } from "../support/worksheet-picture";
import { setField } from "../support/set-field";
import { content as cellContent, read, write } from "../xlsx/fixtures";

const today = { year: 2026, month: 11, day: 23 };

/** The request of `generateSummary` that writes: the first two read. */
const writingRequest = 3;

/** Generates the summary, and has Excel fail after so many actions of the request that writes; whether it did fail. */
async function generateFailing({ port, host }: OpenedWorkbook, actionCount: number): Promise<boolean> {
  const last = host.requestCount + writingRequest;
  host.hooks = {
    afterAction: (actionIndex) => {
      if (host.requestCount === last && actionIndex === actionCount) throw new ExcelError("GeneralException");
    },
  };
  try {
    await generateSummary(port, today);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ reason: "unexpected" });
    return true;
  } finally {
    host.hooks = {};
  }
}

/** All that the command may change. */
function stateOf(workbook: Workbook) {
  const summary = workbook.findWorksheet("Summary");
  return {
    worksheets: workbook.worksheets.map(({ id, name }) => [id, name]),
    names: workbook.names.items
      .map(({ name, formula, isVisible }) => [name, formula.replaceAll("'", ""), isVisible])
      .sort(),
    summary: summary && pictureOf(summary, workbook),
  };
}

/** Fails after each of the first actions in turn, then after every 47th, until it does not fail any more. */
async function failAgainAndAgain(opened: OpenedWorkbook, check: () => void): Promise<number> {
  let failureCount = 0;
  for (let actionCount = 0; await generateFailing(opened, actionCount); actionCount += actionCount < 12 ? 1 : 47) {
    check();
    failureCount += 1;
  }
  return failureCount;
}

test("wherever the first summary fails, the workbook is as before; the next attempt writes it", async () => {
  const opened = await openReview(smallReview);
  const before = stateOf(opened.workbook);
  const failures = await failAgainAndAgain(opened, () => {
    expect(stateOf(opened.workbook)).toEqual(before);
  });
  expect(failures).toBeGreaterThan(15);
  expect(opened.workbook.findWorksheet("Summary")).not.toBeNull();
});

test("wherever a later summary fails, the old one stands there as before", async () => {
  const opened = await openReview(smallReview);
  const { port, workbook } = opened;
  await generateSummary(port, today);
  setField(workbook, "Programme title", "2016/17", "Another programme");
  const before = stateOf(workbook);
  const failures = await failAgainAndAgain(opened, () => {
    expect(stateOf(workbook)).toEqual(before);
  });
  expect(failures).toBeGreaterThan(15);
  expect(JSON.stringify(stateOf(workbook))).toContain("Another programme Annual Review");
});

test("wherever the summary fails that a person edited, what the person wrote stands there as before", async () => {
  const opened = await openReview(smallReview);
  const { port, workbook } = opened;
  await generateSummary(port, today);
  const summary = workbook.findWorksheet("Summary");
  if (!summary) throw new Error("There is no summary.");
  write(summary, "A2", "edited by hand");
  write(summary, "G3", "=1+1");
  const before = pictureOf(summary, workbook);
  const names = workbook.worksheets.map(({ name }) => name);
  const failures = await failAgainAndAgain(opened, () => {
    expect(pictureOf(summary, workbook)).toEqual(before);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(names);
  });
  expect(failures).toBeGreaterThan(15);
  const copy = workbook.findWorksheet("Summary 2026-11-23");
  if (!copy) throw new Error("There is no copy.");
  expect(pictureOf(copy, workbook)).toEqual({ ...before, name: copy.name, position: copy.position });
});

test("a sheet that somebody else added under the same name meanwhile stays, and the summary gets another name", async () => {
  const { port, host, workbook } = await openReview(smallReview);
  const last = host.requestCount + writingRequest;
  host.hooks = {
    beforeRequest: (request) => {
      if (request === last && !workbook.findWorksheet("Summary"))
        write(workbook.addWorksheet("Summary"), "A1", "theirs");
    },
  };
  expect(await generateSummary(port, today)).toMatchObject({ kind: "generated", worksheetName: "Summary (2)" });
  expect(workbook.findWorksheet("Summary")?.readCell(0, 0).value).toBe("theirs");
});

test("where Excel does not answer any more, the error that came first is told, and the next run repairs", async () => {
  const opened = await openReview(smallReview);
  const { port, host, workbook } = opened;
  await generateSummary(port, today);
  const whole = stateOf(workbook);
  const last = host.requestCount + writingRequest;
  host.hooks = {
    beforeRequest: (request) => {
      if (request > last) throw new ExcelError("InvalidOperationInCellEditMode");
    },
    afterAction: (actionIndex) => {
      if (host.requestCount === last && actionIndex === 40) throw new ExcelError("InvalidArgument");
    },
  };
  await expect(generateSummary(port, today)).rejects.toMatchObject({
    reason: "unexpected",
    cause: expect.objectContaining({ code: "InvalidArgument" }) as unknown,
  });
  expect(stateOf(workbook)).not.toEqual(whole);
  host.hooks = {};
  await generateSummary(port, today);
  expect(stateOf(workbook).summary).toEqual(whole.summary);
});

/** A new summary over an old one, written whole in a request whose answer, like all that follow, does not arrive. */
async function generateUnanswered(change: (workbook: Workbook) => void) {
  const opened = await openReview(smallReview);
  await generateSummary(opened.port, today);
  const old = opened.workbook.findWorksheet("Summary");
  const before = old && pictureOf(old, opened.workbook);
  change(opened.workbook);
  const twin = reopen(opened);
  const requests = await rehearse(
    twin.host,
    () => generateSummary(twin.port, today),
    () => "",
  );
  const action = (requests[writingRequest - 1]?.actionCount ?? 0) - 1;
  const fault = { kind: "cut", request: writingRequest, action, staysLost: true } as const;
  await expect(withFault(opened.host, fault, () => generateSummary(opened.port, today))).rejects.toMatchObject({
    reason: "connection",
  });
  const summary = opened.workbook.findWorksheet("Summary");
  if (!summary || !before) throw new Error("There is no summary.");
  return { ...opened, summary, before };
}

test("what somebody types on a summary whose answer was lost stays where the next click takes it back", async () => {
  const { port, workbook, summary, before } = await generateUnanswered((review) => {
    setField(review, "Programme title", "2016/17", "Another programme");
  });
  expect(read(summary, "B2")).toBe("Another programme");
  write(summary, "A2", "typed over a label");
  write(summary, "B5", 42);
  write(summary, "A17", "=1+1");
  await validateReview(port);
  expect([read(summary, "A2"), read(summary, "B5"), read(summary, "A17")]).toEqual(["typed over a label", 42, "=1+1"]);
  const { A2, B5, A17 } = pictureOf(summary, workbook).cells;
  expect(pictureOf(summary, workbook)).toEqual({ ...before, cells: { ...before.cells, A2, B5, A17 } });
});

test("what somebody types on such a summary where the old one has merged cells stays in sight", async () => {
  const { port, summary, before } = await generateUnanswered((review) => {
    review.findTable("Outputs")?.appendRows([["2016/17", "3", "A third output", "", ""].map(cellContent)]);
  });
  expect(before.merges).toContain("A15:E15");
  write(summary, "B15", "typed");
  await validateReview(port);
  expect([read(summary, "A15"), read(summary, "B15")]).toEqual(["What support is the UK providing?", "typed"]);
  const merges = before.merges.filter((merge) => merge !== "A15:E15");
  expect(summary.merges.map(formatRange).sort()).toEqual(merges);
});
