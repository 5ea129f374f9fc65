import { invigor } from "../../src/app/examples/invigor";
import { generateSummary } from "../../src/app/generate-summary";
import { importDocument, readReviewDocument } from "../../src/app/import-document";
import { readReviewFrom } from "../../src/app/read-review";
import { rollForward } from "../../src/app/roll-forward";
import type { CellInput } from "../../src/core/grid/edit";
import type { Entry, Review, YearReview } from "../../src/core/review/review";
import { open, openReview, type OpenedWorkbook } from "../support/open-workbook";

/** What is judged in the new year, by `Field`. */
const judged: Readonly<Record<string, CellInput>> = {
  "Programme score": "A+",
  "Outcome assessment": "A",
  "Risk rating": "High",
  "What support is the UK providing?": "The Taskforce goes on, with staff in two more countries.",
  "Progress and lessons learnt":
    "Progress was steady.\n• Two networks were dismantled.\n• Debriefing of migrants began.",
};

test("new, rolled forward, filled in, summarised and imported again: the same facts", async () => {
  const opened = await openReview(invigor);
  await rollForward(opened.port);
  await fillIn(opened);
  const outcome = await generateSummary(opened.port, { year: 2018, month: 4, day: 9 });
  if (outcome.kind !== "generated") throw new Error(outcome.kind);

  const reading = await readReviewDocument(new TextEncoder().encode(copiedText(opened, outcome.worksheetName)));
  if (reading.kind === "refused") throw new Error(reading.message);
  const imported = open();
  await importDocument(imported.port, reading, "summary.txt");

  const [before, after] = [await reviewOf(opened), await reviewOf(imported)];
  expect(factsOf(after)).toEqual(factsOf(before));
});

/** A sheet as Excel puts it on the clipboard: cells by tabs, a text of several lines between quotation marks. */
function copiedText({ workbook }: OpenedWorkbook, name: string): string {
  const worksheet = workbook.findWorksheet(name);
  const used = worksheet?.usedRange(true);
  if (!worksheet || !used) throw new RangeError(`There is nothing on the sheet ${name}.`);
  return Array.from({ length: used.rowCount }, (_row, rowIndex) =>
    Array.from({ length: used.columnCount }, (_cell, columnIndex) => {
      const text = String(worksheet.readCell(rowIndex, columnIndex).value);
      return text.includes("\n") ? `"${text}"` : text;
    }).join("\t"),
  ).join("\r\n");
}

async function reviewOf({ port }: OpenedWorkbook): Promise<Review> {
  return (await readReviewFrom(port)).review;
}

/** As a person does it: the new year's column, and a score for each output. */
async function fillIn(opened: OpenedWorkbook): Promise<void> {
  const { reviewYear } = await reviewOf(opened);
  const cells = [
    ...Object.values<Entry>({ ...reviewYear?.programme }).map((entry) => ({
      entry,
      input: judged[entry.row.key] ?? null,
    })),
    ...(reviewYear?.scores ?? []).map(({ score }, index) => ({ entry: score, input: index % 2 === 0 ? "A" : "B+" })),
  ];
  await opened.port.apply(
    cells.flatMap(({ entry: { cell, row }, input }) =>
      cell && input !== null
        ? [
            {
              kind: "write values",
              worksheet: row.worksheetId,
              range: { ...cell, rowCount: 1, columnCount: 1 },
              values: [[input]],
            },
          ]
        : [],
    ),
  );
}

function factsOf({ reviewYear, years }: Review) {
  return {
    facts: reviewYear && programmeOf(reviewYear),
    years: years
      .filter(({ programme }) => programme?.programmeScore.value)
      .map(({ year, programme }) => [year.label, programme?.programmeScore.value, programme?.riskRating.value]),
    outputs: reviewYear?.outputs.map(({ output, row }) => [
      output.value,
      reviewYear.scores.find((score) => score.row.key === row.key)?.score.value,
    ]),
    recommendations: reviewYear?.recommendations.map(({ recommendation }) => recommendation.value),
  };
}

function programmeOf({ programme }: YearReview) {
  const {
    title,
    country,
    otherPartners,
    startDate,
    endDate,
    budgetOda,
    budgetNonOda,
    outcomeAssessment,
    support,
    progress,
  } = programme ?? {};
  return [
    title,
    country,
    otherPartners,
    startDate,
    endDate,
    budgetOda,
    budgetNonOda,
    outcomeAssessment,
    support,
    progress,
  ].map((entry) => entry?.value);
}
