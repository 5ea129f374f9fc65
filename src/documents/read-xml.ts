import { SaxesParser } from "saxes";
import { DocumentError, damaged, tooLarge } from "./document-error";

/** What reads a part of a document; names are without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Nobody nests this deep; a file that does would exhaust the stack of whoever follows it. */
const maximumDepth = 500;

/** Reads a part of a package. Document types, and with them entities, are refused. Throws DocumentError. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw damaged();
  });
  parser.on("error", (error) => {
    throw damaged(error);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > maximumDepth) throw tooLarge();
    handler.open(localName(name), new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])));
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handler.close(localName(name));
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  try {
    parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  } catch (error) {
    throw error instanceof DocumentError ? error : damaged(error);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
