import { diffArrays } from "diff";
import { bullet, bulletMark, shownLines } from "../summary/show-entry";

/**
 * Lines as the summary shows them, written as a text is written already: lines that stand in it keep their bullet and
 * the empty lines above them, a line in the place of another one takes its, and further ones are like most others.
 */
export function paragraphsInStyleOf(text: string, lines: readonly string[]): string {
  const paragraphs = [...text.matchAll(/(\n*)([^\n]+)/g)].map(([, gap = "", line = ""]) => ({ gap, line }));
  const shown = shownLines(text);
  const mark = paragraphs.map(({ line }) => bulletMark.exec(line)?.[0]).find((one) => one !== undefined) ?? "- ";
  const widestGap = paragraphs.slice(1).reduce((widest, { gap }) => (gap.length > widest.length ? gap : widest), "\n");
  const own = (line: string): string => (line.startsWith(bullet) ? mark + line.slice(bullet.length) : line);

  const written: { gap: string; line: string }[] = [];
  let replaced: string[] = [];
  let position = 0;
  for (const { added, removed, value, count } of diffArrays([...shown], [...lines])) {
    if (removed) {
      replaced = paragraphs.slice(position, position + count).map(({ gap }) => gap);
      position += count;
    } else if (added) {
      for (const line of value) {
        written.push({ gap: replaced.shift() ?? "", line: own(line) });
      }
      replaced = [];
    } else {
      written.push(...paragraphs.slice(position, position + count));
      position += count;
      replaced = [];
    }
  }
  const gapOf = (line: string): string => (bulletMark.test(line) ? "\n" : widestGap);
  return written.map(({ gap, line }, index) => (index === 0 ? line : (gap || gapOf(line)) + line)).join("");
}
