import { strToU8, zipSync } from "fflate";
import { readReviewDocument } from "../../src/app/import-document";
const enc = (t: string) => new TextEncoder().encode(t);
const docx = (body: string) => zipSync({ "[Content_Types].xml": strToU8(`<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`), "word/document.xml": strToU8(`<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`) }, {level: 1});
const p = (t: string) => `<w:p><w:r><w:t xml:space="preserve">${t}</w:t></w:r></w:p>`;
const foot = `<w:p><w:r><w:t>Summary of progress and lessons learnt/actions taken since last review</w:t></w:r></w:p><w:p><w:r><w:t>Text here.</w:t>${Array.from({ length: 40 }, () => `<w:br/><w:t xml:space="preserve"> 1 Abc</w:t>`).join("")}</w:r></w:p>` + p("9nd") + p("Summary of recommendations for the next year") + p("Do it.");
const start = "Programme Annual Review 2016/17 - Summary Sheet\nPROGRAMME TITLE: X\nHMG Partners (LEAD in bold): ";
const big = (u: string, n: number) => u.repeat(Math.floor(n / u.length));
const head = "Programme Annual Review 2016/17 - Summary Sheet\nPROGRAMME TITLE: X\nCountry/Region: Y\nProgramme Code: 12\nStart Date: May 2015\nEnd Date: 2018\n";
const labels = ["", "HMG Partners (LEAD in bold): ", "Total Budget: ", "Programme Code: ", "Start Date: ", "Outputs\n", "Outcome Assessment: ", "Summary of Programme Performance\n", "Summary of progress and lessons learnt/actions taken since last review\n", "Summary of recommendations for the next year\n", "What support is the UK providing?\n"];
const units = [" ", "\n", "\t", "a", "A", "1", "a ", "A ", "1 ", "£", "£ ", "£1 ", "(", "( ", ".", ". ", ", ", ",", "\u00ad\n", "a\u00ad\n", "a-\n", "ab\n", "\n1 Ab", "\n 1 Ab c", "A+ ", "A+\n", "Score ", "Outputs ", "2016/17 ", "2016/17\n", "2016/17\t", "Year\t", "Risk ", "Medium ", "\n• x", "\n◦ x", "1. x\n", "Output 1 ", "May 2015 ", "ODA ", "\u0301", "é", "Programme Title: ", "Summary of recommendations for the next year\n", "Outcome: A\n", "Total Budget: £1m\n", "Recommendation 1: x\n", "lead ", "a|", " | ", "Year 2016 ", "constructor ", "Programme Score\tA\n", "a\tb\tc\n", "Annual Review ", "- ", "Output\tA+\n"];
const cases: [string, () => Uint8Array][] = [
  ["docx footnotes", () => docx(p("PROGRAMME TITLE: X") + foot)],
  ["html nest", () => enc("<html><body>" + big("<table><tr><td>", 15e6) + "</body></html>")],
  ["html bold", () => enc("<html><body>" + big("<b>", 9e6) + big("</i>", 9e6) + "</body></html>")],
  ["html p", () => enc("<html><body>" + big("<p>", 15e6) + "</p></body></html>")],
  ["html lt", () => enc("<html></body>" + big("<", 15e6))],
  ["html attr", () => enc("<html></body>" + big("<a b=\"", 15e6))],
  ["html span", () => enc("<html></body><p>" + big("<span>", 15e6))],
  ["html open quotes", () => enc("<html></body><p>" + big("<i a='\">", 15e6))],
  ["docx p", () => docx(big("<w:p/>", 60e6))],
  ["docx r", () => docx(big("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 60e6))],
  ["docx depth", () => docx(big("<w:tbl><w:tr><w:tc>", 5e6))],
  ["docx runs in one p", () => docx("<w:p>" + big("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>", 40e6) + "</w:p>")],
  ["docx tabs", () => docx("<w:p><w:r>" + big("<w:tab/>", 8e6) + "</w:r></w:p>")],
  ["docx nested tables", () => docx(big("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>xx xx</w:t></w:r></w:p>", 5000) + p(big("a b ", 900000)) + "</w:tc></w:tr></w:tbl>".repeat(Math.floor(5000 / 59)))],
];
const wide = process.env["UNITS2"] ? (JSON.parse(process.env["UNITS2"]) as string[]) : units;
for (const label of labels) for (const unit of wide) for (const size of [3000, 30000, 300000, 950000]) cases.push([`txt ${JSON.stringify([label, unit])} ${size}`, () => enc(head + label + big(unit, size) + "\nend.\nRisk: Medium\n")]);
void start;
test("all", async () => {
  const slow: string[] = []; const skip = new Set<string>();
  for (const [name, make] of cases) {
    if (process.env["ONLY"] && !name.startsWith(process.env["ONLY"])) continue;
    const key = name.replace(/ \d+$/, ""); if (skip.has(key)) continue; const bytes = make();
    require("node:fs").writeFileSync("/tmp/safe/doc-progress.txt", name);
    const begin = performance.now();
    let how = "";
    try { const r = await readReviewDocument(bytes); how = r.kind === "refused" ? r.message.slice(0, 60) : "read"; } catch (e) { how = "THROWS " + String(e).slice(0, 200); }
    const time = performance.now() - begin;
    if (time > (name.endsWith(" 3000") ? 40 : name.endsWith(" 30000") ? 300 : 1500)) skip.add(key); if (time > (name.endsWith(" 950000") ? 1500 : name.endsWith(" 300000") ? 1200 : name.endsWith(" 30000") ? 300 : 80) || how.startsWith("THROWS")) { slow.push(`${time.toFixed(0)} ms ${name} ${how} rss ${(process.memoryUsage().rss / 1e6).toFixed(0)}`); require("node:fs").writeFileSync("/tmp/safe/doc-slow.txt", slow.join("\n") + "\n"); }
  }
});
