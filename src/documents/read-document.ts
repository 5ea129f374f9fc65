import { isRightToLeft } from "../core/published/clean-text";
import type { PublishedDocument } from "../core/published/published-document";
import { WorkbookFileError } from "../xlsx/workbook-error";
import { DocumentError, damaged, maximumTextLength, protectedByPassword, tooLarge } from "./document-error";

/** Whatever a review is published as is far smaller. */
const maximumSize = 20 * 1024 * 1024;

/** A review of forty pages has some two thousand. */
const maximumLineCount = 20_000;

/** Unpacked, in bytes: a review's text is a hundredth of it; pictures count as well. */
const packageLimits = { partCount: 5000, partSize: 67_108_864, totalSize: 134_217_728 };

/**
 * Reads a document that somebody published: .docx, .odt, .pdf with a text layer, .html or plain text. What it is, is told
 * by its bytes, not by its name. Each reader is loaded when it is needed. Nothing in the document runs or is followed.
 * Throws DocumentError, whose message says what to do.
 */
export async function readDocument(bytes: Uint8Array): Promise<PublishedDocument> {
  if (bytes.length > maximumSize) throw tooLarge();
  const document = await readByContent(bytes);
  const text = document.lines.map(({ cells }) => cells.map((cell) => cell.text).join(" ")).join("\n");
  if (text.length > maximumTextLength || document.lines.length > maximumLineCount) throw tooLarge();
  if (text.trim() === "")
    throw new DocumentError("empty", "This document is empty. Choose the summary sheet of last year’s review.");
  if (isRightToLeft(text)) {
    throw new DocumentError(
      "other format",
      "This document is written from right to left; only summary sheets in English can be read.",
    );
  }
  return document;
}

async function readByContent(bytes: Uint8Array): Promise<PublishedDocument> {
  if (startsWith(bytes, "PK")) return readPackage(bytes);
  if (findInHead(bytes, "%PDF-")) return (await import("./read-pdf")).readPdf(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) throw oldOrProtected(bytes);
  if (startsWith(bytes, "{\\rtf")) throw otherFormat("a rich text file (.rtf)");
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && bytes.subarray(0, 8192).includes(0)) throw otherFormat("not a document that can be read here");
  const { decodeText, readText } = await import("./read-text");
  const text = decodeText(bytes);
  return isHtml(text) ? (await import("./read-html")).readHtml(text) : readText(text);
}

function isHtml(text: string): boolean {
  return (
    /<(?:!doctype\s+html|html|head|body|table|p|div|h[1-6])[\s>/]/i.test(text.slice(0, 4000)) &&
    /<\/(?:html|body|table|p|div|h[1-6]|li|td)\s*>/i.test(text)
  );
}

async function readPackage(bytes: Uint8Array): Promise<PublishedDocument> {
  const files = await unzip(bytes);
  const type = new TextDecoder().decode(files.get("mimetype") ?? new Uint8Array()).trim();
  if (type.startsWith("application/vnd.oasis.opendocument.text") || (type === "" && files.has("content.xml")))
    return (await import("./read-odt")).readOdt(files);
  if (type.includes("opendocument.spreadsheet")) throw otherWorkbook();
  if (type !== "") throw otherFormat("another kind of document");
  const contentTypes = new TextDecoder().decode(files.get("[Content_Types].xml") ?? new Uint8Array());
  if (/(?:spreadsheetml|ms-excel)\.(?:sheet|template)[^"]*\.main/.test(contentTypes)) throw otherWorkbook();
  if (/macroEnabled/i.test(contentTypes) || [...files.keys()].some((name) => /vbaProject\.bin$/i.test(name))) {
    throw new DocumentError("macros", "This document holds macros. Save it as .docx, without them, then try again.");
  }
  if (contentTypes.includes("wordprocessingml")) return (await import("./read-docx")).readDocx(files);
  throw otherFormat(contentTypes.includes("presentationml") ? "a presentation" : "a zip archive");
}

async function unzip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const { readZip } = await import("../xlsx/zip-reader");
  try {
    return readZip(bytes, { limits: packageLimits });
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    if (error.reason === "too-large") throw tooLarge();
    if (error.reason === "password-protected") throw protectedByPassword();
    throw damaged(error);
  }
}

/** Word before 2007, and any Office document with a password, are the same kind of container (MS-CFB, MS-OFFCRYPTO). */
function oldOrProtected(bytes: Uint8Array): DocumentError {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes("EncryptedPackage")) return protectedByPassword();
  return new DocumentError(
    "old format",
    "This is a file of an old version of Office. Save it as .docx or .xlsx and try again.",
  );
}

function otherWorkbook(): DocumentError {
  return new DocumentError("other format", "This is a workbook of another kind. Save it as .xlsx and try again.");
}

function otherFormat(what: string): DocumentError {
  return new DocumentError("other format", `This is ${what}. Choose a .docx, .odt, .pdf, .xlsx, .html or .txt file.`);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** A PDF may have up to 1,024 bytes before its header (ISO 32000-1, annex H, note 13). */
function findInHead(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes(text);
}
