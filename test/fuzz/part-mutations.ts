import { strFromU8, strToU8 } from "fflate";
import { awkwardText } from "./awkward-values";
import type { Mutation } from "./mutation";
import type { Random } from "./random";

/** The parts of a file by name. */
export type Parts = Map<string, Uint8Array>;

/** Damage to the XML of one part, of the kinds that other programs, broken downloads and ill will leave behind. */
export const partMutations: readonly Mutation<Parts>[] = [
  onText("cut a part short", (xml, random) => xml.slice(0, random.integer(0, xml.length))),
  onText("take characters out of a part", (xml, random) => {
    const start = random.integer(0, xml.length);
    return xml.slice(0, start) + xml.slice(start + random.pick([1, 1, 5, 100]));
  }),
  onText("repeat a piece of a part", (xml, random) => {
    const start = random.integer(0, xml.length);
    const end = start + random.pick([1, 10, 1_000]);
    return xml.slice(0, end) + xml.slice(start, end) + xml.slice(end);
  }),
  onText("replace a part by something else", (_, random) => random.pick(otherTexts)),
  onText("take an element away", (xml, random) => {
    const [start, end] = anyElement(xml, random);
    return xml.slice(0, start) + xml.slice(end);
  }),
  onText("repeat an element", (xml, random) => {
    const [start, end] = anyElement(xml, random);
    return xml.slice(0, end) + xml.slice(start, end).repeat(random.pick([1, 1, 2, 50])) + xml.slice(end);
  }),
  onText("exchange two elements", (xml, random) => {
    const [one, other] = [anyElement(xml, random), anyElement(xml, random)].sort(([left], [right]) => left - right);
    if (!one || !other || one[1] > other[0]) return xml;
    const between = xml.slice(one[1], other[0]);
    return xml.slice(0, one[0]) + xml.slice(...other) + between + xml.slice(...one) + xml.slice(other[1]);
  }),
  onText("give an attribute another value", (xml, random) =>
    replaceAny(xml, / [\w:]+="[^"]*"/g, random, (attribute) =>
      attribute.replace(/"[^"]*"/, () => `"${escapedText(random)}"`),
    ),
  ),
  onText("give an attribute another number", (xml, random) =>
    replaceAny(xml, / [\w:]+="-?[\d.]+"/g, random, (attribute) =>
      attribute.replace(/"[^"]*"/, `"${random.pick(numbers)}"`),
    ),
  ),
  onText("give every attribute of one name another number", (xml, random) => {
    const name = / ([\w:]+)="\d/.exec(xml.slice(random.integer(0, xml.length)))?.[1];
    return name === undefined
      ? xml
      : xml.replaceAll(new RegExp(` ${name}="[^"]*"`, "g"), ` ${name}="${random.pick(numbers)}"`);
  }),
  onText("take an attribute away", (xml, random) => replaceAny(xml, / [\w:]+="[^"]*"/g, random, () => "")),
  onText("give an element an attribute twice", (xml, random) =>
    replaceAny(xml, / [\w:]+="[^"]*"/g, random, (attribute) => attribute + attribute),
  ),
  onText("replace a text", (xml, random) => replaceAny(xml, />[^<]+</g, random, () => `>${escapedText(random)}<`)),
  onText("write a text as character data", (xml, random) =>
    replaceAny(xml, />[^<&]+</g, random, (text) => `><![CDATA[${text.slice(1, -1)}]]><`),
  ),
  onText("use an entity", (xml, random) =>
    replaceAny(
      xml,
      />[^<]+</g,
      random,
      () => `>${random.pick(["&boom;", "&#0;", "&#x1F600;", "&#xD800;", "&", "&amp"])}<`,
    ),
  ),
  onText("declare a document type", (xml) =>
    xml.replace(/(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>'),
  ),
  onText("put a comment or an instruction in", (xml, random) =>
    replaceAny(xml, /></g, random, () => `>${random.pick(["<!-- x -->", "<?x y?>", "text", "<!-- > < -->", "\n\n"])}<`),
  ),
  onText("change a namespace", (xml, random) =>
    replaceAny(
      xml,
      /="http[^"]*"/g,
      random,
      () => `="${random.pick(["urn:x", "", "http://purl.oclc.org/ooxml/spreadsheetml/main"])}"`,
    ),
  ),
  onText("put a prefix before the names", (xml, random) => {
    const prefixed = xml.replaceAll(/<(\/?)([A-Za-z]\w*)/g, "<$1x:$2");
    return random.onceIn(2) ? prefixed : prefixed.replace(' xmlns="', ' xmlns:x="');
  }),
  onText("rename an element", (xml, random) => {
    const name = /<([A-Za-z]\w*)/.exec(xml.slice(random.integer(0, xml.length)))?.[1];
    return name === undefined ? xml : xml.replaceAll(new RegExp(`<(/?)${name}\\b`, "g"), "<$1other");
  }),
  onText("nest elements deeply", (xml, random) => {
    const depth = random.pick([100, 300, 20_000]);
    return replaceAny(xml, /></g, random, () => `>${"<x>".repeat(depth)}${"</x>".repeat(depth)}<`);
  }),
  onPart("write a part in another encoding", (bytes, random) => inEncoding(strFromU8(bytes), random)),
  onText("declare another encoding", (xml, random) =>
    xml.replace(/encoding="[^"]*"/, `encoding="${random.pick(["ISO-8859-1", "UTF-16", "x-unknown", ""])}"`),
  ),
  onText("write formulas in a way of files", (xml, random) =>
    replaceAny(xml, /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g, random, (cell) => {
      const address = /r="([^"]*)"/.exec(cell)?.[1] ?? "A1";
      const formula = random.pick([
        '<f t="shared" si="7"/>',
        '<f t="shared" si="7" ref="A1:XFD9">A1+1</f>',
        `<f t="array" ref="${random.pick([address, "x", ""])}">1+1</f>`,
        `<f t="dataTable" ref="${address}" dt2D="1" r1="A1" r2="B9"/>`,
        '<f t="other">A1</f>',
        "<f/>",
        "<f>A1</f><f>A2</f>",
      ]);
      return `<c r="${address}">${formula}<v>${random.pick(["1", "", "x", "1e999"])}</v></c>`;
    }),
  ),
  onText("write cells in a way of files", (xml, random) =>
    replaceAny(xml, /<c r="[^>]*?(?:\/>|>.*?<\/c>)/g, random, () => random.pick(oddCells)),
  ),
  onText("write rows in a way of files", (xml, random) =>
    replaceAny(xml, /<row r="\d+"/g, random, () => random.pick(oddRows)),
  ),
  {
    name: "let a relationship lead elsewhere",
    apply: (parts, random) => {
      const name = random.pickIfAny([...parts.keys()].filter((each) => each.endsWith(".rels")));
      if (name === undefined) return;
      const target = random.pick([...[...parts.keys()].map((each) => `/${each}`), ...oddTargets]);
      const xml = strFromU8(parts.get(name) ?? new Uint8Array());
      parts.set(name, strToU8(replaceAny(xml, / Target="[^"]*"/g, random, () => ` Target="${target}"`)));
    },
  },
  {
    name: "take a part away",
    apply: (parts, random) => void parts.delete(random.pick([...parts.keys()])),
  },
  {
    name: "exchange two parts",
    apply: (parts, random) => {
      const [one, other] = [random.pick([...parts.keys()]), random.pick([...parts.keys()])];
      const bytes = parts.get(one) ?? new Uint8Array();
      parts.set(one, parts.get(other) ?? new Uint8Array());
      parts.set(other, bytes);
    },
  },
  {
    name: "write a part's name in other letters",
    apply: (parts, random) => {
      const name = random.pick([...parts.keys()]);
      const bytes = parts.get(name) ?? new Uint8Array();
      parts.delete(name);
      parts.set(
        random.pick([name.toUpperCase(), name.replace("xl/", "XL/"), `${name} `, name.replaceAll("/", "\\")]),
        bytes,
      );
    },
  },
];

/** A mutation of one part, whichever it is; sheets and tables more often than the rest. */
function onPart(name: string, change: (bytes: Uint8Array, random: Random) => Uint8Array): Mutation<Parts> {
  return {
    name,
    apply: (parts, random) => {
      const all = [...parts.keys()];
      const likely = all.filter((each) => /worksheets\/[^/]+$|tables\//.test(each));
      const partName = random.pick(likely.length > 0 && random.onceIn(2) ? likely : all);
      parts.set(partName, change(parts.get(partName) ?? new Uint8Array(), random));
    },
  };
}

function onText(name: string, change: (xml: string, random: Random) => string): Mutation<Parts> {
  return onPart(name, (bytes, random) => strToU8(change(strFromU8(bytes), random)));
}

/** Where some element begins and ends; nothing where there is none. */
function anyElement(xml: string, random: Random): readonly [number, number] {
  const opening = new RegExp("<([A-Za-z][\\w:]*)[^>]*>", "g");
  opening.lastIndex = random.integer(0, xml.length);
  const found = opening.exec(xml);
  if (!found) return [0, 0];
  const start = found.index;
  if (found[0].endsWith("/>")) return [start, start + found[0].length];
  const closing = `</${found[1] ?? ""}>`;
  const end = xml.indexOf(closing, start);
  return end < 0 ? [0, 0] : [start, end + closing.length];
}

function replaceAny(xml: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const matches = [...xml.matchAll(pattern)];
  const match = random.pickIfAny(matches);
  if (!match) return xml;
  return xml.slice(0, match.index) + change(match[0]) + xml.slice(match.index + match[0].length);
}

function escapedText(random: Random): string {
  const text = random.pick([random.pick(numbers), awkwardText(random)]);
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function inEncoding(text: string, random: Random): Uint8Array {
  const littleEnd = Buffer.from(`\ufeff${text}`, "utf16le");
  return random.pick([
    () => strToU8(`\ufeff${text}`),
    () => Uint8Array.from(littleEnd),
    () => Uint8Array.from(littleEnd.swap16()),
    () => Uint8Array.from(littleEnd.subarray(2)),
    () => Uint8Array.from(Buffer.from(text, "latin1")),
  ])();
}

const numbers = [
  ...[
    "-1",
    "0",
    "1",
    "2",
    "3.5",
    "99999",
    "2147483648",
    "4294967296",
    "1e309",
    "-1e309",
    "1e308",
    "NaN",
    "abc",
    "",
    " 1 ",
    "0x10",
    "1048576",
    "1048577",
    "16385",
  ],
];

const otherTexts = [
  ...[
    "",
    " ",
    "text",
    "<",
    "<a/>",
    "<a",
    "<worksheet/>",
    "<?xml version='1.1'?><a/>",
    "PK\u0003\u0004",
    "\u0000\u0000",
    "<a>".repeat(100_000),
    "{}",
  ],
  ...[
    "<worksheet><sheetData><row/></sheetData></worksheet>",
    '<table displayName="Scores" ref="A1:B2"/>',
    "<sst/>",
    "<styleSheet/>",
    "<workbook/>",
  ],
];

const oddCells = [
  ...[
    '<c r="A1" t="s"><v>99999</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<c r="B2" t="s"><v>x</v></c>',
    '<c r="XFE1"/>',
    '<c r="A0"/>',
    "<c/>",
    '<c r=""/>',
  ],
  ...[
    '<c r="C3" s="99999"><v>1</v></c>',
    '<c r="C3" s="-1"/>',
    '<c t="d"><v>2017-02-31</v></c>',
    '<c t="d"><v>x</v></c>',
    '<c t="b"><v>x</v></c>',
    '<c t="e"><v/></c>',
  ],
  ...[
    '<c t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c>',
    '<c t="inlineStr"/>',
    '<c t="z"><v>1</v></c>',
    "<c><v>1</v><v>2</v></c>",
    "<c><v>1e999</v></c>",
  ],
];

const oddRows = [
  ...[
    '<row r="0"',
    '<row r="-5"',
    '<row r="1048577"',
    '<row r="1e5"',
    '<row r="x"',
    "<row",
    '<row r="3" ht="-4"',
    '<row r="9999" ht="x" hidden="1"',
  ],
  ...['<row r="1048576"', '<row r="4" s="99999" customFormat="1"'],
];

const oddTargets = [
  "",
  "#x",
  "../../../../etc/passwd",
  "https://example.com/x",
  "%00",
  "%zz",
  "/",
  ".",
  "file:///etc/passwd",
  "no/such/part.xml",
];
