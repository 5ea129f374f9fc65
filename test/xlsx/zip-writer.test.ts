import fc from "fast-check";
import { unzipSync } from "fflate";
import { nodeCompression } from "../../src/cli/node-compression";
import { portableCompression } from "../../src/xlsx/compression";
import { readZip } from "../../src/xlsx/zip-reader";
import { writeZip } from "../../src/xlsx/zip-writer";

const compressions = [
  ["in JavaScript", portableCompression],
  ["by Node", nodeCompression],
] as const;

describe.each(compressions)("a zip archive that is packed %s", (_name, compression) => {
  // The names that readZip refuses are left out: test/xlsx/bad-input.test.ts.
  const names = fc.stringMatching(/^[\p{L}0-9._]{1,12}$/u).filter((name) => !/^\.+$|^__proto__$/.test(name));
  const contents = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(new Uint8Array(200_000)));
  const archives = fc
    .uniqueArray(fc.tuple(names, contents), { maxLength: 6, selector: ([name]) => name })
    .map((entries) => new Map(entries));

  test("holds the same parts in the same order, for us and for another reader", () => {
    fc.assert(
      fc.property(archives, (parts) => {
        const bytes = writeZip(parts, compression);
        const [ours, others] = [readZip(bytes, { compression }), unzipSync(bytes)];
        expect([...ours.keys()]).toEqual([...parts.keys()]);
        expect(Object.keys(others)).toHaveLength(parts.size);
        for (const [name, content] of parts) {
          for (const read of [ours.get(name), others[name]])
            expect(read && Buffer.from(read).equals(content)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("unpacks to no more than is asked for", () => {
    const packed = compression.deflate(new Uint8Array(1_000_000));
    expect(compression.inflate(packed, 1_000_000)).toHaveLength(1_000_000);
    expect(() => compression.inflate(packed, 999_999)).toThrow();
  });
});
