import { deflateSync } from "node:zlib";
import { readReviewDocument } from "../../src/app/import-document";
import { pdfOf } from "../documents/make-document";
const stream = (dict: string, data: string) => `<< ${dict} /Length ${data.length} >>\nstream\n${data}\nendstream`;
const page = (content: string, extra: string[] = [], resources = "/Font << /F 5 0 R >>") => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << ${resources} >> >>`, content, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", ...extra]);
const form = (name: string, next: number | null, count: number, body: string) => stream(`/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> ${next ? `/XObject << /${name} ${next} 0 R >>` : ""} >>`, next ? `/${name} Do `.repeat(count) : body);
const flate = (text: string) => { const data = deflateSync(Buffer.from(text)).toString("latin1"); return stream("/Filter /FlateDecode", data); };
const txt = "BT /F 12 Tf 10 10 Td (hello world) Tj ET ";
const cases: [string, () => Uint8Array][] = [
  ["forms text", () => page(stream("", "/X Do ".repeat(20)), [6, 7, 8, 9, 10].map((_, i) => form("X", i < 4 ? 7 + i : null, 20, txt)), "/Font << /F 5 0 R >> /XObject << /X 6 0 R >>")],
  ["forms empty", () => page(stream("", "/X Do ".repeat(20)), [6, 7, 8, 9, 10].map((_, i) => form("X", i < 4 ? 7 + i : null, 20, "q Q ")), "/Font << /F 5 0 R >> /XObject << /X 6 0 R >>")],
  ["forms mixed", () => page(stream("", "/X Do ".repeat(20) + txt), [6, 7, 8, 9, 10].map((_, i) => form("X", i < 4 ? 7 + i : null, 20, "BT /F 12 Tf ( ) Tj ET")), "/Font << /F 5 0 R >> /XObject << /X 6 0 R >>")],
  ["flate q", () => page(flate("q Q ".repeat(25e6)))],
  ["flate spaces", () => page(flate(" ".repeat(400e6)))],
  ["flate text", () => page(flate(txt.repeat(2e6)))],
  ["flate one string", () => page(flate("BT /F 12 Tf (" + "a ".repeat(20e6) + ") Tj ET"))],
  ["flate numbers", () => page(flate("1 ".repeat(50e6)))],
  ["flate arrays", () => page(flate("[".repeat(50e6)))],
  ["pages loop", () => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 100 >>"])],
  ["pages count", () => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 2000000000 >>"])],
];
test("pdf", async () => {
  const out: string[] = [];
  for (const [name, make] of cases) {
    if (process.env["ONLY"] && !name.startsWith(process.env["ONLY"])) continue;
    const bytes = make();
    const begin = performance.now();
    let how = "";
    try { const r = await readReviewDocument(bytes); how = r.kind === "refused" ? r.message.slice(0, 80) : "read"; } catch (e) { how = "THROWS " + String(e).slice(0, 200); }
    out.push(`${(performance.now() - begin).toFixed(0)} ms ${name} ${bytes.length} bytes: ${how} rss ${(process.memoryUsage().rss / 1e6).toFixed(0)}`);
    require("node:fs").writeFileSync("/tmp/safe/pdf.txt", out.join("\n") + "\n");
  }
});
