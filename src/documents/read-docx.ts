import type { PublishedDocument } from "../core/published/published-document";
import { DocumentBuilder } from "./document-builder";
import { damaged } from "./document-error";
import { readXml, type XmlHandler } from "./read-xml";

/**
 * Reads the body of a Word document (.docx) as lines, with what is set in bold. What is deleted but tracked, hidden, or
 * a footnote's mark is left out; fields and links are the text that they show.
 * @param files the parts of the package by name
 */
export function readDocx(files: ReadonlyMap<string, Uint8Array>): PublishedDocument {
  const main = files.get("word/document.xml") ?? findMain(files);
  if (!main) throw damaged();
  const builder = new DocumentBuilder();
  readXml(main, new DocxHandler(builder));
  return builder.finish();
}

function findMain(files: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  for (const [name, bytes] of files) if (/^word\/document\d*\.xml$/.test(name)) return bytes;
  return undefined;
}

interface Run {
  isBold: boolean;
  isHidden: boolean;
  isRaised: boolean;
}

/** After ECMA-376 part 1, section 17: names without their prefix. */
class DocxHandler implements XmlHandler {
  private skipDepth = 0;
  private run: Run | null = null;
  private isInText = false;
  private isInProperties = false;
  private listLevel: number | null = null;
  private numberingId: string | null = null;
  private isParagraphOpen = false;
  private readonly spans: number[] = [];
  private isInRunProperties = false;

  constructor(private readonly builder: DocumentBuilder) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.skipDepth > 0 || skipped.has(name)) {
      this.skipDepth += 1;
      return;
    }
    switch (name) {
      case "tr":
        this.builder.openRow();
        return;
      case "tc":
        this.spans.push(1);
        this.isCellOpen.push(false);
        return;
      case "gridSpan":
        this.spans[this.spans.length - 1] = Number(attributes.get("val") ?? 1) || 1;
        return;
      case "p":
        this.openCell();
        this.listLevel = null;
        this.numberingId = null;
        this.isParagraphOpen = false;
        return;
      case "pPr":
        this.isInProperties = true;
        return;
      case "pStyle":
        if (/^list(?:bullet|number)/i.test(attributes.get("val") ?? "")) this.listLevel ??= 0;
        return;
      case "ilvl":
        if (this.isInProperties) this.listLevel = Number(attributes.get("val") ?? 0);
        return;
      case "numId":
        if (this.isInProperties) this.numberingId = attributes.get("val") ?? null;
        return;
      case "r":
        this.run = { isBold: false, isHidden: false, isRaised: false };
        return;
      case "rPr":
        this.isInRunProperties = this.run !== null && !this.isInProperties;
        return;
      case "b":
        if (this.run && this.isInRunProperties) this.run.isBold = isOn(attributes);
        return;
      case "rStyle":
        if (this.run && this.isInRunProperties && /^strong$/i.test(attributes.get("val") ?? "")) this.run.isBold = true;
        return;
      case "vanish":
        if (this.run && this.isInRunProperties) this.run.isHidden = isOn(attributes);
        return;
      case "vertAlign":
        if (this.run && this.isInRunProperties) this.run.isRaised = attributes.get("val") === "superscript";
        return;
      case "t":
        this.isInText = true;
        return;
      case "tab":
        if (this.run && !this.isInProperties) this.add("\t");
        return;
      case "br":
      case "cr":
        this.add("\n");
        return;
      case "noBreakHyphen":
        this.add("-");
        return;
      default:
    }
  }

  text(text: string): void {
    if (!this.isInText || this.skipDepth > 0) return;
    // A raised number is a footnote's; a raised `st` or `th` belongs to its day.
    if (this.run?.isRaised === true && /^[\d*,\s]+$/.test(text)) return;
    this.add(text);
  }

  close(name: string): void {
    if (this.skipDepth > 0) {
      this.skipDepth -= 1;
      return;
    }
    switch (name) {
      case "tr":
        this.builder.closeRow();
        return;
      case "tc":
        this.openCell();
        this.builder.closeCell();
        this.spans.pop();
        this.isCellOpen.pop();
        return;
      case "pPr":
        this.isInProperties = false;
        return;
      case "p":
        if (!this.isParagraphOpen) this.builder.openParagraph();
        this.builder.closeParagraph();
        return;
      case "r":
        this.run = null;
        return;
      case "rPr":
        this.isInRunProperties = false;
        return;
      case "t":
        this.isInText = false;
        return;
      default:
    }
  }

  private readonly isCellOpen: boolean[] = [];

  /** A cell is opened with its first paragraph, when it is known how many columns it takes. */
  private openCell(): void {
    const last = this.isCellOpen.length - 1;
    if (last < 0 || this.isCellOpen[last] === true) return;
    this.isCellOpen[last] = true;
    this.builder.openCell(this.spans.at(-1) ?? 1);
  }

  private add(text: string): void {
    if (this.run?.isHidden === true) return;
    if (!this.isParagraphOpen) {
      const isListItem = this.numberingId === null ? this.listLevel !== null : this.numberingId !== "0";
      this.builder.openParagraph(isListItem ? (this.listLevel ?? 0) : null);
      this.isParagraphOpen = true;
    }
    this.builder.addText(text, this.run?.isBold ?? false);
  }
}

/** Deleted text, field codes, what older programs show instead, and drawings' own text. */
const skipped: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "Fallback",
  "footnoteReference",
  "endnoteReference",
  "pPrChange",
  "rPrChange",
  "sectPr",
  "object",
  "pict",
]);

function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !["0", "false", "off", "none"].includes(attributes.get("val") ?? "1");
}
