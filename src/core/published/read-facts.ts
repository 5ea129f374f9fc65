import { cleanText } from "./clean-text";
import { lineNumberAt, type FlatText } from "./flat-text";
import { codeIn, isPlaceholder, type Label } from "./find-labels";
import type { LabelKind } from "./labels";
import type { LineEnds } from "./published-document";
import { readPublishedRisk, readPublishedScore } from "./published-scores";
import type { Found, PublishedFacts } from "./published-review";
import { readMoney } from "./read-money";
import { readPartners } from "./read-partners";
import { readPublishedDate } from "./read-published-date";
import type { Span } from "./spans";
import { slotsOf, type Slot } from "./fact-slots";

export interface FactsReading {
  readonly facts: PublishedFacts;
  readonly spans: readonly Span[];
  readonly notes: readonly string[];
}

/** Reads the facts that stand beside labels. */
export function readFacts(
  flat: FlatText,
  labels: readonly Label[],
  options: { readonly lineEnds: LineEnds; readonly showsBold: boolean },
): FactsReading {
  const reader = new FactsReader(flat, options);
  const slots = slotsOf(flat, labels, options.lineEnds);
  for (const slot of slots) reader.read(slot);
  reader.findMisplaced(slots);
  return reader.result();
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

class FactsReader {
  private readonly facts: Writable<PublishedFacts> = {};
  private readonly spans: Span[] = [];
  private readonly notes: string[] = [];

  constructor(
    private readonly flat: FlatText,
    private readonly options: { readonly lineEnds: LineEnds; readonly showsBold: boolean },
  ) {}

  result(): FactsReading {
    return { facts: this.facts, spans: this.spans, notes: this.notes };
  }

  read(slot: Slot): void {
    const { label, value } = slot;
    this.spans.push(label);
    const text = this.flat.text.slice(value.start, value.end);
    const field = fieldOf[label.kind];
    if (isMoneyKind(label.kind) && /^\s*nil\W*$/i.test(text)) {
      this.keep(label.kind, 0, value, "sure");
      return;
    }
    if (isPlaceholder(text)) {
      this.spans.push(value);
      if (field && this.facts[field] === undefined) {
        this.facts[field] = null;
        this.notes.push(`Line ${lineNumberAt(this.flat, label.start)}: “${tidy(text)}” was left empty.`);
      }
      return;
    }
    if (label.kind === "totalBudget" || label.kind === "programmeValue") this.readBudget(slot, text);
    else if (label.kind === "partners" || label.kind === "otherPartners") this.readPartnerList(slot, text);
    else if (field && (this.facts[field] === undefined || this.facts[field] === null)) this.readField(slot, text);
  }

  /** A code, a date or a sum may stand beside a neighbour's label, in front of its own label or behind the next. */
  findMisplaced(slots: readonly Slot[]): void {
    slots.forEach(({ label }, index) => {
      const field = fieldOf[label.kind];
      if (!field || this.facts[field] !== null || !misplaceable.has(label.kind)) return;
      const isLeftEmpty = isPlaceholder(this.flat.text.slice(slots[index]?.value.start, slots[index]?.value.end));
      if (isLeftEmpty) return;
      const places = label.kind === "code" ? [...slots] : [slots[index - 1], slots[index + 1]];
      for (const place of places) {
        if (!place || place.label === label || !mayHold(place.label.kind)) continue;
        if (this.readElsewhere(label, place.value)) return;
      }
    });
  }

  private readElsewhere(label: Label, place: Span): boolean {
    const free = this.freeTextOf(place);
    const start = { ...place };
    if (label.kind === "code") {
      const code = codeIn(free);
      if (code === null) return false;
      this.keep(
        "code",
        code,
        { start: start.start + free.indexOf(code), end: start.start + free.indexOf(code) + code.length },
        "likely",
      );
      return true;
    }
    const date = readPublishedDate(free, label.kind === "startDate" ? "first" : "last");
    if (!date || date.date.kind === "year" || !isDateKind(label.kind)) return false;
    this.keep(label.kind, date.date, { start: start.start + date.start, end: start.start + date.end }, "likely");
    return true;
  }

  /** A part of the text, with what was read of it blanked out. */
  private freeTextOf({ start, end }: Span): string {
    let text = this.flat.text.slice(start, end);
    for (const span of this.spans) {
      const from = Math.max(span.start, start) - start;
      const to = Math.min(span.end, end) - start;
      if (to > from) text = text.slice(0, from) + "\n".repeat(to - from) + text.slice(to);
    }
    return text;
  }

  private readField({ label, value, sureness }: Slot, text: string): void {
    const { kind } = label;
    switch (kind) {
      case "title":
      case "country":
      case "leadPartner":
        if (tidy(text) === "") this.facts[kind] = null;
        else this.keep(kind, withoutFootnote(tidy(text)), value, sureness);
        return;
      case "code":
        this.readCode(value, text, sureness);
        return;
      case "startDate":
      case "endDate":
      case "reviewDate":
        this.readDate(kind, value, text, sureness);
        return;
      case "budgetOda":
      case "budgetNonOda":
        this.readSum(kind, label, value, text, sureness);
        return;
      case "outcome":
      case "score": {
        const line = text.trim().split(/[\n\t]/)[0] ?? "";
        const score =
          readPublishedScore(line) ??
          readPublishedScore(
            /^[\s[(]*(?:A\s?\+\s?\+|[A-C]\s?\+?|[1-4])(?:\/[A-C]\+?)?(?=[\s\]);,.]|$)/.exec(line)?.[0] ?? "",
          );
        const field = kind === "outcome" ? "outcomeAssessment" : "programmeScore";
        if (score === null) this.facts[field] ??= null;
        else this.keep(field, score, firstWords(text, value, score), sureness);
        return;
      }
      case "risk": {
        const risk = readPublishedRisk(text);
        if (risk === null) this.facts.riskRating ??= null;
        else this.keep("riskRating", risk, firstWords(text, value, risk), sureness);
        return;
      }
      case "programmeValue":
      case "totalBudget":
      case "partners":
      case "otherPartners":
      case "year":
      case "impactWeight":
      case "outputNumber":
      case "outputTitle":
      case "outputs":
      case "performance":
      case "support":
      case "progress":
      case "recommendations":
      case "section":
      case "other":
        // Read elsewhere, or announcing nothing that the workbook has.
        return;
    }
  }

  private readCode(value: Span, text: string, sureness: Found<unknown>["sureness"]): void {
    const [line = ""] = text.trim().split(/[\n\t]/);
    const code =
      codeIn(line) ??
      (/^\S*\d\S*$/.test(line) && !readPublishedDate(line, "first") && !/[£$€]/.test(line) ? line : null);
    if (code === null) {
      this.facts.code = null;
      return;
    }
    // Several codes, or one with words, are kept as they are written; a date behind it is another label's.
    const isWhole = line.length < 60 && readPublishedDate(line.replace(code, ""), "first") === null;
    const written = isWhole ? tidy(line) : code;
    const start = value.start + text.indexOf(isWhole ? line : code);
    this.keep("code", written, { start, end: start + (isWhole ? line : code).length }, sureness);
  }

  private readDate(
    kind: "startDate" | "endDate" | "reviewDate",
    value: Span,
    text: string,
    sureness: Found<unknown>["sureness"],
  ): void {
    const code = codeIn(text);
    const plain = code === null ? text : text.replace(code, " ".repeat(code.length));
    const found = readPublishedDate(plain.replaceAll(/[\n\t]/g, " "), kind === "startDate" ? "first" : "last");
    if (!found) {
      this.facts[kind] = null;
      return;
    }
    const span = { start: value.start + found.start, end: value.start + found.end };
    this.keep(kind, found.date, span, sureness);
    const written = tidy(this.flat.text.slice(span.start, span.end));
    if (found.isOfSpan)
      this.notes.push(
        `Line ${lineNumberAt(this.flat, span.start)}: “${written}” is a span; its ${kind === "startDate" ? "first" : "last"} day or month was taken.`,
      );
    if (found.date.kind === "year")
      this.notes.push(`Line ${lineNumberAt(this.flat, span.start)}: “${written}” names a year without a month.`);
  }

  private readSum(
    kind: "budgetOda" | "budgetNonOda" | "programmeValue",
    label: Label,
    value: Span,
    text: string,
    sureness: Found<unknown>["sureness"],
  ): void {
    const labelText = this.flat.text.slice(label.start, label.end);
    const reading = readMoney(text.replaceAll(/[\n\t]/g, " "), labelText.includes("£") || kind !== "programmeValue");
    if (reading.kind === "none") {
      this.facts[kind] ??= null;
      return;
    }
    const isInMillions = /£\s?m/i.test(labelText) && reading.pounds < 10_000;
    const end = value.end - reading.rest.length;
    this.keep(kind, isInMillions ? reading.pounds * 1e6 : reading.pounds, { start: value.start, end }, sureness);
    if (/^\s*(?:\(\s*\S|\+|plus\b|[-–—]\s*£|[A-Z]{2,}\s*:?\s*£)/i.test(reading.rest)) {
      this.notes.push(
        `Line ${lineNumberAt(this.flat, value.start)}: the main sum of “${shorten(tidy(text))}” was taken.`,
      );
    }
  }

  /** One sum, or the two kinds of money named behind their sums: `£1.2m ODA, £3m non-ODA`. */
  private readBudget({ label, value, sureness }: Slot, text: string): void {
    const labelText = this.flat.text.slice(label.start, label.end);
    if (/this|annual|20\d\d/i.test(labelText) && label.kind === "totalBudget")
      this.keep("budgetBasis", "This year", label, "sure");
    let isDivided = false;
    for (const part of text.matchAll(
      /(£[\d.,\s]+(?:(?:k|m|mn|million|bn|billion)\s*)?)(?:\(\s*)?(non[-–—\s]?oda|oda)\b(?!\s*:)/gi,
    )) {
      const reading = readMoney(part[1] ?? "", true);
      if (reading.kind === "none") continue;
      isDivided = true;
      const span = { start: value.start + part.index, end: value.start + part.index + part[0].length };
      this.keep(/^non/i.test(part[2] ?? "") ? "budgetNonOda" : "budgetOda", reading.pounds, span, "likely");
    }
    if (isDivided || tidy(text) === "") return;
    if (this.facts.programmeValue === undefined || this.facts.programmeValue === null)
      this.readSum("programmeValue", label, value, text, sureness);
  }

  private readPartnerList({ label, value, sureness }: Slot, text: string): void {
    if (tidy(text) === "" || this.facts.otherPartners) return;
    const lines = this.flat.lines.filter(({ start, end }) => end > value.start && start < value.end);
    const bold = this.options.showsBold
      ? lines.flatMap(({ source }) => source.cells.flatMap((cell) => cell.bold.map(cleanText)))
      : [];
    const { lead, others } = readPartners(text, bold);
    if (others.length > 0 || lead !== null) this.keep("otherPartners", others, value, sureness);
    if (lead !== null) this.keep("leadPartner", lead, value, sureness);
    else if (label.kind === "partners" && !this.facts.leadPartner) {
      this.facts.leadPartner = null;
      this.notes.push(
        this.options.showsBold
          ? "The lead partner is not known: no one partner is set in bold."
          : "The lead partner is not known: a sheet sets it in bold, which plain text does not show.",
      );
    }
  }

  private keep<Field extends keyof PublishedFacts>(
    field: Field,
    value: NonNullable<PublishedFacts[Field]>["value"],
    span: Span,
    sureness: Found<unknown>["sureness"],
  ): void {
    const found: Found<unknown> = { value, line: lineNumberAt(this.flat, span.start), sureness };
    Object.assign(this.facts, { [field]: found });
    this.spans.push(span);
  }
}

const fieldOf: Readonly<Partial<Record<LabelKind, keyof PublishedFacts>>> = {
  title: "title",
  code: "code",
  country: "country",
  leadPartner: "leadPartner",
  partners: "otherPartners",
  otherPartners: "otherPartners",
  startDate: "startDate",
  endDate: "endDate",
  reviewDate: "reviewDate",
  totalBudget: "programmeValue",
  budgetOda: "budgetOda",
  budgetNonOda: "budgetNonOda",
  programmeValue: "programmeValue",
  outcome: "outcomeAssessment",
  score: "programmeScore",
  risk: "riskRating",
};

const misplaceable: ReadonlySet<LabelKind> = new Set<LabelKind>(["code", "startDate", "endDate", "reviewDate"]);

function mayHold(kind: LabelKind): boolean {
  return misplaceable.has(kind) || kind === "programmeValue" || kind === "totalBudget" || kind === "country";
}

function isMoneyKind(kind: LabelKind): kind is "budgetOda" | "budgetNonOda" | "programmeValue" {
  return kind === "budgetOda" || kind === "budgetNonOda" || kind === "programmeValue";
}

function isDateKind(kind: LabelKind): kind is "startDate" | "endDate" | "reviewDate" {
  return kind === "startDate" || kind === "endDate" || kind === "reviewDate";
}

/** The part of a value that a short word took: up to the end of its first line. */
function firstWords(text: string, value: Span, word: string): Span {
  const start = value.start + (text.length - text.trimStart().length);
  const length = /^[^\n\t]*/.exec(text.trimStart())?.[0].length ?? word.length;
  return { start, end: start + Math.max(length, 1) };
}

/** A footnote's number behind the last letter or bracket; a name may end with a number, but then a space stands before it. */
function withoutFootnote(text: string): string {
  return text.replace(/(?<=[\p{Ll})])(?:\d{1,2}|[¹²³⁰⁴-⁹]+)$/u, "");
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}
