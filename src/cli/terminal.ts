import type { CalendarDay } from "../core/grid/serial-date";

/** Where a command writes, and what it may do there. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly hasColours: boolean;
  /** Whether somebody watches: a progress bar is drawn on the error stream. */
  readonly showsProgress: boolean;
  readonly today: CalendarDay;
}

export type Colour = "red" | "yellow" | "cyan" | "green" | "bold" | "dim";

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
  bold: [1, 22],
  dim: [2, 22],
};

/** Text in a colour (ECMA-48) where the terminal shows colours. */
export function paint(terminal: Terminal, colour: Colour, text: string): string {
  if (!terminal.hasColours) return text;
  const [on, off] = codes[colour];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}

/**
 * What a command may write, whatever a workbook or a file's name holds: a terminal obeys control characters (they move the
 * cursor, hide text, make links, fill the clipboard), and characters of direction show text in another order. They are
 * written as `\\u001b`, which inside JSON means the same character. Our own colours stay, as do the carriage returns at
 * the ends of what is written, by which the progress bar is drawn in place.
 */
export function printable(text: string, hasColours: boolean): string {
  return text.replaceAll(unprintable, (found) => (hasColours && found.length > 1 ? found : escaped(found)));
}

const unprintable = /\u001B\[(?:1|2|22|31|32|33|36|39)m|(?!^)\r(?!$)|[^\P{Cc}\t\n\r]|[\p{Bidi_Control}\u2028\u2029]/gu;

function escaped(text: string): string {
  const [character = "", ...rest] = text;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}${rest.join("")}`;
}

/** Draws how far a command has come through its files; gives a function that takes the bar away. */
export function drawProgress(terminal: Terminal, done: number, total: number): () => void {
  if (!terminal.showsProgress || total < 2) return () => undefined;
  const width = 30;
  const filled = Math.round((width * done) / total);
  terminal.writeError(`\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${done} of ${total}`);
  return () => {
    terminal.writeError(`\r${" ".repeat(width + 20)}\r`);
  };
}
