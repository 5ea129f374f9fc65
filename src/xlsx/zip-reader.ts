import { portableCompression, type Compression } from "./compression";
import { crc32 } from "./crc32";
import { WorkbookFileError, tooLarge } from "./workbook-error";

/** How large a workbook may be. Sizes are in bytes, unpacked. */
export interface SizeLimits {
  readonly partCount: number;
  readonly partSize: number;
  readonly totalSize: number;
}

export interface ZipOptions {
  readonly limits?: SizeLimits;
  readonly compression?: Compression;
}

/**
 * A part of half a million filled cells or so, which takes some three seconds and 400 megabytes to open. A review of ten
 * thousand rows in each table has parts of four million bytes, twelve in all.
 */
const defaultSizeLimits: SizeLimits = { partCount: 10_000, partSize: 33_554_432, totalSize: 100_663_296 };

/** Excel's own parts shrink to a twentieth or so, repetitive ones to a hundredth; small parts do no harm either way. */
const maximumRatio = 200;
const alwaysAllowedSize = 16_777_216;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/**
 * Unpacks a zip archive: names and bytes in the order of its directory, without folders. Declared sizes are held against the limits before anything
 * is unpacked and real sizes while it is, and every check sum must be right. Throws `WorkbookFileError`.
 *
 * After PKWARE's APPNOTE.TXT 6.3, sections 4.3 and 4.5.3 (Zip64).
 */
export function readZip(
  bytes: Uint8Array,
  { limits = defaultSizeLimits, compression = portableCompression }: ZipOptions = {},
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  try {
    for (const entry of readDirectory(view, bytes, limits)) {
      if (entry.name.endsWith("/")) continue;
      if (files.has(entry.name)) throw unsafe(`${entry.name} is there twice`);
      files.set(entry.name, unpack(view, bytes, entry, compression));
    }
  } catch (error) {
    // A DataView throws RangeError for an offset beyond the file, which a truncated or forged directory names.
    if (error instanceof RangeError) throw broken("an offset lies outside the file");
    throw error;
  }
  return files;
}

function readDirectory(view: DataView, bytes: Uint8Array, limits: SizeLimits): ZipEntry[] {
  const { count, offset: start } = findDirectory(view);
  if (count > limits.partCount) throw tooLarge(`${String(count)} parts`);
  const entries: ZipEntry[] = [];
  let offset = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(offset, true) !== 0x02014b50) throw broken("no directory entry where one should be");
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const name = new TextDecoder().decode(slice(bytes, offset + 46, nameLength));
    if ((view.getUint16(offset + 8, true) & 1) !== 0) {
      throw new WorkbookFileError(
        "password-protected",
        "This file is protected by a password. Remove it in Excel (File > Info > Protect Workbook), then try again.",
      );
    }
    const entry = {
      name: safeName(name),
      method: view.getUint16(offset + 10, true),
      crc: view.getUint32(offset + 16, true),
      ...readSizes(view, offset, offset + 46 + nameLength, extraLength),
    };
    total += entry.size;
    if (entry.size > limits.partSize || total > limits.totalSize)
      throw tooLarge(`${name} declares ${String(entry.size)}`);
    if (entry.size > alwaysAllowedSize && entry.size > entry.packedSize * maximumRatio) {
      throw tooLarge(`${name} unpacks to more than ${String(maximumRatio)} times its size`);
    }
    entries.push(entry);
    offset += 46 + nameLength + extraLength + view.getUint16(offset + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes; Zip64 has one more before it. */
function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let end = view.byteLength - 22; end >= lowest; end -= 1) {
    if (view.getUint32(end, true) !== 0x06054b50) continue;
    const count = view.getUint16(end + 10, true);
    const offset = view.getUint32(end + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    const wideEnd = Number(view.getBigUint64(end - 20 + 8, true));
    if (view.getUint32(end - 20, true) !== 0x07064b50 || view.getUint32(wideEnd, true) !== 0x06064b50) {
      throw broken("no Zip64 end record");
    }
    return {
      count: Number(view.getBigUint64(wideEnd + 32, true)),
      offset: Number(view.getBigUint64(wideEnd + 48, true)),
    };
  }
  throw broken("no end record");
}

function readSizes(
  view: DataView,
  entry: number,
  extraStart: number,
  extraLength: number,
): Pick<ZipEntry, "packedSize" | "size" | "headerOffset"> {
  let packedSize = view.getUint32(entry + 20, true);
  let size = view.getUint32(entry + 24, true);
  let headerOffset = view.getUint32(entry + 42, true);
  for (let offset = extraStart; offset + 4 <= extraStart + extraLength;) {
    if (view.getUint16(offset, true) === 1) {
      let next = offset + 4;
      const wide = (value: number): number => {
        if (value !== 0xffffffff) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      size = wide(size);
      packedSize = wide(packedSize);
      headerOffset = wide(headerOffset);
    }
    offset += 4 + view.getUint16(offset + 2, true);
  }
  return { packedSize, size, headerOffset };
}

function unpack(view: DataView, bytes: Uint8Array, entry: ZipEntry, compression: Compression): Uint8Array {
  if (view.getUint32(entry.headerOffset, true) !== 0x04034b50) throw broken(`${entry.name} has no header`);
  const start =
    entry.headerOffset +
    30 +
    view.getUint16(entry.headerOffset + 26, true) +
    view.getUint16(entry.headerOffset + 28, true);
  const packed = slice(bytes, start, entry.packedSize);
  const content = entry.method === 0 ? packed.slice() : entry.method === 8 ? inflate(packed, entry, compression) : null;
  if (!content) throw broken(`${entry.name} is packed by method ${String(entry.method)}`);
  if (content.length !== entry.size) throw broken(`${entry.name} is not as long as declared`);
  if (crc32(content) !== entry.crc) throw broken(`${entry.name} has a wrong check sum`);
  return content;
}

function inflate(packed: Uint8Array, { name, size }: ZipEntry, compression: Compression): Uint8Array {
  try {
    return compression.inflate(packed, size);
  } catch {
    throw broken(`${name} cannot be unpacked, or is larger than declared`);
  }
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw broken("the file ends too early");
  return bytes.subarray(start, start + length);
}

/** Far longer than any part's; what is looked for in names takes the square of their length. */
const longestName = 1024;

/**
 * A part's name is a path inside the package only (ECMA-376 part 2, 6.2.2). Nor may it be the one word that, as the name
 * of a property, JavaScript takes for something else: the file would be written without that part.
 */
function safeName(name: string): string {
  const isSafe =
    name.length <= longestName &&
    !/^\/|^[A-Za-z]:|\\|\0/.test(name) &&
    !name.split("/").some((step) => [".", "..", "__proto__"].includes(step));
  if (!isSafe) throw unsafe(`the path ${JSON.stringify(name)}`);
  return name;
}

function broken(detail: string): WorkbookFileError {
  return new WorkbookFileError(
    "damaged",
    "This file is damaged or was not copied completely. Copy or download it again, then try again.",
    detail,
  );
}

function unsafe(detail: string): WorkbookFileError {
  return new WorkbookFileError(
    "unsafe",
    "This file is put together in a way that no workbook needs. Open it in Excel, save it and try again.",
    detail,
  );
}
