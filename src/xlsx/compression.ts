import { deflateSync, Inflate } from "fflate";

/** Packs and unpacks bytes by DEFLATE (RFC 1951); Node has a faster one than every browser can run. */
export interface Compression {
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** Gives at most so many bytes. Throws any error where there would be more, or where they cannot be unpacked. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
}

/** In JavaScript alone. */
export const portableCompression: Compression = {
  deflate: (bytes) => deflateSync(bytes, { level: 4 }),
  inflate: inflateInSteps,
};

/** In small steps, so that what is larger than it declares is noticed while it grows. */
function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    content.set(chunk, length);
    length += chunk.length;
  });
  const step = 65_536;
  for (let offset = 0; offset < packed.length; offset += step) {
    inflater.push(packed.subarray(offset, offset + step), offset + step >= packed.length);
  }
  return content.subarray(0, length);
}
