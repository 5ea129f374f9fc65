import { replaceLookAlikeLetters } from "../review/look-alike-letters";
import { readScore, suggestScore } from "../review/read-score";
import type { Entry, Review } from "../review/review";
import type { ScoreScale } from "../review/scales";
import { tidyText } from "../review/text";
import type { Check, Problem } from "./check";
import { clip, quote } from "./wording";

/**
 * Whether text has no outer, doubled or non-breaking spaces, and scores no letters of another alphabet: both look
 * right and keep Excel from finding what is meant. What is no year, number, date or score for another reason is for
 * the checks on those.
 */
export const textUntidy: Check = {
  id: "text-untidy",
  level: "advice",
  title: "All text is tidy",
  failedTitle: "Text has stray spaces or letters",
  needs: [],
  judges: "every year",
  run: ({ review }) => {
    const offScale = scoresOffTheirScale(review);
    const suspects = offScale.size === 0 ? review.oddEntries : review.entries;
    return suspects
      .filter((entry) => isJudged(entry) && (!isTidy(entry) || offScale.has(entry)))
      .flatMap((entry) => untidy(entry, offScale.get(entry)));
  },
};

/** The add-in writes `Decisions` itself, and keeps there what a cell held to the letter. */
function isJudged(entry: Entry): boolean {
  const isUnreadableYear = entry.type === "year" && entry.row.year === null;
  return entry.type !== "number" && entry.type !== "date" && entry.row.table !== "Decisions" && !isUnreadableYear;
}

/** The value of a text is the tidy one. */
function isTidy({ raw, value }: Entry): boolean {
  return raw === value || typeof raw !== "string";
}

function scoresOffTheirScale({ years }: Review): ReadonlyMap<Entry, ScoreScale> {
  const offScale = new Map<Entry, ScoreScale>();
  for (const { scoreScale, programme, scores } of years) {
    if (!scoreScale) continue;
    const judge = (entry: Entry<string>): void => {
      if (entry.value !== null && !readScore(entry.value, scoreScale)) offScale.set(entry, scoreScale);
    };
    for (const { score } of scores) judge(score);
    for (const entry of programme ? [programme.programmeScore, programme.outcomeAssessment] : []) judge(entry);
  }
  return offScale;
}

function untidy(entry: Entry, scale: ScoreScale | undefined): Problem[] {
  if (typeof entry.raw !== "string") return [];
  if (scale) return lookAlike(entry, entry.raw, scale);
  const tidy = tidyText(entry.raw);
  const message = strayMessage(entry.raw.replaceAll(/\r\n?/g, "\n"), tidy);
  return message === null ? [] : [{ message, entry, fix: tidy }];
}

function lookAlike(entry: Entry, text: string, scale: ScoreScale): Problem[] {
  const fix = replaceLookAlikeLetters(text) === text ? null : suggestScore(text, scale);
  if (fix === null) return [];
  return [{ message: `${quote(text)} has letters of another alphabet. Enter ${clip(fix)}.`, entry, fix }];
}

function strayMessage(text: string, tidy: string): string | null {
  if (text === tidy) return null;
  if (tidy === "") return "This cell looks empty and holds a space. Empty it.";
  if (text !== text.trim()) return "This text begins or ends with a space or an empty line. Remove it.";
  if (/[^\S \t\n]/.test(text)) return "This text has a non-breaking space. Enter a plain one.";
  return "This text has more spaces than it needs. Leave one between words.";
}
