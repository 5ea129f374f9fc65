import { invalidArgument, notSupported } from "./excel-error";
import { isHostObject, type Argument } from "./host-type";
import type { Json } from "./wire";

/** An argument that must be text. */
export function text(value: Argument): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** An argument that must be a number between two others, both included. */
export function number(value: Argument, minimum = -Infinity, maximum = Infinity): number {
  if (typeof value !== "number" || !(value >= minimum && value <= maximum)) throw invalidArgument();
  return value;
}

/** An argument that must be a whole number between two others, both included. */
export function whole(value: Argument, minimum = -Infinity, maximum = Infinity): number {
  if (!Number.isInteger(value)) throw invalidArgument();
  return number(value, minimum, maximum);
}

/** An argument that must be true or false. */
export function truth(value: Argument): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** Reads an argument that may be left out. */
export function optional<Value>(value: Argument, read: (value: Argument) => Value): Value | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

/** An argument that must be one of some words, whatever their case; gives what stands for the word. */
export function choice<Value>(value: Argument, choices: Readonly<Record<string, Value>>): Value {
  const word = text(value).toLowerCase();
  const found = Object.entries(choices).find(([name]) => name.toLowerCase() === word);
  if (!found) throw invalidArgument();
  return found[1];
}

/** The word that stands for a value, the other way round than {@link choice}. */
export function wordFor<Value>(value: Value, choices: Readonly<Record<string, Value>>): string {
  const found = Object.entries(choices).find(([, candidate]) => candidate === value);
  if (!found) throw notSupported(String(value));
  return found[0];
}

/** An argument that must be a plain object with none but the given names. */
export function fields(value: Argument, names: readonly string[], what: string): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || isHostObject(value) || Array.isArray(value)) {
    throw invalidArgument();
  }
  const entries = Object.entries(value as Readonly<Record<string, Json>>).filter(([, field]) => field !== null);
  const stranger = entries.find(([name]) => !names.includes(name));
  if (stranger) throw notSupported(`${what}.${stranger[0]}`);
  return Object.fromEntries(entries);
}

/** A colour as `#RRGGBB` from `#rrggbb`, `rrggbb` or the name of an HTML colour; null for `""`, which means none. */
export function colour(value: Argument): string | null {
  const word = text(value).trim();
  if (word === "") return null;
  const digits = /^#?([0-9a-f]{6})$/i.exec(word)?.[1] ?? namedColours[word.toLowerCase()];
  if (digits === undefined) throw invalidArgument();
  return `#${digits.toUpperCase()}`;
}

/** The basic colour names of HTML (CSS Color, "basic color keywords") and orange; others fail as unknown colours do. */
const namedColours: Readonly<Record<string, string>> = {
  black: "000000",
  silver: "C0C0C0",
  gray: "808080",
  white: "FFFFFF",
  maroon: "800000",
  red: "FF0000",
  purple: "800080",
  fuchsia: "FF00FF",
  green: "008000",
  lime: "00FF00",
  olive: "808000",
  yellow: "FFFF00",
  navy: "000080",
  blue: "0000FF",
  teal: "008080",
  aqua: "00FFFF",
  orange: "FFA500",
};
