import { stateReader } from "../review/recommendation-state";
import { formatDate, formatMillions } from "../review/format-facts";
import { scoreOf } from "../review/overall-score";
import type { Entry, Programme, Review, YearReview } from "../review/review";
import { foldWhiteSpace } from "../review/text";
import { compareYears, nextYear } from "../review/year";
import { shownBullet, shownLines, shownPartners, textOfEntry } from "./show-entry";
import type { Block, BlockId, Summary, SummaryCell } from "./summary";

/**
 * The summary of the review year; null where the workbook has none.
 * Block order and headings are those of the summary sheets that the UK government publishes with its annual reviews.
 */
export function summarise(review: Review): Summary | null {
  const { reviewYear } = review;
  const programme = reviewYear?.programme;
  if (!reviewYear || !programme) return null;
  const title = titleLine(reviewYear, programme);
  return {
    year: reviewYear.year,
    title,
    blocks: [
      block("title", title, []),
      block("programme-title", "PROGRAMME TITLE:", [[fact(programme.title)]]),
      block("country-region", "Country/Region:", [[fact(programme.country)]]),
      block("partners", "HMG Partners (LEAD in bold)", [partners(programme)]),
      block("total-budget", "Total Budget:", [totalBudget(programme)]),
      block("start-date", "Start Date:", [[fact(programme.startDate, formatDate)]]),
      block("end-date", "End Date:", [[fact(programme.endDate, formatDate)]]),
      block("outputs", "Outputs", outputs(reviewYear)),
      block("outcome-assessment", "Outcome Assessment:", [[fact(programme.outcomeAssessment)]]),
      block("risk", "Risk:", [[fact(programme.riskRating)]]),
      block("performance", "Summary of Programme Performance", performance(review, reviewYear)),
      block("support", "What support is the UK providing?", paragraphs(programme.support)),
      block(
        "progress",
        "Summary of progress and lessons learnt/actions taken since last review",
        paragraphs(programme.progress),
      ),
      block("recommendations", "Summary of recommendations for the next year", recommendations(review, reviewYear)),
    ],
  };
}

function block(id: BlockId, heading: string, rows: Block["rows"]): Block {
  return { id, heading, rows };
}

function titleLine({ year }: YearReview, { title }: Programme): string {
  return foldWhiteSpace(`${textOfEntry(title)} Annual Review ${year.label} – Summary Sheet`);
}

function partners({ leadPartner, otherPartners }: Programme): SummaryCell[] {
  return [
    { ...fact(leadPartner), emphasis: "strong" },
    { ...fact(otherPartners), text: shownPartners(textOfEntry(otherPartners)) },
  ];
}

/** The two kinds of money, or the one undivided sum where neither is entered. */
function totalBudget({ budgetOda, budgetNonOda, programmeValue }: Programme): SummaryCell[] {
  const divided = [amount("ODA:", budgetOda), amount("Non-ODA:", budgetNonOda)];
  const undivided = amount("Programme value:", programmeValue);
  return undivided.text !== "" && divided.every(({ text }) => text === "") ? [undivided] : divided;
}

function amount(name: string, entry: Entry<number>): SummaryCell {
  const cell = { ...fact(entry, formatMillions), label: name };
  return cell.text === "" ? cell : { ...cell, text: `${name} ${cell.text}` };
}

function outputs(year: YearReview): SummaryCell[][] {
  return year.outputs.map((output) => {
    const score = scoreOf(year, output);
    return [fact(output.output), score ? fact(score.score) : unknown];
  });
}

/** One column for each earlier year, for the review year and, to be filled in, for the next. */
function performance({ years }: Review, reviewYear: YearReview): SummaryCell[][] {
  const known = years.filter(({ year, programme }) => programme && compareYears(year, reviewYear.year) <= 0);
  const perYear = (pick: (programme: Programme) => Entry<string>): SummaryCell[] =>
    known.map(({ programme }) => (programme ? fact(pick(programme)) : unknown));
  return [
    [label("Year"), ...known.map(({ year }) => label(year.label)), label(nextYear(reviewYear.year).label)],
    [label("Programme Score"), ...perYear((programme) => programme.programmeScore), unknown],
    [label("Risk Rating"), ...perYear((programme) => programme.riskRating), unknown],
  ];
}

function paragraphs(entry: Entry<string>): SummaryCell[][] {
  const cell = fact(entry);
  const lines = shownLines(textOfEntry(entry));
  return (lines.length > 0 ? lines : [""]).map((text) => [{ ...cell, text }]);
}

/** A bullet for each recommendation that is not closed; its further lines are paragraphs below it. */
function recommendations({ lists }: Review, year: YearReview): SummaryCell[][] {
  const stateOf = stateReader(lists.statuses);
  return year.recommendations
    .filter((recommendation) => stateOf(recommendation) !== "closed")
    .flatMap(({ recommendation }) => {
      const cell = fact(recommendation);
      return shownBullet(textOfEntry(recommendation)).map((text) => [{ ...cell, text }]);
    });
}

const unknown: SummaryCell = { text: "", source: null, entry: null };

function label(text: string): SummaryCell {
  return { text, source: null, entry: null };
}

function fact<Value>(entry: Entry<Value>, format?: (value: Value) => string): SummaryCell {
  const { cell, row, value } = entry;
  const { worksheetId, worksheetName } = row;
  return {
    text: value !== null && format ? format(value) : textOfEntry(entry),
    source: cell && { worksheetId, worksheetName, cell },
    entry,
  };
}
