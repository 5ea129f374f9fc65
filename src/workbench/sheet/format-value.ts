import type { CellValue } from "../../core/grid/cell-value";
import { dayOfSerial, monthNames } from "../../core/grid/serial-date";

/**
 * A value as a cell shows it (ECMA-376 part 1, 18.8.31): sections, literals, digits and dates. Fractions and the filling
 * of a cell with a character are not drawn; a format that is not understood shows the value as `General` does.
 */
export function formatValue(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(numberFormat);
  if (typeof value === "string") return formatText(value, sections);
  const section = sectionFor(value, sections);
  if (section === "") return "";
  const tokens = readTokens(section);
  if (tokens.some(({ kind }) => kind === "date")) return formatDate(value, tokens);
  if (tokens.some(({ kind }) => kind === "text" || kind === "general")) return fill(tokens, general(value));
  // A section of its own for negative numbers says itself how they show.
  const isSigned = value < 0 && sections.length === 1;
  return (isSigned ? "-" : "") + formatNumber(Math.abs(value), tokens);
}

/** A number as it is typed over: a day as `01/06/2015`, a percentage with its sign, anything else in full. */
export function editableNumber(value: number, numberFormat: string): string {
  const tokens = readTokens(splitSections(numberFormat)[0] ?? "");
  const day = tokens.some(({ kind }) => kind === "date") ? dayOfSerial(value) : null;
  if (day) return formatValue(value, "dd/mm/yyyy");
  if (tokens.some(({ kind }) => kind === "percent")) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

interface Token {
  readonly kind: "literal" | "digits" | "date" | "text" | "general" | "percent" | "exponent";
  readonly text: string;
}

function splitSections(numberFormat: string): readonly string[] {
  return (numberFormat.match(/(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)|^(?=;)/g) ?? [""]).slice(0, 4);
}

function formatText(value: string, sections: readonly string[]): string {
  const section =
    sections[3] ?? sections.find((candidate) => readTokens(candidate).some(({ kind }) => kind === "text"));
  return section === undefined ? value : fill(readTokens(section), value);
}

function sectionFor(value: number, sections: readonly string[]): string {
  const numeric = sections.length === 4 ? sections.slice(0, 3) : sections;
  if (value > 0 || numeric.length === 1) return numeric[0] ?? "";
  if (value < 0) return numeric[1] ?? "";
  return numeric[2] ?? numeric[0] ?? "";
}

const tokenPatterns: readonly (readonly [RegExp, (match: readonly string[]) => Token | null])[] = [
  [/^"([^"]*)"/, ([, text = ""]) => ({ kind: "literal", text })],
  [/^\\(.)/, ([, text = ""]) => ({ kind: "literal", text })],
  [/^_./, () => ({ kind: "literal", text: " " })],
  [/^\*./, () => null],
  [/^\[\$([^\]-]*)[^\]]*\]/, ([, text = ""]) => ({ kind: "literal", text })],
  [/^\[[^\]]*\]/, () => null],
  [/^General/i, () => ({ kind: "general", text: "" })],
  [/^(?:AM\/PM|A\/P)/i, ([text = ""]) => ({ kind: "date", text: text.toLowerCase() })],
  [/^(?:y+|m+|d+|h+|s+)/i, ([text = ""]) => ({ kind: "date", text: text.toLowerCase() })],
  [/^@/, () => ({ kind: "text", text: "" })],
  [/^%/, () => ({ kind: "percent", text: "%" })],
  [/^E[+-]0+/i, ([text = ""]) => ({ kind: "exponent", text })],
  [/^[0#?][0#?,.]*/, ([text = ""]) => ({ kind: "digits", text })],
  [/^[^]/, ([text = ""]) => ({ kind: "literal", text })],
];

function readTokens(section: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let rest = section; rest !== "";) {
    for (const [pattern, tokenOf] of tokenPatterns) {
      const match = pattern.exec(rest);
      if (!match) continue;
      const token = tokenOf(match);
      if (token) tokens.push(token);
      rest = rest.slice(match[0].length);
      break;
    }
  }
  return tokens;
}

function fill(tokens: readonly Token[], shown: string): string {
  return tokens.map(({ kind, text }) => (kind === "text" || kind === "general" ? shown : text)).join("");
}

function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) return value.toExponential(5).replace("e", "E");
  return String(Number(value.toPrecision(10)));
}

function formatNumber(size: number, tokens: readonly Token[]): string {
  const exponent = tokens.find(({ kind }) => kind === "exponent");
  const pattern = tokens.find(({ kind }) => kind === "digits")?.text ?? "";
  const percent = tokens.filter(({ kind }) => kind === "percent").length;
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const scaled = (size * 100 ** percent) / 1000 ** thousands;
  const shown = exponent ? scientific(scaled, pattern) : decimal(scaled, pattern.replace(/,+$/, ""));
  let isPlaced = false;
  return tokens
    .map(({ kind, text }) => {
      if (kind === "exponent") return "";
      if (kind !== "digits") return text;
      const placed = isPlaced ? "" : shown;
      isPlaced = true;
      return placed;
    })
    .join("");
}

function decimal(size: number, pattern: string): string {
  const [whole = "", decimals = ""] = pattern.split(".");
  const fixed = size.toFixed(Math.min(decimals.length, 20));
  const [digits = "", fraction = ""] = fixed.split(".");
  const least = whole.replaceAll(/[^0]/g, "").length;
  const padded = (digits === "0" && least === 0 ? "" : digits).padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replaceAll(/\B(?=(?:\d{3})+$)/g, ",") : padded;
  const needed = decimals.replaceAll(/[^0]/g, "").length;
  const kept = fraction.slice(0, needed) + fraction.slice(needed).replace(/0+$/, "");
  return decimals === "" || kept === "" ? grouped : `${grouped}.${kept}`;
}

function scientific(size: number, pattern: string): string {
  const [mantissa = "", power = "0"] = size.toExponential(pattern.split(".")[1]?.length ?? 0).split("e");
  return `${mantissa}E${power.startsWith("-") ? "-" : "+"}${power.replace(/^[+-]/, "").padStart(2, "0")}`;
}

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function formatDate(serial: number, tokens: readonly Token[]): string {
  const day = dayOfSerial(serial);
  if (!day) return general(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const hours = Math.floor(seconds / 3600);
  const hasHalves = tokens.some(({ kind, text }) => kind === "date" && text.includes("/"));
  const month = monthNames[day.month - 1] ?? "";
  const weekday = weekdays[new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()] ?? "";
  const isMinute = (index: number) =>
    lastDateBefore(tokens, index)?.startsWith("h") === true || nextDateAfter(tokens, index)?.startsWith("s") === true;
  return tokens
    .map(({ kind, text }, index) => {
      if (kind !== "date") return text;
      const length = text.length;
      const padded = (value: number) => (length > 1 ? String(value).padStart(2, "0") : String(value));
      if (text.includes("/")) return hours < 12 ? "AM" : "PM";
      if (text.startsWith("y")) return length > 2 ? String(day.year) : String(day.year % 100).padStart(2, "0");
      if (text.startsWith("d")) return length > 3 ? weekday : length > 2 ? weekday.slice(0, 3) : padded(day.day);
      if (text.startsWith("h")) return padded(hasHalves ? hours % 12 || 12 : hours);
      if (text.startsWith("s")) return padded(seconds % 60);
      if (isMinute(index)) return padded(Math.floor(seconds / 60) % 60);
      return length > 3 ? month : length > 2 ? month.slice(0, 3) : padded(day.month);
    })
    .join("");
}

function lastDateBefore(tokens: readonly Token[], index: number): string | undefined {
  return tokens.slice(0, index).findLast(({ kind }) => kind === "date")?.text;
}

function nextDateAfter(tokens: readonly Token[], index: number): string | undefined {
  return tokens.slice(index + 1).find(({ kind }) => kind === "date")?.text;
}
