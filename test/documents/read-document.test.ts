import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readReviewDocument } from "../../src/app/import-document";
import { knownYearsOfSheet } from "../../src/core/published/known-years-of-sheet";
import { readPublishedReview } from "../../src/core/published/read-published-review";
import { readDocument } from "../../src/documents/read-document";
import { makeDocx, makeHtml, makeOdt, makePdf, makeText, pdfOf, type Block } from "./make-document";
import { madeUpSheet } from "./made-up-sheet";

/** What a document says, without where it says it. */
async function factsOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const review = readPublishedReview(await readDocument(bytes));
  const told = { ...review, years: review?.years, known: review ? knownYearsOfSheet(review)?.years : null };
  return JSON.parse(
    JSON.stringify(told, (key, value: unknown) => (key === "where" || key === "line" ? undefined : value)),
  ) as Record<string, unknown>;
}

async function messageOf(bytes: Uint8Array): Promise<string> {
  const reading = await readReviewDocument(bytes);
  return reading.kind === "refused" ? reading.message : "It was read.";
}

describe("one sheet in every format", () => {
  test("a Word document with a chart, which holds a workbook, is a Word document", async () => {
    const docx = await makeDocx(madeUpSheet);
    const parts = unzipSync(docx);
    const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
    const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const embedded = types.replace("<Default", `<Default ContentType="${workbook}" Extension="xlsx"/><Default`);
    expect(embedded).not.toBe(types);
    const withChart = zipSync({
      ...parts,
      "[Content_Types].xml": strToU8(embedded),
      "word/embeddings/Microsoft_Excel_Sheet1.xlsx": strToU8("PK"),
    });
    expect(await factsOf(withChart)).toEqual(await factsOf(docx));
  });

  test("Word, OpenDocument and web pages say the same, the lead partner among it", async () => {
    const docx = await factsOf(await makeDocx(madeUpSheet));
    expect(docx).toMatchObject({
      facts: {
        title: { value: "Coastal Warnings Programme (made up)" },
        leadPartner: { value: "Department for Harbours (fisheries, weather)" },
        otherPartners: { value: ["Coastguard", "Ministry of Maps"] },
        budgetOda: { value: 1_250_000 },
        budgetNonOda: { value: 750_000 },
        endDate: { value: { kind: "month" } },
      },
      years: [
        { label: "2015/16", score: null, risk: null },
        { label: "2016/17", score: null, risk: "Low" },
        { label: "2017/18", score: "B+/A", risk: "Low" },
        { label: "2018/19", score: "A", risk: "Medium" },
        { label: "2019/20", score: null, risk: null },
      ],
      outputs: [{ score: "A+" }, { score: "B" }, { score: "A" }],
      recommendations: { length: 3 },
      unread: [],
    });
    expect(await factsOf(makeOdt(madeUpSheet))).toEqual(docx);
    expect(await factsOf(makeHtml(madeUpSheet))).toEqual(docx);
  });

  test("plain text and the text layer of a PDF say the same but for the lead partner, and say that", async () => {
    const { facts, notes, ...docx } = await factsOf(await makeDocx(madeUpSheet));
    for (const bytes of [makeText(madeUpSheet), makePdf(madeUpSheet)]) {
      const plain = await factsOf(bytes);
      const partners = ["Coastguard", "Department for Harbours (fisheries, weather)", "Ministry of Maps"];
      expect(plain["facts"]).toEqual({
        ...(facts as object),
        leadPartner: null,
        otherPartners: { value: partners, sureness: "sure" },
      });
      expect(plain["notes"]).toEqual([expect.stringContaining("plain text does not show")]);
      expect({ years: plain["years"], outputs: plain["outputs"] }).toEqual({
        years: docx["years"],
        outputs: docx["outputs"],
      });
      expect(plain["recommendations"]).toEqual(docx["recommendations"]);
      expect(plain["unread"]).toEqual([]);
    }
    expect(notes).toEqual([]);
  });
});

test("bytes as Node reads them from a file are read too", async () => {
  const { lines } = await readDocument(Buffer.from(makePdf(madeUpSheet)));
  expect(lines.length).toBeGreaterThan(20);
});

describe("what is read is data", () => {
  const sheet = (text: string): readonly Block[] => [
    { kind: "paragraph", text: "Programme title: Boats" },
    { kind: "paragraph", text: "Country/Region: Sea" },
    {
      kind: "table",
      rows: [
        ["Year", "2018"],
        ["Programme Score", "A"],
        ["Risk Rating", "Low"],
      ],
    },
    { kind: "paragraph", text: "What support is the UK providing?" },
    { kind: "paragraph", text },
  ];

  test("a formula, markup or script is text like any other", async () => {
    for (const text of [
      '=HYPERLINK("http://example.org","x")',
      "<script>alert(1)</script> & more",
      "@SUM(1+1)*cmd|' /C calc'!A0",
    ]) {
      for (const bytes of [await makeDocx(sheet(text)), makeOdt(sheet(text)), makeHtml(sheet(text))]) {
        expect(await factsOf(bytes)).toMatchObject({ facts: { support: { value: text } } });
      }
    }
  });

  test("what a web page hides is not read", async () => {
    const html =
      "<!doctype html><p>Title: Boats<style>x</style><!-- Country/Region: Nowhere --><script>Programme Value: £3m</script></p>";
    const { lines } = await readDocument(strToU8(html));
    expect(lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual([["Title: Boats"]]);
  });
});

describe("bad input is one line that says what to do", () => {
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
  const scanned = pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page,
    "<< /Length 22 >>\nstream\n0 0 595 842 re f 1 0 0\nendstream",
  ]);
  const container = (text: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    Array.from(text).forEach((character, index) => (bytes[1024 + index * 2] = character.charCodeAt(0)));
    return bytes;
  };
  const types = (type: string): Uint8Array =>
    strToU8(`<Types><Override ContentType="application/vnd.${type}+xml"/></Types>`);

  test.each([
    ["a scan", scanned, /pictures of pages/],
    ["a damaged PDF", strToU8("%PDF-1.7\nnothing"), /damaged/],
    ["a password", container("EncryptedPackage"), /protected by a password/],
    ["an old Word file", container("WordDocument"), /Save it as \.docx/],
    ["a file of 50 MB", new Uint8Array(50 * 1024 * 1024), /too large/],
    [
      "macros",
      zipSync({
        "[Content_Types].xml": types("ms-word.document.macroEnabled.main"),
        "word/vbaProject.bin": strToU8("x"),
      }),
      /macros/,
    ],
    [
      "a binary workbook",
      zipSync({ "[Content_Types].xml": types("ms-excel.sheet.binary.macroEnabled.main") }),
      /\.xlsx/,
    ],
    [
      "an OpenDocument workbook",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
      /\.xlsx/,
    ],
    ["a presentation", zipSync({ "[Content_Types].xml": types("presentationml") }), /a presentation/],
    ["rich text", strToU8("{\\rtf1 Title: Boats}"), /rich text/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), /\.docx, \.odt, \.pdf, \.xlsx, \.html or \.txt/],
    ["nothing", new Uint8Array(), /empty/],
    ["spaces", strToU8(" \n\t\n "), /empty/],
    [
      "a letter",
      strToU8("Dear Sir,\n\nTitle: none.\n\nThe programme ended on 3 May 2016.\n\nYours"),
      /no summary sheet/,
    ],
    ["text from right to left", strToU8("هذا مستند ليس مراجعة سنوية"), /right to left/],
    ["a truncated archive", zipSync({ "word/document.xml": strToU8("<x/>") }).subarray(0, 40), /damaged/],
    [
      "an encrypted OpenDocument text",
      makeOdt(madeUpSheet, { "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
      /password/,
    ],
  ])("%s", async (_, bytes, message) => {
    const told = await messageOf(bytes);
    expect(told).toMatch(message);
    expect(told).not.toContain("\n");
  });

  test("a zip bomb is refused before it is unpacked", async () => {
    const bomb = zipSync(
      { "[Content_Types].xml": types("wordprocessingml"), "word/document.xml": new Uint8Array(100_000_000) },
      { level: 9 },
    );
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await messageOf(bomb)).toMatch(/too large/);
  });

  test("entities are not expanded", async () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>';
    expect(
      await messageOf(zipSync({ "[Content_Types].xml": types("wordprocessingml"), "word/document.xml": strToU8(xml) })),
    ).toMatch(/damaged/);
  });

  test("look-alike letters and controls of direction do not change what is read, and the former are told", async () => {
    const text =
      "Tіtle: Boats\nCountry/Region:\u202E Sea\nSummary of Programme Performance\nYear\t2018\t2019\nProgramme Score\tА\tВ\nRisk Rating\tLow\tLow\n";
    const facts = await factsOf(strToU8(text));
    expect(facts).toMatchObject({ facts: { country: { value: "Sea" } }, years: [{ score: "A" }, { score: "B" }] });
    expect(facts["notes"]).toEqual([expect.stringContaining("other alphabets")]);
  });
});
