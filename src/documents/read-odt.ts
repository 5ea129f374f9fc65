import type { PublishedDocument } from "../core/published/published-document";
import { DocumentBuilder } from "./document-builder";
import { damaged, protectedByPassword } from "./document-error";
import { readXml, type XmlHandler } from "./read-xml";

/**
 * Reads the body of an OpenDocument text (.odt) as lines, with what is set in bold. Notes, comments, deleted text that is
 * tracked, and footnotes' marks are left out.
 * @param files the parts of the package by name
 */
export function readOdt(files: ReadonlyMap<string, Uint8Array>): PublishedDocument {
  const manifest = files.get("META-INF/manifest.xml");
  if (manifest && new TextDecoder().decode(manifest).includes("encryption-data")) throw protectedByPassword();
  const content = files.get("content.xml");
  if (!content) throw damaged();
  const builder = new DocumentBuilder();
  const handler = new OdtHandler(builder);
  // The styles that a document shares have a part of their own.
  const styles = files.get("styles.xml");
  if (styles) readXml(styles, handler);
  readXml(content, handler);
  return builder.finish();
}

interface Style {
  isBold: boolean;
  isRaised: boolean;
}

/** After OASIS OpenDocument 1.3, part 3: names without their prefix. */
class OdtHandler implements XmlHandler {
  private readonly styles = new Map<string, Style>();
  private style: Style | null = null;
  private isInBody = false;
  private skipDepth = 0;
  private paragraphDepth = 0;
  private listDepth = 0;
  private isItemBegun = false;
  private readonly spans: Style[] = [];

  constructor(private readonly builder: DocumentBuilder) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.skipDepth > 0 || skipped.has(name)) {
      this.skipDepth += 1;
      return;
    }
    const styleName = attributes.get("style-name");
    switch (name) {
      case "style": {
        const parent = this.styles.get(attributes.get("parent-style-name") ?? "");
        this.style = { isBold: parent?.isBold ?? false, isRaised: parent?.isRaised ?? false };
        this.styles.set(attributes.get("name") ?? "", this.style);
        return;
      }
      case "text-properties":
        this.readProperties(attributes);
        return;
      case "body":
        this.isInBody = true;
        return;
      case "table-row":
        this.builder.openRow();
        return;
      case "table-cell":
      case "covered-table-cell":
        this.builder.openCell(1);
        return;
      case "list":
        this.listDepth += 1;
        return;
      case "list-item":
        this.isItemBegun = false;
        return;
      case "p":
      case "h":
        if (!this.isInBody) return;
        this.openParagraph(this.styles.get(styleName ?? ""));
        return;
      case "span":
        this.spans.push(this.styles.get(styleName ?? "") ?? this.spans.at(-1) ?? plain);
        return;
      case "s":
        this.add(" ".repeat(Math.min(Number(attributes.get("c") ?? 1) || 1, 100)));
        return;
      case "tab":
        this.add("\t");
        return;
      case "line-break":
        this.add("\n");
        return;
      default:
    }
  }

  text(text: string): void {
    if (this.skipDepth > 0 || this.paragraphDepth === 0) return;
    if (this.spans.at(-1)?.isRaised === true && /^[\d*,\s]+$/.test(text)) return;
    this.add(text.replaceAll(/[\t\n\r ]+/g, " "));
  }

  close(name: string): void {
    if (this.skipDepth > 0) {
      this.skipDepth -= 1;
      return;
    }
    switch (name) {
      case "table-row":
        this.builder.closeRow();
        return;
      case "table-cell":
      case "covered-table-cell":
        this.builder.closeCell();
        return;
      case "list":
        this.listDepth -= 1;
        return;
      case "p":
      case "h":
        if (!this.isInBody) return;
        this.paragraphDepth -= 1;
        this.spans.pop();
        if (this.paragraphDepth === 0) this.builder.closeParagraph();
        return;
      case "span":
        this.spans.pop();
        return;
      default:
    }
  }

  private readProperties(attributes: ReadonlyMap<string, string>): void {
    if (!this.style || this.isInBody) return;
    const weight = attributes.get("font-weight");
    if (weight !== undefined) this.style.isBold = weight === "bold" || Number(weight) >= 600;
    const position = attributes.get("text-position");
    if (position !== undefined) this.style.isRaised = position.startsWith("super") || /^[1-9]/.test(position);
  }

  private openParagraph(style: Style | undefined): void {
    this.paragraphDepth += 1;
    this.spans.push(style ?? plain);
    if (this.paragraphDepth > 1) return;
    const isItem = this.listDepth > 0 && !this.isItemBegun;
    this.isItemBegun = true;
    this.builder.openParagraph(isItem ? this.listDepth - 1 : null);
  }

  private add(text: string): void {
    if (this.paragraphDepth > 0) this.builder.addText(text, this.spans.at(-1)?.isBold ?? false);
  }
}

const plain: Style = { isBold: false, isRaised: false };

const skipped: ReadonlySet<string> = new Set([
  "note",
  "annotation",
  "annotation-end",
  "tracked-changes",
  "script",
  "forms",
  "sequence-decls",
  "note-citation",
]);
