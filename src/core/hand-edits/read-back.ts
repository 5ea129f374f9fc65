import { maximumTextLength } from "../grid/cell-value";
import type { CellInput } from "../grid/edit";
import { readMoney } from "../published/read-money";
import { readPublishedDate } from "../published/read-published-date";
import { formatDate, formatMillions } from "../review/format-facts";
import { foldWhiteSpace, tidyText } from "../review/text";
import { shownBullet, shownLines, shownPartners, textOfEntry } from "../summary/show-entry";
import { paragraphsInStyleOf } from "./paragraphs-in-style-of";
import type { Place } from "./places";

/** A text of the summary as its source cell would hold it. */
export interface ReadBack {
  readonly value: Exclude<CellInput, null>;
  /** The value for a reader, as {@link textOfSource} tells what is there. */
  readonly text: string;
  /** What the summary would say in that place if the source held the value, without the label of ours. */
  readonly shown: string;
}

/**
 * Reads a text that a person wrote in a place of the summary; null where no value of the source would be shown just so.
 * Spaces and the signs of bullets do not count.
 */
export function readBack(place: Place, typed: string): ReadBack | null {
  const written = tidyText(typed);
  const fact = withoutPrefix(written, place.prefix);
  if (fact === null || fact === "") return null;
  const read = readers[place.kind](fact, place);
  if (!read || (typeof read.value === "string" && read.value.length > maximumTextLength)) return null;
  return read;
}

/** What the source cell of a place says now, for a reader. */
export function textOfSource({ kind, entry, shown }: Place): string {
  return kind === "money" || kind === "date" || kind === "open date" ? shown : textOfEntry(entry);
}

type Reader = (text: string, place: Place) => ReadBack | null;

const readers: Readonly<Record<Place["kind"], Reader>> = {
  text: (text, { entry }) => ({ value: likeSource(text, entry.raw), text, shown: text }),
  partners: readPartners,
  money: readAmount,
  date: (text) => readDate(text),
  "open date": (text) => (text === "Ongoing" ? { value: text, text, shown: text } : readDate(text)),
  paragraphs: (text, { entry }) => {
    const value = paragraphsInStyleOf(textOfEntry(entry), shownLines(text));
    return { value, text: value, shown: shownLines(value).join("\n") };
  },
  bullet: (text, { entry }) => {
    const source = textOfEntry(entry);
    const [first = "", ...more] = shownBullet(text);
    // The bullet is ours, unless the source has it too.
    const lines = shownLines(source)[0] === shownBullet(source)[0] ? [first, ...more] : [first.slice(2), ...more];
    const value = paragraphsInStyleOf(source, lines);
    return { value, text: value, shown: shownBullet(value).join("\n") };
  },
};

/** Null where a person changed the label of ours too: then it is not known what the text stands for. */
function withoutPrefix(text: string, prefix: string): string | null {
  if (prefix === "") return text;
  const isLabelled = text === prefix || text.startsWith(`${prefix} `);
  return isLabelled ? text.slice(prefix.length).trim() : null;
}

/** A number stays a number where it is written as Excel would show it. */
function likeSource(text: string, raw: unknown): string | number {
  return typeof raw === "number" && String(Number(text)) === text ? Number(text) : text;
}

/** A partner a line; a name that stands in the source already keeps the commas in it, and so do brackets. */
function readPartners(text: string, { entry }: Place): ReadBack | null {
  const known = textOfEntry(entry).split("\n").map(shownPartners);
  const partners: string[] = [];
  for (let rest = text; rest !== "";) {
    const start = known.find((name) => name !== "" && (rest === name || rest.startsWith(`${name}, `)));
    const name = start ?? /^(?:\([^()]*\)|[^,(]|\(|,(?! ))*/.exec(rest)?.[0] ?? rest;
    partners.push(name);
    rest = rest.slice(name.length).replace(/^, */, "");
  }
  const value = partners.join("\n");
  return shownPartners(value) === text ? { value, text: value, shown: text } : null;
}

function readAmount(text: string): ReadBack | null {
  const reading = readMoney(text, true);
  if (reading.kind === "none" || formatMillions(reading.pounds) !== text) return null;
  return { value: reading.pounds, text, shown: text };
}

function readDate(text: string): ReadBack | null {
  const date = readPublishedDate(foldWhiteSpace(text), "first")?.date;
  if (!date || date.kind === "year" || date.kind === "ongoing" || formatDate(date) !== text) return null;
  const numberFormat = date.kind === "month" ? "mmmm yyyy" : "d mmmm yyyy";
  return { value: { serial: date.serial, numberFormat }, text, shown: text };
}
