import { strFromU8, strToU8 } from "fflate";
import { formatColumn } from "../../src/core/grid/address";
import type { Mutation } from "./mutation";
import type { Parts } from "./part-mutations";
import type { Random } from "./random";
import { addOddParts, bombPart } from "./zip-mutations";

/** What takes time and memory: rare among the cases, since making it takes as long as reading it. */
export const largePartMutations: readonly Mutation<Parts>[] = [
  {
    name: "fill a sheet with many rows",
    apply: (parts, random) => {
      const rowCount = random.pick([10_000, 50_000, 200_000, 1_048_000]);
      const columns = Array.from({ length: random.pick([0, 1, 4, 12]) }, (_, index) => formatColumn(index));
      const value = random.pick(["<v>1</v>", "<f>A1</f><v>2</v>", "", "<is><t>text</t></is>"]);
      const type = value.startsWith("<is>") ? ' t="inlineStr"' : "";
      changeSheet(parts, random, (xml) => {
        const first = Math.max(0, ...[...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))) + 1;
        // Twice what a part may hold is enough to be refused; more would be the memory of making it.
        const room = Math.floor(64_000_000 / (24 + 30 * columns.length));
        const end = Math.min(first + Math.min(rowCount, room), 1_048_577);
        const pieces: string[] = [];
        for (let row = first; row < end; row += 10_000) {
          const rows = Array.from({ length: Math.min(10_000, end - row) }, (_, index) => {
            const cells = columns.map((column) => `<c r="${column}${row + index}"${type}>${value}</c>`);
            return `<row r="${row + index}">${cells.join("")}</row>`;
          });
          pieces.push(rows.join(""));
        }
        return xml.replace("</sheetData>", () => `${pieces.join("")}</sheetData>`);
      });
    },
  },
  {
    name: "fill a row with all its columns",
    apply: (parts, random) => {
      const cells = Array.from({ length: 16_384 }, (_, index) => formatColumn(index));
      const rows = [300, 301, 302].map(
        (row) => `<row r="${row}">${cells.map((column) => `<c r="${column}${row}"><v>1</v></c>`).join("")}</row>`,
      );
      changeSheet(parts, random, (xml) => xml.replace("</sheetData>", () => `${rows.join("")}</sheetData>`));
    },
  },
  {
    name: "let a table reach down over many rows",
    apply: (parts, random) => {
      const tables = [...parts.keys()].filter((name) => name.startsWith("xl/tables/"));
      const name = random.pickIfAny(tables);
      if (name === undefined) return;
      const lastRow = random.pick([5_000, 50_000, 1_048_576]);
      const xml = strFromU8(parts.get(name) ?? new Uint8Array());
      parts.set(name, strToU8(xml.replaceAll(/( ref="[A-Z]+\d+:[A-Z]+)\d+"/g, `$1${lastRow}"`)));
    },
  },
  {
    name: "share a text of megabytes",
    apply: (parts, random) => {
      const name = "xl/sharedStrings.xml";
      const text = random.pick(["x", "a b ", "• line\n"]).repeat(random.pick([20_000, 1_000_000, 4_000_000]));
      const xml = strFromU8(parts.get(name) ?? new Uint8Array());
      const items = [...xml.matchAll(/<t[^>]*>[^<]*<\/t>/g)];
      const item = random.pickIfAny(items);
      if (item) parts.set(name, strToU8(xml.replace(item[0], () => `<t>${text}</t>`)));
    },
  },
  {
    name: "add a part that unpacks to far more than it weighs",
    apply: (parts, random) => void parts.set(random.pick([...parts.keys(), "xl/media/image1.png"]), bombPart(random)),
  },
  {
    name: "fill a part with many elements",
    apply: (parts, random) => {
      const name = random.pick([...parts.keys()]);
      const xml = strFromU8(parts.get(name) ?? new Uint8Array());
      const end = xml.lastIndexOf("</");
      if (end < 0) return;
      const element = random.pick([
        "<a/>",
        "<xf/>",
        '<mergeCell ref="A1:B2"/>',
        '<Relationship Id="x" Type="y" Target="z"/>',
        "<si><t>x</t></si>",
      ]);
      parts.set(
        name,
        strToU8(xml.slice(0, end) + element.repeat(random.pick([20_000, 400_000, 1_100_000])) + xml.slice(end)),
      );
    },
  },
  { name: "add parts with odd names, or thousands of them", apply: addOddParts },
];

function changeSheet(parts: Parts, random: Random, change: (xml: string) => string): void {
  const name = random.pickIfAny([...parts.keys()].filter((each) => each.startsWith("xl/worksheets/sheet")));
  if (name !== undefined) parts.set(name, strToU8(change(strFromU8(parts.get(name) ?? new Uint8Array()))));
}
