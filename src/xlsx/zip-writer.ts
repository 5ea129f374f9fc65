import { strToU8 } from "fflate";
import type { Compression } from "./compression";
import { crc32 } from "./crc32";

/** Of the format that packs by DEFLATE. */
const version = 20;
const namesAreUtf8 = 0x0800;
const deflated = 8;
/** 1 January 1980, the first day that an archive can tell, so that the same content gives the same bytes. */
const firstDay = (1 << 5) | 1;

/**
 * Packs parts into a zip archive, in their order.
 *
 * After PKWARE's APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (end record).
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array>, { deflate }: Compression): Uint8Array {
  const archive: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [partName, content] of files) {
    const name = strToU8(partName);
    const packed = deflate(content);
    const facts = record(
      ...[version, namesAreUtf8, deflated, 0, firstDay].map(short),
      ...[crc32(content), packed.length, content.length].map(long),
      ...[name.length, 0].map(short),
    );
    const header = record(long(0x04034b50), facts, name);
    archive.push(header, packed);
    // No comment, on the first disk, without attributes.
    const place = record(...[0, 0, 0].map(short), ...[0, offset].map(long));
    directory.push(record(long(0x02014b50), short(version), facts, place, name));
    offset += header.length + packed.length;
  }
  const entries = record(...directory);
  const counts = [0, 0, files.size, files.size].map(short);
  const end = record(long(0x06054b50), ...counts, ...[entries.length, offset].map(long), short(0));
  return record(...archive, entries, end);
}

function short(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8);
}

function long(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

/** Bytes one after the other. */
function record(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
