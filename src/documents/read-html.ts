import type { PublishedDocument } from "../core/published/published-document";
import { DocumentBuilder } from "./document-builder";
import { decodeEntities } from "./html-entities";

/**
 * Reads a web page as lines, with what is set in bold. It is read as text: no script runs, nothing is loaded, and what a
 * page hides in scripts, styles and templates is left out.
 */
export function readHtml(html: string): PublishedDocument {
  const reader = new HtmlReader();
  for (const token of tokensOf(html)) reader.read(token);
  return reader.finish();
}

type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open" | "close"; readonly name: string; readonly attributes: string };

function* tokensOf(html: string): Generator<Token> {
  let place = 0;
  while (place < html.length) {
    const start = html.indexOf("<", place);
    const textEnd = start < 0 ? html.length : start;
    if (textEnd > place) yield { kind: "text", text: decodeEntities(html.slice(place, textEnd)) };
    if (start < 0) return;
    if (html.startsWith("<!--", start)) {
      place = after(html, "-->", start + 4);
      continue;
    }
    if (!/[a-z/!?]/i.test(html.charAt(start + 1))) {
      yield { kind: "text", text: "<" };
      place = start + 1;
      continue;
    }
    const end = endOfTag(html, start);
    const tag = /^<(\/?)([a-z][a-z0-9:-]*)([^]*)$/i.exec(html.slice(start, end));
    place = end + 1;
    if (!tag) continue;
    const name = (tag[2] ?? "").toLowerCase();
    const isClosing = tag[1] === "/";
    if (!isClosing && unread.has(name)) {
      place = after(html, new RegExp(`</${name}\\s*>`, "gi"), place);
      continue;
    }
    yield { kind: isClosing ? "close" : "open", name, attributes: tag[3] ?? "" };
  }
}

const unread: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "math",
  "title",
  "textarea",
  "select",
  "iframe",
  "object",
]);

function after(html: string, what: string | RegExp, from: number): number {
  if (typeof what === "string") {
    const found = html.indexOf(what, from);
    return found < 0 ? html.length : found + what.length;
  }
  what.lastIndex = from;
  const found = what.exec(html);
  return found ? found.index + found[0].length : html.length;
}

/** A `>` within quotation marks does not end a tag. */
function endOfTag(html: string, start: number): number {
  let quote = "";
  for (let place = start + 1; place < html.length; place += 1) {
    const character = html.charAt(place);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return place;
    else if ((character === '"' || character === "'") && /=\s*$/.test(html.slice(Math.max(start, place - 3), place)))
      quote = character;
  }
  return html.length;
}

class HtmlReader {
  private readonly builder = new DocumentBuilder();
  private boldDepth = 0;
  private raisedDepth = 0;
  private listDepth = 0;
  private rowDepth = 0;
  private cellDepth = 0;
  private hasSpace = true;
  private readonly boldTags: string[] = [];

  finish(): PublishedDocument {
    return this.builder.finish();
  }

  read(token: Token): void {
    if (token.kind === "text") this.addText(token.text);
    else if (token.kind === "open") this.open(token.name, token.attributes);
    else this.close(token.name);
  }

  private addText(text: string): void {
    if (this.raisedDepth > 0 && /^[\s\d*,[\]]+$/.test(text)) return;
    // White space is one space, as a browser shows it; none begins a paragraph.
    const folded = text.replaceAll(/[ \t\n\r\f]+/g, " ");
    const shown = this.hasSpace ? folded.trimStart() : folded;
    if (shown === "") return;
    this.hasSpace = shown.endsWith(" ");
    this.builder.addText(shown, this.boldDepth > 0);
  }

  private open(name: string, attributes: string): void {
    if (blocks.has(name)) this.openBlock(null);
    else if (name === "li") this.openBlock(Math.max(0, this.listDepth - 1));
    else if (name === "ul" || name === "ol") {
      this.listDepth += 1;
      this.openBlock(null);
    } else if (name === "br") {
      this.builder.addText("\n", false);
      this.hasSpace = true;
    } else if (name === "tr") {
      this.rowDepth += 1;
      this.builder.openRow();
    } else if (name === "td" || name === "th") {
      this.cellDepth += 1;
      this.builder.openCell(Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1));
      this.hasSpace = true;
    } else if (name === "sup") this.raisedDepth += 1;
    else if (
      this.boldTags.length < mostBoldTags &&
      (boldTags.has(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributes))
    ) {
      this.boldDepth += 1;
      this.boldTags.push(name);
    }
  }

  private close(name: string): void {
    if (blocks.has(name) || name === "li") this.endBlock();
    else if (name === "ul" || name === "ol") {
      this.listDepth = Math.max(0, this.listDepth - 1);
      this.endBlock();
    } else if (name === "tr" && this.rowDepth > 0) {
      this.rowDepth -= 1;
      this.builder.closeRow();
    } else if ((name === "td" || name === "th") && this.cellDepth > 0) {
      this.cellDepth -= 1;
      this.builder.closeCell();
    } else if (name === "sup") this.raisedDepth = Math.max(0, this.raisedDepth - 1);
    const bold = this.boldTags.lastIndexOf(name);
    if (bold >= 0) {
      this.boldTags.splice(bold, 1);
      this.boldDepth -= 1;
    }
  }

  private openBlock(listLevel: number | null): void {
    this.builder.closeParagraph();
    if (listLevel !== null) this.builder.openParagraph(listLevel);
    this.hasSpace = true;
  }

  private endBlock(): void {
    this.builder.closeParagraph();
    this.hasSpace = true;
  }
}

const blocks: ReadonlySet<string> = new Set([
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "header",
  "footer",
  "main",
  "nav",
  "aside",
  "table",
  "tbody",
  "thead",
  "tfoot",
  "caption",
  "blockquote",
  "pre",
  "dl",
  "dt",
  "dd",
  "figure",
  "figcaption",
  "hr",
  "address",
  "form",
  "body",
  "html",
]);
/** Within each other: each tag that closes is looked for among them. */
const mostBoldTags = 50;
const boldTags: ReadonlySet<string> = new Set(["b", "strong"]);
