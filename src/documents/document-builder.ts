import type { DocumentCell, DocumentLine, PublishedDocument } from "../core/published/published-document";
import { maximumTextLength, tooLarge } from "./document-error";

interface Paragraph {
  readonly kind: "paragraph";
  text: string;
  readonly bold: string[];
  endsBold: boolean;
}

interface Row {
  readonly kind: "row";
  readonly cells: Cell[];
}

interface Cell {
  readonly blocks: (Paragraph | Row)[];
  readonly left: number;
}

/** Paragraphs, rows and cells. */
const maximumBlockCount = 200_000;

/** Of tables within each other's cells: nobody nests them so, and what follows them would exhaust the stack. */
const maximumDepth = 50;

/**
 * Gathers what a word processor's document or a web page holds, from its first word to its last, as lines: paragraphs,
 * and the rows of tables. A table that only lays out the page, of one cell a row, is taken as what is in it.
 */
export class DocumentBuilder {
  private readonly body: Cell = { blocks: [], left: 0 };
  private readonly rows: { row: Row; nextLeft: number }[] = [];
  private readonly cells: Cell[] = [this.body];
  private paragraph: Paragraph | null = null;
  private length = 0;
  private blockCount = 0;

  /** @param listLevel 0 for an item of a list, more for one within a list; null for a paragraph */
  openParagraph(listLevel: number | null = null): void {
    this.closeParagraph();
    this.countBlock();
    const text = listLevel === null ? "" : listLevel === 0 ? "• " : "◦ ";
    this.paragraph = { kind: "paragraph", text, bold: [], endsBold: false };
    this.cells.at(-1)?.blocks.push(this.paragraph);
  }

  /** Text outside of any paragraph begins one. */
  addText(text: string, isBold: boolean): void {
    if (!this.paragraph) {
      if (text.trim() === "") return;
      this.openParagraph();
    }
    const { paragraph } = this;
    this.length += text.length;
    if (this.length > maximumTextLength) throw tooLarge();
    if (!paragraph || text === "") return;
    paragraph.text += text;
    if (isBold) {
      if (paragraph.endsBold) paragraph.bold.push((paragraph.bold.pop() ?? "") + text);
      else paragraph.bold.push(text);
    }
    // White space between two bold runs does not part them.
    if (text.trim() !== "") paragraph.endsBold = isBold;
  }

  closeParagraph(): void {
    this.paragraph = null;
  }

  openRow(): void {
    this.closeParagraph();
    this.countBlock();
    const row: Row = { kind: "row", cells: [] };
    this.cells.at(-1)?.blocks.push(row);
    this.rows.push({ row, nextLeft: 0 });
  }

  closeRow(): void {
    this.closeParagraph();
    this.rows.pop();
  }

  /** @param columnCount how many columns the cell takes */
  openCell(columnCount: number): void {
    this.closeParagraph();
    this.countBlock();
    const current = this.rows.at(-1);
    const cell: Cell = { blocks: [], left: current?.nextLeft ?? 0 };
    if (current) {
      current.row.cells.push(cell);
      current.nextLeft += Math.max(1, Math.min(columnCount, 100));
    }
    this.cells.push(cell);
  }

  closeCell(): void {
    this.closeParagraph();
    if (this.cells.length > 1) this.cells.pop();
  }

  private countBlock(): void {
    this.blockCount += 1;
    if (this.blockCount > maximumBlockCount || this.cells.length > maximumDepth) throw tooLarge();
  }

  finish(): PublishedDocument {
    const lines: DocumentLine[] = [];
    let followsGap = false;
    const add = (cells: readonly DocumentCell[]): void => {
      if (cells.every(({ text }) => text.trim() === "")) {
        followsGap = true;
        return;
      }
      lines.push({ number: lines.length + 1, cells, followsGap });
      followsGap = false;
    };
    const addBlocks = (blocks: Cell["blocks"]): void => {
      for (const block of blocks) {
        if (block.kind === "paragraph") {
          const isOneCell = !block.text.includes("\t");
          add(
            block.text.split("\t").map((text, left) => ({
              text,
              bold: isOneCell ? block.bold : block.bold.filter((run) => text.includes(run.trim())),
              left,
            })),
          );
          continue;
        }
        const filled = block.cells.filter((cell) => textOf(cell).trim() !== "");
        const [only] = filled;
        if (only && filled.length === 1 && (block.cells.length === 1 || only.blocks.length > 1)) addBlocks(only.blocks);
        else add(block.cells.map((cell) => ({ text: textOf(cell), bold: boldOf(cell), left: cell.left })));
      }
    };
    addBlocks(this.body.blocks);
    return { lines, lineEnds: "paragraph", showsBold: true };
  }
}

function textOf({ blocks }: Cell): string {
  return blocks
    .map((block) => (block.kind === "paragraph" ? block.text.replaceAll("\t", " ") : block.cells.map(textOf).join(" ")))
    .join("\n")
    .trim();
}

function boldOf({ blocks }: Cell): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? block.bold : block.cells.flatMap(boldOf)));
}
