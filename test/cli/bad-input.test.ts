import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { runCommand, useFolder } from "./run-command";

const path = useFolder();

const golden = (name: string) => readFileSync(`${__dirname}/../golden/${name}/workbook.xlsx`);
const good = golden("plain");

/** A compound file (OLE), which is what old Office files and encrypted ones are, that names one of its streams. */
const compound = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from(stream, "utf16le"),
  ]);

const wordDocument = zipSync({
  "[Content_Types].xml": strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ),
  "_rels/.rels": strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  "word/document.xml": strToU8("<document/>"),
});

const badFiles: readonly (readonly [string, Uint8Array, string])[] = [
  ["an empty file", new Uint8Array(), "This file is empty. Choose another, or copy it again."],
  ["a text", strToU8("Dear all,"), "This file is not an Excel workbook. Choose an .xlsx file."],
  ["a table of values by another name", strToU8("Ref,Output\n1,Crews"), "This file is not an Excel workbook."],
  ["half a workbook", good.subarray(0, 5_000), "This file is damaged or was not copied completely."],
  [
    "a workbook with a damaged table",
    zipSync({ ...unzipSync(good), "xl/tables/table1.xml": strToU8("<table") }),
    "This workbook is damaged. Open it in Excel,",
  ],
  ["an encrypted workbook", compound("EncryptedPackage"), "This workbook is protected by a password."],
  ["an old workbook", compound("Workbook"), "This is an old Excel workbook (.xls)"],
  ["a Word document", wordDocument, "This is a Word document."],
  ["a zip bomb", zipSync({ "[Content_Types].xml": new Uint8Array(17_000_000) }), "This workbook is too large to open"],
  [
    "a path out of the folder",
    zipSync({ ...unzipSync(good), "../evil.xml": strToU8("x") }),
    "This file is put together in a way that no workbook needs.",
  ],
];

/** Every command that reads a file; those that write one write it here. */
const commands = (file: string): readonly (readonly string[])[] => [
  ["validate", file],
  ["validate", file, "--json"],
  ["changes", file],
  ["highlight", file, "-o", path("out.xlsx")],
  ["highlight", file, "-o", path("out.xlsx"), "--clear"],
  ["summary", file, "-o", path("out.xlsx")],
  ["run", file, "-o", path("out.xlsx")],
];

async function expectRefusal(words: readonly string[], message: string): Promise<void> {
  const { exitCode, output, errors } = await runCommand(...words);
  expect([words[0], exitCode]).toEqual([words[0], 2]);
  if (words.includes("--json")) expect(JSON.parse(output)).toMatchObject({ error: errors.trim() });
  else expect(output).toBe("");
  expect(errors).toContain(message);
  expect(errors.trim().split("\n")).toHaveLength(1);
  expect(existsSync(path("out.xlsx"))).toBe(false);
}

describe("a file that is no workbook gets one line from every command, and stays as it is", () => {
  test.each(badFiles)("%s", async (_, bytes, message) => {
    const file = path("bad.xlsx");
    writeFileSync(file, bytes);
    for (const words of commands(file)) await expectRefusal(words, `${file}: ${message}`);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test("a folder, or nothing", async () => {
    mkdirSync(path("folder.xlsx"));
    for (const words of commands(path("folder.xlsx"))) await expectRefusal(words, "cannot be read (it is a folder)");
    for (const words of commands(path("none.xlsx")))
      await expectRefusal(words, "cannot be read (there is no such file)");
  });
});

describe("a workbook that is no review", () => {
  test("is told what is missing; there is nothing to highlight or to summarise", async () => {
    const file = path("list.xlsx");
    writeFileSync(file, golden("no-tables"));
    expect(await runCommand("validate", file)).toMatchObject({ exitCode: 1, errors: "" });
    expect(await runCommand("changes", file)).toMatchObject({ exitCode: 0, errors: "" });
    for (const command of ["highlight", "summary", "run"]) {
      await expectRefusal([command, file, "-o", path("out.xlsx")], `${file} has no table “Programme” with a year`);
    }
    const cleared = await runCommand("highlight", file, "-o", path("out.xlsx"), "--clear");
    expect(cleared).toEqual({ exitCode: 0, output: `${path("out.xlsx")}: there were no highlights.\n`, errors: "" });
  });
});

test("the macros of a workbook are kept and its kind stays", async () => {
  const parts = unzipSync(good);
  const types = Buffer.from(parts["[Content_Types].xml"] ?? []).toString();
  const macroTypes = types
    .replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml")
    .replace("application/vnd.openxmlformats-officedocument.ms-excel", "application/vnd.ms-excel")
    .replace("</Types>", `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`);
  const macros = Uint8Array.from([1, 2, 3]);
  writeFileSync(
    path("macros.xlsm"),
    zipSync({ ...parts, "[Content_Types].xml": strToU8(macroTypes), "xl/vbaProject.bin": macros }),
  );
  expect(await runCommand("run", path("macros.xlsm"), "-o", path("out.xlsm"))).toMatchObject({
    exitCode: 0,
    errors: "",
  });
  await expectRefusal(
    ["highlight", path("macros.xlsm"), "-o", path("out.xlsx")],
    `${path("out.xlsx")} would not open in Excel. Choose a name that ends in .xlsm.`,
  );
  expect(existsSync(path("out.xlsx"))).toBe(false);
  const saved = unzipSync(readFileSync(path("out.xlsm")));
  expect(saved["xl/vbaProject.bin"]).toEqual(macros);
  expect(Buffer.from(saved["[Content_Types].xml"] ?? []).toString()).toContain(
    "vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
});

describe("where a result cannot be written", () => {
  const longName = `${"a".repeat(300)}.xlsx`;

  test.each([
    ["no-such-folder/out.xlsx", "there is no such folder"],
    ["review.xlsx/out.xlsx", "its folder is a file"],
    [longName, "its name is too long"],
  ])("%s", async (output, reason) => {
    writeFileSync(path("review.xlsx"), good);
    await expectRefusal(
      ["highlight", path("review.xlsx"), "-o", path(output)],
      `${path(output)} cannot be written (${reason}). Choose another place.`,
    );
    expect(readFileSync(path("review.xlsx")).equals(good)).toBe(true);
  });

  test("a folder", async () => {
    writeFileSync(path("review.xlsx"), good);
    mkdirSync(path("folder"));
    await expectRefusal(
      ["summary", path("review.xlsx"), "-o", path("folder"), "--overwrite"],
      "cannot be written (it is a folder)",
    );
  });

  test("its input, unless that is asked for", async () => {
    const file = path("review.xlsx");
    writeFileSync(file, good);
    for (const command of ["highlight", "summary", "run"]) {
      await expectRefusal([command, file, "-o", file], "is there already. Choose another name, or add --overwrite.");
    }
    expect(readFileSync(file).equals(good)).toBe(true);
    expect(await runCommand("run", file, "-o", file, "--overwrite")).toMatchObject({ exitCode: 0, errors: "" });
    expect((await runCommand("highlight", file, "-o", path("out.xlsx"), "--clear")).output).toContain("removed");
  });
});

test("what is protected is named, and nothing is written", async () => {
  writeFileSync(path("review.xlsx"), golden("protected"));
  for (const command of ["highlight", "run"]) {
    await expectRefusal([command, path("review.xlsx"), "-o", path("out.xlsx")], "The sheet “Programme” is protected.");
  }
  writeFileSync(path("review.xlsx"), golden("protected-structure"));
  for (const command of ["summary", "run"]) {
    await expectRefusal(
      [command, path("review.xlsx"), "-o", path("out.xlsx")],
      "The workbook is protected. Unprotect it",
    );
  }
});

test("many files at once", async () => {
  const files = Array.from({ length: 40 }, (_, index) => path(`${index}.xlsx`));
  for (const file of files) writeFileSync(file, golden(file.endsWith("7.xlsx") ? "no-tables" : "one-year"));
  writeFileSync(path("15.xlsx"), "not a workbook");
  const { exitCode, output, errors } = await runCommand("validate", ...files, "--json");
  const results = JSON.parse(output) as readonly { readonly file: string; readonly error?: string }[];
  expect([exitCode, errors.trim().split("\n").length]).toEqual([2, 1]);
  expect(results.map(({ file }) => file)).toEqual(files);
  expect(results.filter(({ error }) => error !== undefined)).toHaveLength(1);
});
