import { generateSummary } from "../../src/app/generate-summary";
import { ExcelError } from "../../src/host/excel-error";
import type { Workbook } from "../../src/xlsx/workbook";
import { openReview, type OpenedWorkbook } from "../support/open-workbook";
import { smallReview } from "../support/small-review";
import { pictureOf } from "../support/worksheet-picture";
import { setField } from "../support/set-field";
import { write } from "../xlsx/fixtures";

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
