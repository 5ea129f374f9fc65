import { strToU8 } from "fflate";
import { portableCompression, type Compression } from "./compression";
import { WorkbookFileError } from "./workbook-error";
import {
  type XmlElement,
  damaged,
  decodeXml,
  parseXml,
  rootPrefix,
  serialiseXml,
  xmlDeclaration,
  xmlElement,
} from "./xml";
import { type ZipOptions, readZip } from "./zip-reader";
import { writeZip } from "./zip-writer";

/** A relationship of one part to another (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** The last step of its type: `worksheet`, `styles`, `table` ... */
  readonly kind: string;
  /** The full name of the part, or the address of something outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * The parts of a file. A part that is edited is held as a tree; every other stays the bytes that were read, and so does
 * a tree that still says what was read.
 */
export class Package {
  readonly #parts: Map<string, Uint8Array>;
  readonly #trees = new Map<string, { readonly root: XmlElement; readonly asRead: string; readonly prefix: string }>();

  readonly #compression: Compression;

  constructor(parts: Map<string, Uint8Array>, compression = portableCompression) {
    this.#parts = parts;
    this.#compression = compression;
  }

  get partNames(): string[] {
    return [...new Set([...this.#parts.keys(), ...this.#trees.keys()])];
  }

  has(partName: string): boolean {
    return this.#parts.has(partName) || this.#trees.has(partName);
  }

  /** The bytes of a part. Throws `WorkbookFileError` when it is missing. */
  bytes(partName: string): Uint8Array {
    const tree = this.#trees.get(partName);
    const bytes = this.#parts.get(partName);
    if (tree) {
      const text = serialiseXml(tree.root, tree.prefix);
      if (!bytes || text !== tree.asRead) return strToU8(xmlDeclaration + text);
    }
    if (!bytes) throw damaged(partName, "missing");
    return bytes;
  }

  text(partName: string): string {
    return decodeXml(this.bytes(partName), partName);
  }

  setBytes(partName: string, bytes: Uint8Array): void {
    this.#trees.delete(partName);
    this.#parts.set(partName, bytes);
  }

  /** Sets the text of a part; its XML declaration, if any, gives way to that of UTF-8. */
  setText(partName: string, xml: string): void {
    this.setBytes(partName, strToU8(xmlDeclaration + xml.replace(/^<\?xml[^>]*\?>\s*/, "")));
  }

  /** The tree of a part, to be edited in place. Throws `WorkbookFileError` when it is missing or not well-formed. */
  tree(partName: string): XmlElement {
    const known = this.#trees.get(partName);
    if (known) return known.root;
    const text = this.text(partName);
    const prefix = rootPrefix(text);
    const root = parseXml(text, partName);
    this.#trees.set(partName, { root, asRead: serialiseXml(root, prefix), prefix });
    return root;
  }

  addTree(partName: string, root: XmlElement, contentType: string): XmlElement {
    this.#trees.set(partName, { root, asRead: "", prefix: "" });
    this.setContentType(partName, contentType);
    return root;
  }

  /** Takes a part away, with its relationships and its content type. */
  remove(partName: string): void {
    for (const name of [partName, relationshipsName(partName)]) {
      this.#parts.delete(name);
      this.#trees.delete(name);
    }
    const types = this.tree(contentTypesName);
    types.children = types.children.filter(
      (child) => typeof child === "string" || child.get("PartName") !== `/${partName}`,
    );
  }

  contentType(partName: string): string {
    const types = this.tree(contentTypesName);
    const own = types
      .all("Override")
      .find((type) => type.get("PartName")?.toLowerCase() === `/${partName}`.toLowerCase());
    if (own) return own.get("ContentType") ?? "";
    const extension = partName.split(".").at(-1)?.toLowerCase();
    const byExtension = types.all("Default").find((type) => type.get("Extension")?.toLowerCase() === extension);
    return byExtension?.get("ContentType") ?? "";
  }

  setContentType(partName: string, contentType: string): void {
    if (this.contentType(partName) === contentType) return;
    const override = xmlElement("Override", { PartName: `/${partName}`, ContentType: contentType });
    this.tree(contentTypesName).append(override);
  }

  /** A free name for a new part: `xl/tables/table` and `.xml` give `xl/tables/table1.xml`, or the next free number. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${String(number)}${extension}`;
      if (!this.has(this.#existingName(name))) return name;
    }
  }

  /** The relationships of a part; of the package itself for `""`. */
  relationships(partName: string): Relationship[] {
    const name = relationshipsName(partName);
    if (!this.has(name)) return [];
    return this.tree(name)
      .all("Relationship")
      .map((element) => {
        const isExternal = element.get("TargetMode") === "External";
        const target = element.get("Target") ?? "";
        return {
          id: element.get("Id") ?? "",
          kind: element.get("Type")?.split("/").at(-1) ?? "",
          target: isExternal ? target : this.#existingName(resolveTarget(partName, target)),
          isExternal,
        };
      });
  }

  /** Relates a part to another; gives the new relationship's id. `kind` is the last step of a type, or a whole type. */
  relate(partName: string, kind: string, target: string): string {
    const name = relationshipsName(partName);
    const root = this.has(name)
      ? this.tree(name)
      : this.addTree(name, xmlElement("Relationships", { xmlns: relationshipsNamespace }), relationshipsContentType);
    const taken = new Set(root.all("Relationship").map((element) => element.get("Id")));
    let number = 1;
    while (taken.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    const type = kind.includes(":") ? kind : `${this.relationshipNamespace}/${kind}`;
    root.append(xmlElement("Relationship", { Id: id, Type: type, Target: `/${target}` }));
    return id;
  }

  unrelate(partName: string, id: string): void {
    const root = this.tree(relationshipsName(partName));
    root.children = root.children.filter((child) => typeof child === "string" || child.get("Id") !== id);
  }

  /** Takes away the parts that nothing leads to since `before`, which {@link reachable} gave. */
  removeOrphans(before: ReadonlySet<string>): void {
    const after = this.reachable();
    for (const name of before) if (!after.has(name)) this.remove(name);
  }

  /** The parts that relationships lead to from the package itself. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const visit = (partName: string): void => {
      for (const { target, isExternal } of this.relationships(partName)) {
        if (isExternal || found.has(target) || !this.has(target)) continue;
        found.add(target);
        visit(target);
      }
    };
    visit("");
    return found;
  }

  /** The package as the bytes of a file. The same content gives the same bytes. */
  toBytes(): Uint8Array {
    const names = new Set([contentTypesName, ...this.partNames]);
    return writeZip(new Map([...names].map((name) => [name, this.bytes(name)])), this.#compression);
  }

  /** The namespace of relationships: that of ECMA-376's transitional or of its strict form. */
  get relationshipNamespace(): string {
    const root = this.tree(relationshipsName("")).all("Relationship");
    const main = root.map((element) => element.get("Type") ?? "").find((type) => type.endsWith("/officeDocument"));
    return main?.replace(/\/officeDocument$/, "") ?? officeNamespace;
  }

  /** Names of parts do not tell cases apart (ECMA-376 part 2, 6.2.2.3); few writers rely on it. */
  #existingName(target: string): string {
    if (this.has(target)) return target;
    const lower = target.toLowerCase();
    return this.partNames.find((name) => name.toLowerCase() === lower) ?? target;
  }
}

const officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentTypesName = "[Content_Types].xml";
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const relationshipsContentType = "application/vnd.openxmlformats-package.relationships+xml";

/** Reads the bytes of a file as a package. Throws `WorkbookFileError`. */
export function openPackage(bytes: Uint8Array, options?: ZipOptions): Package {
  refuseOtherFormats(bytes);
  const parts = readZip(bytes, options);
  if (!parts.has(contentTypesName)) {
    if (parts.has("mimetype")) throw otherDocument("This is an OpenDocument file.");
    throw new WorkbookFileError("not-a-workbook", "This is a zip file, not a workbook. Choose an .xlsx file.");
  }
  return new Package(parts, options?.compression);
}

/** The part's relationships lie beside it in `_rels` (ECMA-376 part 2, 6.5.2). */
export function relationshipsName(partName: string): string {
  const slash = partName.lastIndexOf("/") + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

export function otherDocument(what: string): WorkbookFileError {
  return new WorkbookFileError("other-document", `${what} Save it as an Excel workbook (.xlsx) and try again.`);
}

function resolveTarget(partName: string, target: string): string {
  const path = target.startsWith("/") ? [] : partName.split("/").slice(0, -1);
  for (const step of decodePath(target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function decodePath(target: string): string {
  const path = target.split("#")[0] ?? "";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError("empty", "This file is empty. Choose another, or copy it again.");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (contains(bytes, wideText("EncryptedPackage"))) {
      throw new WorkbookFileError(
        "password-protected",
        "This workbook is protected by a password. Remove it in Excel (File > Info > Protect Workbook), then try again.",
      );
    }
    throw new WorkbookFileError(
      "old-format",
      "This is an old Excel workbook (.xls) or another old Office file. Save it as .xlsx in Excel and try again.",
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new WorkbookFileError("not-a-workbook", "This file is not an Excel workbook. Choose an .xlsx file.");
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let start = bytes.indexOf(first); start >= 0; start = bytes.indexOf(first, start + 1)) {
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}

function wideText(text: string): number[] {
  return Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
}
