import { decodeText, encodeText } from "./escaped-text";
import type { Package } from "./package";
import { type XmlElement, xmlElement } from "./xml";

export type CoreProperty = "title" | "subject" | "creator" | "keywords" | "description" | "category" | "lastModifiedBy";
/** A date is a `Date`; numbers may be fractions. */
export type CustomPropertyValue = string | number | boolean | Date;

const dublinCore = new Set<CoreProperty>(["title", "subject", "creator", "description"]);
const coreRelationship = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const coreNamespaces = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};
const customNamespaces = {
  xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
};
/** The format identifier of properties that users define ([MS-OLEPS] 2.25.1). */
const userDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** What a file says about itself: title, author and the like, and properties with names of people's own. */
export class DocumentProperties {
  readonly #file: Package;

  constructor(file: Package) {
    this.#file = file;
  }

  /** `""` where it is not set. */
  core(property: CoreProperty): string {
    return decodeText(this.#coreElement(property)?.text ?? "");
  }

  setCore(property: CoreProperty, text: string): void {
    const root = this.#root("core-properties") ?? this.#addCore();
    const prefix = dublinCore.has(property) ? "dc" : "cp";
    const known = this.#coreElement(property);
    const isOwnNamespace = prefix === "cp" && root.get("xmlns:cp") === null;
    const name =
      prefix === "cp" && (isOwnNamespace || root.name === "coreProperties") ? property : `${prefix}:${property}`;
    if (!known && prefix === "dc") root.set("xmlns:dc", coreNamespaces["xmlns:dc"]);
    (known ?? root.append(xmlElement(name))).text = encodeText(text);
  }

  get customNames(): readonly string[] {
    return this.#custom.map((property) => decodeText(property.get("name") ?? ""));
  }

  /** Whatever the name's case; null when there is none. */
  custom(name: string): CustomPropertyValue | null {
    const value = this.#find(name)?.elements[0];
    if (!value) return null;
    const kind = value.name.split(":").at(-1) ?? "";
    if (kind === "bool") return value.text === "true" || value.text === "1";
    if (/^(?:i\d|ui\d|int|uint|r4|r8|decimal)$/.test(kind)) return Number(value.text);
    if (kind === "filetime" || kind === "date") return new Date(value.text);
    return decodeText(value.text);
  }

  setCustom(name: string, value: CustomPropertyValue): void {
    const root = this.#root("custom-properties") ?? this.#addCustom();
    const highest = this.#custom.reduce((most, property) => Math.max(most, property.number("pid", 1)), 1);
    const property =
      this.#find(name) ??
      root.append(xmlElement("property", { fmtid: userDefined, pid: highest + 1, name: encodeText(name) }));
    property.children = [typedValue(value).set("xmlns:vt", customNamespaces["xmlns:vt"])];
  }

  deleteCustom(name: string): void {
    this.#root("custom-properties")?.remove(this.#find(name));
  }

  #coreElement(property: CoreProperty): XmlElement | null {
    const elements = this.#root("core-properties")?.elements ?? [];
    return elements.find(({ name }) => name.replace(/^:|^.*:/, "") === property) ?? null;
  }

  get #custom(): XmlElement[] {
    return this.#root("custom-properties")?.all("property") ?? [];
  }

  #find(name: string): XmlElement | null {
    const wanted = name.toLowerCase();
    return this.#custom.find((property) => decodeText(property.get("name") ?? "").toLowerCase() === wanted) ?? null;
  }

  #root(kind: string): XmlElement | null {
    const relationship = this.#file.relationships("").find((each) => each.kind === kind && this.#file.has(each.target));
    return relationship ? this.#file.tree(relationship.target) : null;
  }

  #addCore(): XmlElement {
    this.#file.relate("", coreRelationship, "docProps/core.xml");
    return this.#file.addTree(
      "docProps/core.xml",
      xmlElement("cp:coreProperties", coreNamespaces),
      "application/vnd.openxmlformats-package.core-properties+xml",
    );
  }

  #addCustom(): XmlElement {
    this.#file.relate("", "custom-properties", "docProps/custom.xml");
    return this.#file.addTree(
      "docProps/custom.xml",
      xmlElement("Properties", customNamespaces),
      "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    );
  }
}

function typedValue(value: CustomPropertyValue): XmlElement {
  if (typeof value === "boolean") return xmlElement("vt:bool", {}, [String(value)]);
  if (value instanceof Date) return xmlElement("vt:filetime", {}, [value.toISOString().replace(/\.\d+Z$/, "Z")]);
  if (typeof value === "string") return xmlElement("vt:lpwstr", {}, [encodeText(value)]);
  const isSmall = Number.isInteger(value) && Math.abs(value) < 2_147_483_648;
  return xmlElement(isSmall ? "vt:i4" : "vt:r8", {}, [String(value)]);
}
