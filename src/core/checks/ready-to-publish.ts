import type { Entry, YearReview } from "../review/review";
import type { WorksheetFacts } from "../review/structure";
import type { Check, Problem, ProblemPlace } from "./check";
import { quote } from "./wording";

/**
 * Whether anything is left that a reader of the published workbook should not meet: placeholders in the texts of the
 * review year, comments, notes, hidden sheets. (What stands for a score, a rating, a status, a number or a date is judged
 * by the checks on these.) Where this version of Excel cannot list notes, a problem of its own says so, beside any other.
 */
export const readyToPublish: Check = {
  id: "ready-to-publish",
  level: "warning",
  title: "No placeholder text, comment or hidden sheet was found",
  failedTitle: "Some things should not be published as they are",
  needs: [],
  judges: "review year",
  run: ({ review, year }) => {
    const { worksheets } = review.structure;
    const unfinished: Entry<string>[] = [];
    forEachText(year, (entry) => {
      if (entry.value !== null && mayHold(entry.value) && placeholder.test(entry.value)) {
        unfinished.push(entry);
      }
    });
    const problems = [...unfinished.map(placeholderProblem), ...worksheets.flatMap(worksheetProblems)];
    const notesAreKnown = worksheets.every(({ noteCount }) => noteCount !== null);
    return problems.length === 0 || notesAreKnown ? problems : [...problems, notesNotLookedAt];
  },
};

const notesNotLookedAt: Problem = {
  message: "Notes were not looked at: this version of Excel cannot list them. Look for them yourself.",
  level: "advice",
};

/** `TBC` or `XXX` as a word of its own (also `£xxxm`), `[insert …`, `lorem ipsum`. */
const placeholder = /(?<![\p{L}\p{N}])(?:tb[cd]|x{3,}(?:k|m|bn)?|lorem)(?![\p{L}\p{N}])|\[\s*insert/iu;

/** Nearly every text is done with this, in half the time. */
function mayHold(text: string): boolean {
  return text.includes("[") || anyPlaceholder.test(text);
}

const anyPlaceholder = /tb[cd]|xxx|lorem/i;

function placeholderProblem(entry: Entry<string>): Problem {
  const found = placeholder.exec(entry.value ?? "")?.[0] ?? "";
  return { entry, message: `${quote(found)} is a placeholder. Write what belongs there, or delete it.` };
}

function worksheetProblems(worksheet: WorksheetFacts): Problem[] {
  const { commentCount, noteCount, visibility } = worksheet;
  const name = quote(worksheet.name, 31);
  const problems: Problem[] = [];
  if (commentCount > 0) {
    const message = `The sheet ${name} has comments (${commentCount}). Deal with them, then delete them.`;
    problems.push({ place: placeOf(worksheet, `${commentCount} comments`), message });
  }
  if (noteCount !== null && noteCount > 0) {
    const message = `The sheet ${name} has notes (${noteCount}). Deal with them, then delete them.`;
    problems.push({ place: placeOf(worksheet, `${noteCount} notes`), message });
  }
  if (visibility !== "visible") {
    const message =
      visibility === "hidden"
        ? `The sheet ${name} is hidden. Show it, or delete it before you publish.`
        : `The sheet ${name} is hidden from Excel’s menus. Ask its maker to delete it.`;
    problems.push({ place: placeOf(worksheet, visibility), message });
  }
  return problems;
}

function placeOf({ id, name }: WorksheetFacts, value: string): ProblemPlace {
  return { worksheetId: id, worksheetName: name, table: null, cell: null, field: null, key: name, value };
}

/** The texts of a year that are published; those that must be one of a list have checks of their own. */
function forEachText(
  { programme, outputs, scores, budget, recommendations }: YearReview,
  look: (entry: Entry<string>) => void,
): void {
  if (programme) {
    const { title, code, country, leadPartner, otherPartners, support, progress } = programme;
    [title, code, country, leadPartner, otherPartners, support, progress].forEach(look);
  }
  for (const { output } of outputs) look(output);
  for (const { evidence } of scores) look(evidence);
  for (const { line, note } of budget) {
    look(line);
    look(note);
  }
  for (const { recommendation, owner, response } of recommendations) {
    look(recommendation);
    look(owner);
    look(response);
  }
}
