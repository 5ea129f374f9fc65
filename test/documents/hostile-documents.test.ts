import { strToU8, zipSync } from "fflate";
import { readReviewDocument } from "../../src/app/import-document";
import { readDocument } from "../../src/documents/read-document";
import { pdfOf } from "./make-document";

/** What a person waits; most of these took hours, or the whole memory, before they were met. */
const longestTime = 5000;

const tooLarge = "This document is too large to read here.";

async function messageOf(bytes: Uint8Array): Promise<string> {
  const start = performance.now();
  const reading = await readReviewDocument(bytes);
  expect(performance.now() - start).toBeLessThan(longestTime);
  return reading.kind === "refused" ? reading.message : "It was read.";
}

const text = (content: string) => new TextEncoder().encode(content);

const sheet = `Coastal Warnings Annual Review 2016/17 – Summary Sheet
PROGRAMME TITLE: Coastal Warnings
Country/Region: Bight
Start Date: May 2015
End Date: March 2018
`;

describe("texts that go on and on", () => {
  const labels = [
    "",
    "HMG Partners (LEAD in bold): ",
    "Total Budget: ",
    "Outputs\n",
    "Summary of progress and lessons learnt\n",
  ];
  const pieces = [
    " ",
    "\n",
    "\t",
    "a",
    "1 ",
    "£ ",
    "£1 ",
    "(",
    "• x\n",
    "◦ x\n",
    "a-\n",
    "\n 1 Ab",
    "A+ ",
    "Output 1\tA+\n",
    "May 2015 ",
    "ODA ",
    "Medium ",
  ];

  test.each(labels)("behind “%s”", async (label) => {
    for (const piece of pieces) {
      const bytes = text(`${sheet}${label}${piece.repeat(120_000 / piece.length)}\nend.\nRisk: Medium\n`);
      expect([piece, await messageOf(bytes)]).toEqual([piece, expect.stringMatching(/^(?:It was read|This document)/)]);
    }
  });

  test.each(["Year\t", "Year\n", "Programme Score\tA\n", "Risk: ", "Outputs\n"])(
    "labels without end: %j",
    async (label) => {
      await messageOf(text(sheet + label.repeat(120_000 / label.length)));
    },
  );

  test("words that soft hyphens part, line after line", async () => {
    await messageOf(text(sheet + "a\u00AD\n".repeat(300_000)));
  });

  test("a text longer than any review", async () => {
    expect(await messageOf(text(sheet + "word ".repeat(250_000)))).toContain(tooLarge);
    expect(await messageOf(text(sheet + "line\n".repeat(25_000)))).toContain(tooLarge);
  });
});

describe("web pages", () => {
  const page = (content: string) => text(`<html><body>${content}</body></html>`);

  test.each([
    ["tables within tables", "<table><tr><td>"],
    ["cells within cells", "<td>"],
  ])("%s", async (_, tags) => {
    expect(await messageOf(page(tags.repeat(100_000)))).toContain(tooLarge);
  });

  test.each([
    ["bold within bold, that nothing closes", "<b>".repeat(1_000_000) + "</i>".repeat(1_000_000)],
    ["brackets", "<".repeat(900_000)],
    ["a tag that never ends", '<a b="'.repeat(1_000_000)],
  ])("%s", async (_, content) => {
    await messageOf(page(content));
  });

  test.each(["&constructor;", "&toString;", "&hasOwnProperty;", "&__proto__;"])("%s is no character", async (name) => {
    const { lines } = await readDocument(page(`<p>A ${name} B</p>`));
    expect(lines[0]?.cells[0]?.text).toBe(`A ${name} B`);
  });
});

describe("Word documents", () => {
  const word = (body: string) =>
    zipSync(
      {
        "[Content_Types].xml": strToU8('<Types><Override ContentType="wordprocessingml"/></Types>'),
        "word/document.xml": strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
      },
      { level: 1 },
    );
  const paragraph = (content: string) => `<w:p><w:r><w:t xml:space="preserve">${content}</w:t></w:r></w:p>`;

  test("paragraphs without end", async () => {
    expect(await messageOf(word("<w:p/>".repeat(2_000_000)))).toContain(tooLarge);
  });

  test("tables within tables", async () => {
    expect(await messageOf(word("<w:tbl><w:tr><w:tc>".repeat(160) + paragraph("x")))).toMatch(/^This document is/);
  });

  test("lines that could be footnotes or go on with one, each of which doubled the time", async () => {
    const lines = '<w:br/><w:t xml:space="preserve"> 1 Abc</w:t>'.repeat(40);
    const body = [
      ...sheet.trim().split("\n").map(paragraph),
      paragraph("Summary of progress and lessons learnt/actions taken since last review"),
      `<w:p><w:r><w:t>Boats.</w:t>${lines}</w:r></w:p>`,
      paragraph("9nd"),
      paragraph("Risk: Medium"),
    ];
    await messageOf(word(body.join("")));
  });
});

describe("PDF files", () => {
  const stream = (dictionary: string, content: string) =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

  test("pages within themselves, and pages that are not there", async () => {
    const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
    await messageOf(pdfOf([catalogue, "<< /Type /Pages /Kids [2 0 R] /Count 100 >>"]));
    await messageOf(pdfOf([catalogue, "<< /Type /Pages /Kids [] /Count 2000000000 >>"]));
  });

  test("a page that draws more text than any review has", async () => {
    expect(await messageOf(pageOfLines(10_000))).toContain(tooLarge);
  });

  test("a page that takes a while lets others have their turn", async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await readDocument(pageOfLines(8_000));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  function pageOfLines(count: number): Uint8Array {
    const line = (number: number) => `BT /F 9 Tf 10 ${800 - (number % 700)} Td (${"words ".repeat(20)}) Tj ET `;
    const content = Array.from({ length: count }, (_, number) => line(number)).join("");
    return pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
      stream("", content),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]);
  }
});
