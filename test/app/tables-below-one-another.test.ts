import { readReviewFrom } from "../../src/app/read-review";
import { rollForward } from "../../src/app/roll-forward";
import { takeOverYear } from "../../src/app/take-over-year";
import { openReview, type OpenedWorkbook } from "../support/open-workbook";
import { smallReview } from "../support/small-review";
import { recordWrites } from "../support/record-writes";

/** A review whose `Outputs`, without a spare row, stand over `Scores`. */
async function openStacked(spareCount = 7): Promise<OpenedWorkbook> {
  const opened = await openReview(smallReview);
  await opened.client.Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const outputs = tables.getItem("Outputs");
    outputs.rows.getItemAt(4).delete();
    outputs.rows.getItemAt(3).delete();
    tables.getItem("Scores").delete();
    const range = worksheets.getItem("Outputs").getRange(`A20:D${23 + spareCount}`);
    range.numberFormat = new Array<string[]>(4 + spareCount).fill(["@", "@", "@", "General"]);
    range.values = [
      ["Year", "Ref", "Score", "Evidence"],
      ["2015/16", "1", "B", "Survey"],
      ["2016/17", "1", "A", "Typed by hand"],
      ["2016/17", "2", "A", "Survey"],
      ...new Array<string[]>(spareCount).fill(["", "", "", ""]),
    ];
    worksheets.getItem("Outputs").tables.add(range, true).name = "Scores";
    await context.sync();
  });
  return opened;
}

async function scoresOf({ port }: OpenedWorkbook) {
  const { tables } = (await readReviewFrom(port)).snapshot;
  const scores = tables.find(({ name }) => name === "Scores");
  return scores?.values.filter((row) => row.some((value) => value !== ""));
}

const before = [
  ["2015/16", "1", "B", "Survey"],
  ["2016/17", "1", "A", "Typed by hand"],
  ["2016/17", "2", "A", "Survey"],
];

test.each([7, 1, 0])(
  "starting the next year writes over no row of a table below, with %i spare rows",
  async (spareCount) => {
    const opened = await openStacked(spareCount);
    const { port, written } = recordWrites(opened.port);
    expect((await rollForward(port)).kind).toBe("started");
    expect(await scoresOf(opened)).toEqual([...before, ["2017/18", "1", "", ""], ["2017/18", "2", "", ""]]);

    for (const edits of written) expect(await port.takeBack(edits)).toEqual([]);
    expect(await scoresOf(opened)).toEqual(before);
  },
);

test("nor does bringing last year’s", async () => {
  const opened = await openStacked();
  const score = { input: "A", text: "A", where: "Sheet1!B2" };
  const output = { ref: "1", output: "One output", impactWeight: null, risk: null, score, evidence: null, where: "" };
  await takeOverYear(opened.port, {
    year: { start: 2014, kind: "financial", label: "2014/15" },
    programme: {},
    outputs: [output],
    budget: [],
    recommendations: [],
  });
  expect(await scoresOf(opened)).toEqual([...before, ["2014/15", "1", "A", ""]]);
});
