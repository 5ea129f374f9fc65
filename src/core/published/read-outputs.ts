import { lineNumberAt, type FlatLine, type FlatText } from "./flat-text";
import type { Label } from "./find-labels";
import { readPublishedRisk, readPublishedScore } from "./published-scores";
import type { LineEnds } from "./published-document";
import type { PublishedOutput } from "./published-review";
import { readParagraphs } from "./read-paragraphs";
import type { Span } from "./spans";

export interface OutputsReading {
  readonly outputs: readonly PublishedOutput[];
  readonly spans: readonly Span[];
}

/** Reads the list of outputs with their scores; without one, the scoring of each output in the body of a review. */
export function readOutputs(flat: FlatText, labels: readonly Label[], lineEnds: LineEnds): OutputsReading {
  for (const heading of labels.filter(({ kind }) => kind === "outputs")) {
    const next = labels.find((label) => label.start >= heading.end && endsOutputs(flat, label));
    const block = { start: heading.end, end: next?.start ?? flat.text.length };
    const reading = readBlock(flat, block, lineEnds);
    if (reading.outputs.some(({ score }) => score !== null))
      return { outputs: reading.outputs, spans: [heading, ...reading.spans] };
  }
  return readDetailedScoring(flat, labels);
}

function endsOutputs({ text }: FlatText, { kind, start, isAtStart, isStrong }: Label): boolean {
  if (kind === "score" || kind === "impactWeight" || kind === "outputNumber") {
    return isAtStart && /^(?:overall|programme)/i.test(text.slice(start, start + 10));
  }
  if (
    kind === "outcome" ||
    kind === "performance" ||
    kind === "support" ||
    kind === "progress" ||
    kind === "recommendations"
  )
    return true;
  return (kind === "risk" || kind === "section" || kind === "year" || isStrong) && isAtStart && kind !== "outputs";
}

function readBlock(flat: FlatText, block: Span, lineEnds: LineEnds): OutputsReading {
  const lines = flat.lines.filter(({ start, end }) => end > block.start && start < block.end);
  const tabular = lines.filter(({ source }) => source.cells.filter(({ text }) => text.trim() !== "").length > 1);
  return tabular.length * 2 >= lines.length - 1 && tabular.length > 1
    ? readRows(flat, lines, block, lineEnds)
    : readStream(flat, block, lineEnds);
}

const headingWords =
  /^(?:[\s(%)/.:|]|outputs?|title|description|number|no\.?|ref|scores?|rating|impact|weight(?:ing)?|risk|20\d\d(?:[/-]\d\d)?)*$/i;

/** A table's row holds an output: its wording, maybe its number, weight and risk, and its score in the last cell. */
function readRows(flat: FlatText, lines: readonly FlatLine[], block: Span, lineEnds: LineEnds): OutputsReading {
  const outputs: PublishedOutput[] = [];
  const spans: Span[] = [];
  let early: string | null = null;
  let isBroken = false;
  for (const line of lines) {
    const start = Math.max(line.start, block.start);
    const texts = flat.text.slice(start, Math.min(line.end, block.end)).split("\t").map(tidy);
    spans.push({ start, end: Math.min(line.end, block.end) });
    if (headingWords.test(texts.join(" "))) continue;
    const row = readRow(texts);
    const last = outputs.at(-1);
    if (row.output === "") {
      if (last?.score === null) outputs[outputs.length - 1] = { ...last, score: row.score };
      else early = row.score;
    } else if (last?.score === null && isBroken && !line.source.followsGap) {
      const value = `${last.output.value} ${row.output}`;
      outputs[outputs.length - 1] = { ...row, number: last.number, output: { ...last.output, value } };
    } else if (
      last &&
      row.score === null &&
      row.number === null &&
      !line.source.followsGap &&
      /^\p{Ll}/u.test(row.output)
    ) {
      outputs[outputs.length - 1] = {
        ...last,
        output: { ...last.output, value: `${last.output.value} ${row.output}` },
      };
    } else {
      outputs.push({
        ...row,
        score: row.score ?? early,
        output: { value: row.output, line: line.source.number, sureness: "sure" },
      });
      early = null;
    }
    // On a page, a row of one cell without a score is the beginning of the next one.
    isBroken = lineEnds !== "paragraph" && (line.source.cells.length === 1 || (isBroken && row.score === null));
  }
  return { outputs, spans };
}

function readRow(texts: readonly string[]): Omit<PublishedOutput, "output"> & { readonly output: string } {
  const cells = texts.filter((text) => text !== "");
  const weightCell = cells.find((text) => /^\d{1,3}(?:\.\d+)?\s?%$/.test(text));
  const riskCell = cells.find(
    (text, index) =>
      index > 0 &&
      text.length < 20 &&
      /^[a-z-–/ ]+\d?$/i.test(text) &&
      text.length > 2 &&
      readPublishedRisk(text) !== null,
  );
  const scoreIndex = cells.findLastIndex(
    (text) => text !== weightCell && text !== riskCell && text.length < 40 && readPublishedScore(text) !== null,
  );
  const isNumberFirst = cells.length > 1 && /^(?:output\s*)?\d{1,2}(?:\.\d{1,2})?[.:)]?$/i.test(cells[0] ?? "");
  // A number in the first cell numbers the output, although it would be a score of the scale of 2020/21.
  const scoreCell = scoreIndex === 0 && cells.length > 1 ? undefined : cells[scoreIndex];
  const words = cells.filter(
    (text, index) =>
      text !== weightCell &&
      text !== riskCell &&
      text !== scoreCell &&
      !(isNumberFirst && index === 0) &&
      !isBlank(text),
  );
  const { text, number } = withoutNumber(words.join(" "));
  return {
    number: isNumberFirst ? (/\d[\d.]*\d|\d/.exec(cells[0] ?? "")?.[0] ?? null) : number,
    output: text,
    score: scoreCell === undefined ? null : readPublishedScore(scoreCell),
    impactWeight: weightCell === undefined ? null : Number.parseFloat(weightCell),
    risk: riskCell === undefined ? null : readPublishedRisk(riskCell),
  };
}

function isBlank(text: string): boolean {
  return /^(?:[-–—]|n\/?a|tbc)$/i.test(text);
}

const score =
  String.raw`(?:[AaÀ]?(?:A\s?\+\s?\+|A\s?\+|A|B\s?\+|B|C)(?:\s?\/\s?(?:A\s?\+\s?\+|A\s?\+|A|B\s?\+|B|C))?|[1-4])`.replace(
    "[AaÀ]?",
    "",
  );
/** At the end of a line or a cell; run together with the word before it, it is a capital behind a small letter or a stop. */
const atEnd = new RegExp(
  String.raw`(?<=^|[\s\n\t.,;:)”’]|\p{Ll})(?:Score\s*:?\s*)?\(?(${score})\)?(?:\d{1,2})?(?=[ ]*(?:[\n\t]|$))`,
  "gu",
);
/** Between two outputs on one line: what follows begins anew, and what stands before was a sentence or is no article. */
const between = new RegExp(
  String.raw`(?<=[.;:)”’]\s*|[\n\t]\s*)(${score})(?:\d{1,2})?(?=[ ]+(?:[•*–-]\s*|\d{1,2}[.)]\s*|Output\s*\d+)?\s*\p{Lu}\p{Ll})|(?<=\p{Ll}\s)(A\s?\+\+?|B\s?\+|B|C)(?=[ ]+\p{Lu}\p{Ll})`,
  "gu",
);

/** Outputs without the cells of a table: each ends with its score or, where the first score comes first, begins with it. */
function readStream(flat: FlatText, block: Span, lineEnds: LineEnds): OutputsReading {
  const whole = flat.text.slice(block.start, block.end);
  // The words of the heading's own line, and a line that only says that scores stand beside.
  const header =
    /^[ \t]*(?:(?:outputs?|title|scores?|rating|impact|weight(?:ing)?|[:|(%)])[ \t]*)*(?=\s|$)(?:\s*\n\s*(?:scores?|rating)[ \t]*(?=\n))?/i.exec(
      whole,
    )?.[0].length ?? 0;
  const text = whole.slice(header);
  const marks = [...text.matchAll(atEnd), ...text.matchAll(between)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: readPublishedScore(match[1] ?? match[2] ?? ""),
    }))
    .filter(({ value }) => value !== null)
    .sort((one, other) => one.start - other.start)
    .filter((mark, index, all) => index === 0 || mark.start >= (all[index - 1]?.end ?? 0));
  const letters = marks.filter(({ value }) => /^[A-C]/.test(value ?? ""));
  const scores = letters.length > 0 ? letters : marks;
  const parts = scores.map((mark, index) => ({
    start: index === 0 ? 0 : (scores[index - 1]?.end ?? 0),
    end: mark.start,
  }));
  const tail = { start: scores.at(-1)?.end ?? 0, end: text.length };
  const isBefore =
    scores.length > 0 && tidy(text.slice(0, scores[0]?.start)) === "" && tidy(text.slice(tail.start)) !== "";
  const columns = listsSideBySide(text, parts, lineEnds);
  const wordings = columns ?? (isBefore ? [...parts.slice(1), tail] : parts);
  const offset = block.start + header;
  const outputs = wordings.flatMap(({ start, end }, index): PublishedOutput[] => {
    const { text: output, number } = withoutNumber(tidy(text.slice(start, end)));
    if (output === "") return [];
    const place = offset + start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
    return [
      {
        number,
        output: { value: output, line: lineNumberAt(flat, place), sureness: "sure" },
        score: scores[index]?.value ?? null,
        impactWeight: null,
        risk: null,
      },
    ];
  });
  const end = isBefore ? text.length : (scores.at(-1)?.end ?? 0);
  return { outputs, spans: [{ start: block.start, end: offset + end }] };
}

/** A page's columns may follow one another: all outputs, then as many scores. Null where they do not. */
function listsSideBySide(text: string, parts: readonly Span[], lineEnds: LineEnds): readonly Span[] | null {
  const [first, ...others] = parts;
  if (!first || others.length === 0 || others.some(({ start, end }) => tidy(text.slice(start, end)) !== ""))
    return null;
  const end = first.end - (/(?<!\s)\s*Scores?\s*$/.exec(text.slice(first.start, first.end))?.[0].length ?? 0);
  const list = text.slice(first.start, end);
  const numbered = [...list.matchAll(/(?:^|\n)\s*(?:Output\s*\d{1,2}\b|\d{1,2}[.)]|[•*–-] )/g)].map(
    ({ index }) => index,
  );
  const starts = numbered.length > 0 ? numbered : readParagraphs(list, lineEnds).map(({ start }) => start);
  if (starts.length !== parts.length) return null;
  return starts.map((start, index) => ({
    start: first.start + start,
    end: first.start + (starts[index + 1] ?? list.length),
  }));
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Takes off what only numbers the output: a bullet, `1.`, `Output 1:`. */
function withoutNumber(text: string): { readonly text: string; readonly number: string | null } {
  const bare = text.replace(/^[•·▪*–-]\s+/, "");
  const found = /^(?:output\s*(\d{1,2}(?:\.\d{1,2})?)\s*[.:)–-]*|(\d{1,2})\s*[.):]|(\d{1,2})\s+[–-])\s+(?=\S)/i.exec(
    bare,
  );
  if (!found) return { text: bare, number: null };
  return { text: bare.slice(found[0].length), number: found[1] ?? found[2] ?? found[3] ?? null };
}

/** The body of a review scores each output under a title of its own (DFID's and FCDO's template, part C). */
function readDetailedScoring(flat: FlatText, labels: readonly Label[]): OutputsReading {
  const titles = labels.filter(({ kind }) => kind === "outputTitle");
  const spans: Span[] = [];
  const outputs = titles.flatMap((title, index): PublishedOutput[] => {
    const end = titles[index + 1]?.start ?? flat.text.length;
    const own = labels.filter((label) => label.start >= title.start && label.start < end);
    const valueOf = (label: Label | undefined): string => {
      if (!label) return "";
      const next = own.find(({ start }) => start >= label.end)?.start ?? Math.min(end, label.end + 300);
      const value = /^\s*([^\n]+(?:\n(?!\n)[^\n]+)*)?/.exec(flat.text.slice(label.end, next))?.[0] ?? "";
      spans.push({ start: label.start, end: label.end + value.length });
      return tidy(value);
    };
    const value = valueOf(title);
    if (value === "") return [];
    const find = (kind: Label["kind"]) => valueOf(own.find((label) => label.kind === kind));
    const weight = /\d{1,3}(?:\.\d+)?/.exec(find("impactWeight"))?.[0];
    return [
      {
        number: /\d{1,2}(?:\.\d{1,2})?/.exec(find("outputNumber"))?.[0] ?? null,
        output: { value, line: lineNumberAt(flat, title.start), sureness: "sure" },
        score: readPublishedScore(find("score")),
        impactWeight: weight === undefined ? null : Number(weight),
        risk: readPublishedRisk(find("risk")),
      },
    ];
  });
  return { outputs, spans };
}
