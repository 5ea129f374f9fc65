import type { DocumentCell, DocumentLine, PublishedDocument } from "../core/published/published-document";
import { DocumentError, damaged, maximumTextLength, protectedByPassword, tooLarge } from "./document-error";
import { linesOfPage, type PageText } from "./page-lines";

/** A summary sheet has two pages, a whole review some forty. */
const maximumPageCount = 300;

/** A page that is full of text has some two hundred. */
const maximumPieceCount = 100_000;

/** In milliseconds. Forty pages take half a second. */
const longestTime = 10_000;
const longestPiece = 100;

/**
 * Reads the text layer of a PDF as lines, from where each piece of text stands on its page. Scripts, forms, links and
 * attachments of the file are not looked at. Throws DocumentError.
 */
export async function readPdf(bytes: Uint8Array): Promise<PublishedDocument> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    // A copy, since pdf.js keeps what it is given; and it takes no Buffer.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > maximumPageCount) throw tooLarge();
    const pages: PageText[][] = [];
    const pace = startPace();
    for (let pageNumber = 1; pageNumber <= document.numPages; pageNumber += 1) {
      const page = await document.getPage(pageNumber);
      const room = maximumPieceCount - pages.reduce((sum, { length }) => sum + length, 0);
      pages.push(await readPage(page.streamTextContent(), room, pace));
    }
    return documentOf(pages);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (error instanceof Error && error.name === "PasswordException") throw protectedByPassword();
    throw damaged(error);
  } finally {
    await task.destroy();
  }
}

/**
 * The pieces of a page's text as they come: a small page may draw the same form a thousand times, which draws another as
 * often. Throws DocumentError where there are more than there is room or time for.
 */
async function readPage(content: TextStream, room: number, pace: Pace): Promise<PageText[]> {
  const reader = content.getReader();
  const pieces: PageText[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) return pieces;
    for (const item of value.items) if ("str" in item) pieces.push(textOf(item));
    length += value.items.reduce((sum, item) => sum + ("str" in item ? item.str.length : 0), 0);
    const isInTime = await pace();
    if (isInTime && pieces.length <= room && length <= maximumTextLength) continue;
    void readAway(reader);
    throw tooLarge();
  }
}

/** Lets others have a turn now and then, such as the pane; tells whether there is time left. */
type Pace = () => Promise<boolean>;

function startPace(): Pace {
  const begin = performance.now();
  let pieceBegin = begin;
  return async () => {
    if (performance.now() - pieceBegin > longestPiece) {
      await new Promise<void>((resolve) => setTimeout(resolve));
      pieceBegin = performance.now();
    }
    return performance.now() - begin <= longestTime;
  };
}

/** pdf.js goes on as long as somebody reads, until it is told to end; it does not wait for a reader that has gone. */
async function readAway(reader: TextReader): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // That is the end: the file was closed.
  }
}

/** The worker's code is loaded beside the library's, so that both run here and none is fetched from elsewhere. */
async function loadPdfjs() {
  Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** As much as is used here of the stream that pdf.js gives, whose type is the browser's. */
interface TextStream {
  getReader(): TextReader;
}

interface TextReader {
  read(): Promise<{ readonly done: boolean; readonly value?: { readonly items: readonly (Item | object)[] } }>;
}

interface Item {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** The transform's last two numbers are the place of the text's baseline, from the lower left (ISO 32000-1, 9.4.4). */
function textOf({ str, transform, width, height }: Item): PageText {
  const number = (index: number): number => Number(transform[index] ?? 0);
  return { text: str, left: number(4), baseline: number(5), width, height: height || Math.hypot(number(2), number(3)) };
}

function documentOf(pages: readonly (readonly PageText[])[]): PublishedDocument {
  if (!pages.some((page) => page.some(({ text }) => /\p{L}/u.test(text)))) {
    throw new DocumentError(
      "no text",
      "This PDF holds pictures of pages and no text. Choose the document that it was made from, or run text recognition on it first.",
    );
  }
  const lines: DocumentLine[] = [];
  for (const page of withoutRunningLines(pages.map(linesOfPage))) {
    page.forEach(({ cells, followsGap }, index) =>
      lines.push({ number: lines.length + 1, cells, followsGap: index > 0 && followsGap }),
    );
  }
  return { lines, lineEnds: "page", showsBold: false };
}

interface PageLine {
  readonly cells: readonly DocumentCell[];
  readonly followsGap: boolean;
}

/** The first and last lines of pages that say the same on most of them, but for numbers, and lone numbers there. */
function withoutRunningLines(pages: readonly (readonly PageLine[])[]): (readonly PageLine[])[] {
  const plain = ({ cells }: PageLine): string =>
    cells
      .map(({ text }) => text)
      .join(" ")
      .replaceAll(/\d+/g, "#")
      .trim();
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const text of new Set([...page.slice(0, 2), ...page.slice(-2)].map(plain)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return pages.map((page) =>
    page.filter((line, index) => {
      const isAtEdge = index < 2 || index >= page.length - 2;
      const text = plain(line);
      const isRepeated = pages.length > 1 && (counts.get(text) ?? 0) > pages.length / 2;
      const isNumber = text === "#" && (index === 0 || index === page.length - 1);
      return !(isAtEdge && (isRepeated || isNumber));
    }),
  );
}
