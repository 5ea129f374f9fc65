import type { DocumentCell } from "../core/published/published-document";

/** A piece of text where it stands on a page, in points from the lower left. */
export interface PageText {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly height: number;
}

export interface LineOfPage {
  readonly cells: readonly DocumentCell[];
  readonly followsGap: boolean;
}

interface Line {
  readonly cells: Cell[];
  readonly baseline: number;
  readonly height: number;
}

interface Cell {
  readonly left: number;
  right: number;
  text: string;
}

/**
 * The lines of a page from top to bottom: pieces on one baseline make a line, wide spaces part its cells, and the lines
 * of a table's row, whose cells have several, are put together.
 */
export function linesOfPage(pieces: readonly PageText[]): LineOfPage[] {
  const lines = gatherLines(pieces);
  const distances = lines
    .slice(1)
    .map((line, index) => ((lines[index]?.baseline ?? 0) - line.baseline) / (line.height || 1));
  const usual = usualDistance(distances);
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const isClose = index > 0 && (distances[index - 1] ?? 0) <= Math.max(usual, 1.15) * 1.22;
    if (isClose) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  return groups.flatMap((group) => {
    const rows = isRow(group) ? [mergeRow(group)] : group.map((line) => line.cells);
    return rows.map((cells, index) => ({
      cells: cells.map(({ text, left }) => ({ text: text.trim(), left, bold: [] })),
      followsGap: index === 0,
    }));
  });
}

function gatherLines(pieces: readonly PageText[]): Line[] {
  const lines: { pieces: PageText[]; baseline: number; height: number }[] = [];
  const visible = pieces.filter(({ text, height }) => text !== "" && (text.trim() === "" || height > 0));
  for (const piece of [...visible].sort((one, other) => other.baseline - one.baseline || one.left - other.left)) {
    const line = lines.at(-1);
    // Raised numbers stand a little higher than their line.
    if (line && Math.abs(line.baseline - piece.baseline) < Math.max(line.height, piece.height, 4) * 0.45) {
      line.pieces.push(piece);
      if (piece.text.trim() !== "") line.height = Math.max(line.height, piece.height);
    } else if (piece.text.trim() !== "")
      lines.push({ pieces: [piece], baseline: piece.baseline, height: piece.height });
  }
  return lines.map(({ pieces: own, baseline, height }) => ({ cells: cellsOf(own, height), baseline, height }));
}

function cellsOf(pieces: readonly PageText[], height: number): Cell[] {
  const cells: Cell[] = [];
  for (const { text, left, width, height: own } of [...pieces].sort((one, other) => one.left - other.left)) {
    if (text.trim() === "") continue;
    // A small raised number is a footnote's.
    if (own < height * 0.75 && /^\d{1,2}$/.test(text.trim())) continue;
    const last = cells.at(-1);
    const space = last ? left - last.right : Number.POSITIVE_INFINITY;
    if (last && space < height * 1.1) {
      last.text += `${space > height * 0.12 && !/\s$/.test(last.text) ? " " : ""}${text}`;
      last.right = Math.max(last.right, left + width);
    } else cells.push({ left, right: left + width, text });
  }
  return cells;
}

/** Lines close together, one of which has cells: a row whose cells run over several lines, if these keep to columns. */
function isRow(group: readonly Line[]): boolean {
  if (group.length < 2 || group.every(({ cells }) => cells.length < 2)) return false;
  const widest = group.reduce((most, line) => (line.cells.length > most.cells.length ? line : most));
  const others = group.filter((line) => line !== widest);
  // Lines that have their own label and value each are rows of their own.
  const isBroken = others.every(({ cells }) => /^[\p{Ll}(\d]/u.test(cells[0]?.text.trim() ?? ""));
  if (!isBroken && others.some(({ cells }) => cells.length >= 2 && cells.length === widest.cells.length)) return false;
  return (
    others.every(({ cells }) => cells.every((cell) => columnOf(widest.cells, cell) >= 0)) &&
    (isBroken || widest.cells.some(({ text }) => text.trim().length <= 4))
  );
}

function mergeRow(group: readonly Line[]): Cell[] {
  const widest = group.reduce((most, line) => (line.cells.length > most.cells.length ? line : most));
  const merged = widest.cells.map(({ left, right }) => ({ left, right, text: "" }));
  for (const { cells } of group) {
    for (const cell of cells) {
      const target = merged[columnOf(widest.cells, cell)];
      if (target) target.text += `${target.text === "" ? "" : " "}${cell.text.trim()}`;
    }
  }
  return merged;
}

function columnOf(columns: readonly Cell[], { left, right }: Cell): number {
  return columns.findIndex(
    (column, index) =>
      Math.abs(column.left - left) < 6 ||
      (left >= column.left - 2 && right <= (columns[index + 1]?.left ?? Number.POSITIVE_INFINITY)),
  );
}

/** The least distance that several lines keep: that of the lines of a paragraph. */
function usualDistance(distances: readonly number[]): number {
  const sorted = distances.filter((distance) => distance > 0.9).sort((one, other) => one - other);
  return sorted.find((distance, index) => (sorted[index + 1] ?? Number.POSITIVE_INFINITY) - distance < 0.08) ?? 1.2;
}
