import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { readWorksheet } from "../../src/xlsx/worksheet-reader";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { type WorkbookFileProblem, WorkbookFileError } from "../../src/xlsx/workbook-error";
import type { SizeLimits } from "../../src/xlsx/zip-reader";
import { firstWorksheet, partsWith, range, unzipped, withWorksheet, write, zipped } from "./fixtures";

const good = saveWorkbook(createWorkbook());
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
const wide = (text: string): number[] => Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);

function problemOf(bytes: Uint8Array, limits?: SizeLimits): WorkbookFileProblem | "opened" {
  try {
    openWorkbook(bytes, limits && { limits });
    return "opened";
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    // Each message is for a person: it ends as a sentence and tells what to do.
    expect(error.message).toMatch(/^This .*\. .*\.$/);
    return error.reason;
  }
}

/** Bytes with a number put over those at an offset, little end first. */
function patched(bytes: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  if (size === 2) view.setUint16(offset, value, true);
  else view.setUint32(offset, value, true);
  return copy;
}

function indexOfSignature(bytes: Uint8Array, signature: number, from = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let offset = from; offset + 4 <= bytes.length; offset += 1)
    if (view.getUint32(offset, true) === signature) return offset;
  throw new Error("signature not found");
}

const firstEntry = indexOfSignature(good, 0x02014b50);

function withContentType(from: string, to: string): Uint8Array {
  const parts = partsWith();
  parts.set("[Content_Types].xml", (parts.get("[Content_Types].xml") ?? "").replace(from, to));
  return zipped(parts);
}

/** Two worksheets, `Sheet1` with the id 1 and `Sheet2` with the id 2, of which the second one is called something else. */
function withSecondSheet(attributes: string): Uint8Array {
  const workbook = createWorkbook();
  workbook.addWorksheet("Sheet2");
  const parts = Object.entries(unzipped(saveWorkbook(workbook)));
  return zipped(new Map(parts.map(([name, part]) => [name, part.replace('name="Sheet2" sheetId="2"', attributes)])));
}

/** A table of two columns, of whose part something is taken away. */
function withTable(gone: RegExp): Uint8Array {
  const workbook = createWorkbook();
  firstWorksheet(workbook).addTable(range("A1:B2"), true);
  const parts = Object.entries(unzipped(saveWorkbook(workbook)));
  return zipped(
    new Map(parts.map(([name, part]) => [name, name.startsWith("xl/tables/") ? part.replace(gone, "") : part])),
  );
}

const mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

describe("what is no workbook", () => {
  test.each<[string, Uint8Array, WorkbookFileProblem]>([
    ["an empty file", new Uint8Array(), "empty"],
    ["text", strToU8("Ref,Output\n1,x"), "not-a-workbook"],
    ["a zip of other files", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    ["a package without a main part", zipped(partsWith({ "_rels/.rels": undefined })), "not-a-workbook"],
    [
      "an OpenDocument spreadsheet",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
      "other-document",
    ],
    ["an encrypted workbook", Uint8Array.from([...ole, ...wide("EncryptedPackage")]), "password-protected"],
    ["an old workbook", Uint8Array.from([...ole, ...wide("Workbook")]), "old-format"],
    [
      "a binary workbook",
      withContentType(mainType, "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      "binary-format",
    ],
    [
      "a Word document",
      withContentType(mainType, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "other-document",
    ],
    [
      "a presentation",
      withContentType(mainType, "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
      "other-document",
    ],
    ["an add-in", withContentType(mainType, "application/vnd.ms-excel.addin.macroEnabled.main+xml"), "not-supported"],
    [
      "a main part without a type",
      withContentType(`<Override PartName="/xl/workbook.xml" ContentType="${mainType}"/>`, ""),
      "damaged",
    ],
  ])("%s is told", (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });
});

test("a shared text far longer than a cell of Excel holds is refused, and one of Excel's length is not", () => {
  const workbook = createWorkbook();
  write(firstWorksheet(workbook), "A1", "Shared");
  const parts = Object.entries(unzipped(saveWorkbook(workbook)));
  const sharing = (text: string) =>
    zipped(new Map(parts.map(([name, part]) => [name, part.replace(">Shared<", `>${text}<`)])));
  expect(problemOf(sharing("a b ".repeat(300_000)))).toBe("too-large");
  expect(problemOf(sharing("x".repeat(32_767)))).toBe("opened");
});

test("a sheet of more rows, cells and formulas than there is memory for is refused, and one of a million empty rows is not", () => {
  const sheet = (count: number, row: string) =>
    readWorksheet(`<worksheet><sheetData>${row.repeat(count)}</sheetData></worksheet>`, "sheet1.xml", () => null);
  expect(sheet(1_048_576, "<row/>").rows).toHaveLength(1_048_576);
  expect(() => sheet(533_334, "<row><c><f>A1</f></c></row>")).toThrow(/too large/);
});

describe("damage", () => {
  test.each<[string, Uint8Array, WorkbookFileProblem]>([
    ["a missing worksheet", zipped(partsWith({ "xl/worksheets/sheet1.xml": undefined })), "damaged"],
    ["missing relationships", zipped(partsWith({ "xl/_rels/workbook.xml.rels": undefined })), "damaged"],
    ["XML that ends early", zipped(partsWith({ "xl/workbook.xml": "<workbook><sheets>" })), "damaged"],
    ["an empty part", zipped(partsWith({ "xl/styles.xml": "" })), "damaged"],
    [
      "an undefined entity",
      withWorksheet(`<sheetData><row r="1"><c r="A1"><v>&boom;</v></c></row></sheetData>`),
      "damaged",
    ],
    ["rows out of order", withWorksheet(`<sheetData><row r="2"/><row r="1"/></sheetData>`), "damaged"],
    ["a cell twice", withWorksheet(`<sheetData><row r="1"><c r="A1"/><c r="A1"/></row></sheetData>`), "damaged"],
    [
      "a cell beyond the last column",
      withWorksheet(`<sheetData><row r="1"><c r="ZZZ1"/></row></sheetData>`),
      "damaged",
    ],
    ["deep nesting", withWorksheet(`<sheetData/>${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}`), "damaged"],
    [
      "another root",
      zipped(partsWith({ "xl/worksheets/sheet1.xml": "<dialogsheet><sheetData/></dialogsheet>" })),
      "damaged",
    ],
    ["two worksheets of one id", withSecondSheet('name="Other" sheetId="1"'), "damaged"],
    ["two worksheets of one name", withSecondSheet('name="SHEET1" sheetId="2"'), "damaged"],
    ["a table without one of its columns", withTable(/<tableColumn id="2"[^>]*\/>/), "damaged"],
    ["no worksheet", zipped(partsWith({ "xl/workbook.xml": `<workbook><sheets/></workbook>` })), "not-supported"],
  ])("%s is told", (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  test("a wrong check sum is noticed", () => {
    expect(problemOf(patched(good, firstEntry + 16, 12345, 4))).toBe("damaged");
  });

  test("a size other than the declared one is noticed, in either direction", () => {
    expect(problemOf(patched(good, firstEntry + 24, 5, 4))).toBe("damaged");
    expect(problemOf(patched(good, firstEntry + 24, 100_000, 4))).toBe("damaged");
  });

  test("a method of packing that is not known is refused", () => {
    expect(problemOf(patched(good, firstEntry + 10, 12, 2))).toBe("damaged");
  });

  test("a file cut off anywhere is refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: good.length - 1 }), (length) => {
        expect(["damaged", "not-a-workbook"]).toContain(problemOf(good.slice(0, length)));
      }),
    );
  });

  test("any byte changed is refused or harmless, never another error", () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (offset, difference) => {
        const bytes = good.slice();
        bytes[offset] = (bytes[offset] ?? 0) ^ difference;
        expect(typeof problemOf(bytes)).toBe("string");
      }),
    );
  });
});

describe("what is meant to harm", () => {
  test("a document type is refused", () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook>&a;</workbook>`;
    expect(problemOf(zipped(partsWith({ "xl/workbook.xml": bomb })))).toBe("unsafe");
  });

  test.each(["../evil.xml", "/etc/passwd", "xl/../../x", "C:/x", "xl\\workbook.xml"])(
    "the path %s is refused",
    (name) => {
      expect(problemOf(zipped(partsWith({ [name]: "x" })))).toBe("unsafe");
    },
  );

  test("a part that the language would take for something else is refused, and so is a name without end", () => {
    const named = zipped(partsWith({ "xl/prototype1.xml": "x" }));
    const [from, to] = [strToU8("xl/prototype1.xml"), strToU8("xl/__proto__/a.xm")];
    for (let offset = 0; offset < named.length; offset += 1) {
      if (from.every((byte, index) => named[offset + index] === byte)) named.set(to, offset);
    }
    expect(problemOf(named)).toBe("unsafe");
    expect(problemOf(zipped(partsWith({ [`xl/${"1".repeat(2000)}.xml`]: "x" })))).toBe("unsafe");
  });

  test("a name that is there twice is refused", () => {
    const twice = zipped(partsWith({ "xl/theme/theme2.xml": "<a/>" }));
    const text = strToU8("theme2.xml");
    for (let offset = 0; offset < twice.length; offset += 1) {
      if (text.every((byte, index) => twice[offset + index] === byte)) twice[offset + 5] = "1".charCodeAt(0);
    }
    expect(problemOf(twice)).toBe("unsafe");
  });

  test("sizes and counts beyond the limits are refused before anything is unpacked", () => {
    const limits = { partCount: 100, partSize: 10_000, totalSize: 20_000 };
    expect(problemOf(good, limits)).toBe("opened");
    const large = zipped(partsWith({ "xl/large.xml": "x".repeat(10_001) }));
    expect(problemOf(large, limits)).toBe("too-large");
    // What is packed is not even looked at.
    expect(problemOf(patched(large, indexOfSignature(large, 0x04034b50, 4), 0, 4), limits)).toBe("too-large");
    expect(problemOf(good, { ...limits, partCount: 3 })).toBe("too-large");
    expect(problemOf(good, { ...limits, totalSize: 2_000 })).toBe("too-large");
  });

  test("a part that unpacks to more than it declares is stopped while it grows", () => {
    const bomb = zipSync({ "[Content_Types].xml": new Uint8Array(10_000_000) });
    const start = performance.now();
    expect(problemOf(patched(bomb, indexOfSignature(bomb, 0x02014b50) + 24, 100, 4))).toBe("damaged");
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test("a part that is packed to next to nothing is refused before it is unpacked", () => {
    const bomb = zipSync({ "[Content_Types].xml": new Uint8Array(17_000_000) });
    expect(problemOf(bomb)).toBe("too-large");
  });

  test("a small part with a million elements is refused", () => {
    expect(
      problemOf(zipped(partsWith({ "xl/styles.xml": `<styleSheet>${"<a/>".repeat(1_000_001)}</styleSheet>` }))),
    ).toBe("too-large");
  });

  test("an entry that is encrypted is told as such", () => {
    expect(problemOf(patched(good, firstEntry + 8, 1, 2))).toBe("password-protected");
  });
});

test("sizes in Zip64 records are read", () => {
  const entry = indexOfSignature(good, 0x02014b50);
  const view = new DataView(good.buffer, good.byteOffset);
  const nameLength = view.getUint16(entry + 28, true);
  const sizes = new DataView(new ArrayBuffer(20));
  sizes.setUint16(0, 1, true);
  sizes.setUint16(2, 16, true);
  sizes.setBigUint64(4, BigInt(view.getUint32(entry + 24, true)), true);
  sizes.setBigUint64(12, BigInt(view.getUint32(entry + 20, true)), true);
  const end = entry + 46 + nameLength;
  const longer = Uint8Array.from([...good.slice(0, end), ...new Uint8Array(sizes.buffer), ...good.slice(end)]);
  const marked = patched(
    patched(patched(longer, entry + 20, 0xffffffff, 4), entry + 24, 0xffffffff, 4),
    entry + 30,
    20,
    2,
  );
  expect(problemOf(marked)).toBe("opened");
});
