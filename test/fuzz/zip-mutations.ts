import { strToU8, zipSync } from "fflate";
import type { Random } from "./random";

/** Damage to the archive itself. */
export const zipMutations: readonly {
  readonly name: string;
  readonly apply: (bytes: Uint8Array, random: Random) => Uint8Array;
}[] = [
  {
    name: "flip bits of the file",
    apply: (bytes, random) => {
      const copy = bytes.slice();
      for (let left = random.pick([1, 1, 2, 30]); left > 0; left -= 1) {
        const offset = random.integer(0, copy.length - 1);
        copy[offset] = (copy[offset] ?? 0) ^ (1 << random.integer(0, 7));
      }
      return copy;
    },
  },
  { name: "cut the file short", apply: (bytes, random) => bytes.slice(0, random.integer(0, bytes.length)) },
  { name: "cut the beginning off", apply: (bytes, random) => bytes.slice(random.integer(1, bytes.length)) },
  {
    name: "take bytes out of the file",
    apply: (bytes, random) => {
      const start = random.integer(0, bytes.length);
      return joined(bytes.slice(0, start), bytes.slice(start + random.pick([1, 4, 512])));
    },
  },
  {
    name: "blank a block of the file",
    apply: (bytes, random) => {
      const start = random.integer(0, bytes.length);
      return bytes.slice().fill(random.pick([0, 0xff]), start, start + random.pick([4, 64, 4_096]));
    },
  },
  {
    name: "add bytes at the end",
    apply: (bytes, random) => joined(bytes, new Uint8Array(random.pick([1, 22, 70_000]))),
  },
  {
    name: "add bytes at the beginning",
    apply: (bytes, random) => joined(new Uint8Array(random.pick([1, 512])), bytes),
  },
  { name: "put the file behind itself", apply: (bytes) => joined(bytes, bytes) },
  {
    name: "declare another check sum, size or method",
    apply: (bytes, random) => {
      const entry = anyEntry(bytes, random);
      const offset = entry + random.pick([6, 8, 10, 16, 20, 24, 28, 30, 32, 42]);
      const copy = bytes.slice();
      if (offset + 4 <= copy.length) {
        new DataView(copy.buffer).setUint32(offset, random.pick([0, 1, 99, 0x7fffffff, 0xffffffff]), true);
      }
      return copy;
    },
  },
  {
    name: "write an entry twice",
    apply: (bytes) => {
      const text = new TextDecoder("latin1").decode(bytes).replaceAll("sheet2.xml", "sheet1.xml");
      return Uint8Array.from(Buffer.from(text, "latin1"));
    },
  },
];

/** A part that unpacks to far more than it weighs; `size` is in megabytes. */
export function bombPart(random: Random): Uint8Array {
  return new Uint8Array(random.pick([1, 17, 130]) * 1_000_000).fill(random.pick([0, 32, 65]));
}

/** Extra parts with names that lead out of the file, or are many. */
export function addOddParts(parts: Map<string, Uint8Array>, random: Random): void {
  const names = [
    "../evil.xml",
    "/etc/passwd",
    "C:/x.xml",
    "xl\\x.xml",
    "xl/../x.xml",
    "a\u0000b",
    "",
    "x".repeat(60_000),
    "folder/",
    "__proto__",
    "мир.xml",
  ];
  if (random.onceIn(8)) for (let index = 0; index < 10_500; index += 1) parts.set(`x/${index}`, strToU8("x"));
  else parts.set(random.pick(names), strToU8("<a/>"));
}

/** @param level how hard the parts are packed, 0 to 9 */
export function pack(parts: ReadonlyMap<string, Uint8Array>, level: 0 | 1 | 6): Uint8Array {
  // fflate takes the parts as an object, in which this one name stands for something else: it is written afterwards.
  const named = [...parts].map(([name, bytes]) => [name === "__proto__" ? standIn : name, bytes] as const);
  const packed = zipSync(Object.fromEntries(named), { level, mtime: new Date(1980, 0, 1) });
  if (!parts.has("__proto__")) return packed;
  return Uint8Array.from(
    Buffer.from(Buffer.from(packed).toString("latin1").replaceAll(standIn, "__proto__"), "latin1"),
  );
}

const standIn = "~~proto~~";

/** Where some entry of the directory begins. */
function anyEntry(bytes: Uint8Array, random: Random): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entries: number[] = [];
  for (let offset = 0; offset + 46 <= bytes.length; offset += 1)
    if (view.getUint32(offset, true) === 0x02014b50) entries.push(offset);
  return random.pickIfAny(entries) ?? 0;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
