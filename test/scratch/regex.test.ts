import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
const root = resolve(__dirname, "../../src");
const found = new Map<string, RegExp>();
test("collect", () => {
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).filter((f) => /\.tsx?$/.test(f))) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const text = node.text; const end = text.lastIndexOf("/");
        found.set(`${file}: ${text}`, new RegExp(text.slice(1, end), text.slice(end + 1)));
      }
      node.forEachChild(visit);
    };
    visit(source);
  }
  console.log(found.size);
  const Native = RegExp;
  const made: RegExp[] = [];
  globalThis.RegExp = new Proxy(Native, { construct(t, a, n) { const r = Reflect.construct(t, a, n) as RegExp; made.push(r); return r; } }) as never;
  for (const file of readdirSync(join(root, "core"), { recursive: true, encoding: "utf8" }).filter((f) => /\.ts$/.test(f))) require(join(root, "core", file));
  for (const f of ["xlsx/formula-tokens", "xlsx/escaped-text"]) require(join(root, f));
  const { readMoney } = require(join(root, "core/published/read-money"));
  readMoney("£1.2m and -$4k", true);
  globalThis.RegExp = Native;
  made.forEach((r, i) => found.set(`made ${i}: ${String(r).slice(0, 150)}`, r));
  console.log(made.length);
  const units = process.env.UNITS ? JSON.parse(process.env.UNITS) as string[] : [" ", "\t", "\n", "a", "A", "1", "0", ",", ".", "-", "/", "(", ")", "[", "]", '"', "'", "&", "<", ">", ":", ";", "=", "£", "+", "*", "|", "•", "_", "\u00a0", "\u00ad", "\ud83d\ude00", "é", "${", "\\", "#", "%", "‘", "’", "–",
    "a ", " a", "1 ", "1,", ",1", "1/", "a.", "a-", "A ", "B+", "A/", "a\n", " \n", "\n ", "- ", "1.", "'a", '"a', "''", '""', "a'", "[a]", "(a", "£1", "1m", "and ", "to ", "the ", "Year ", "Mar ", "March ", "2016", "2016/", "16/17 ", "a1", "_x", "_x0041", "&a", "&#1", "<a", "<!--", "-->", "a:", ": ", "|a", "\t ", " | ", "Output ", "Low ", "Medium-", "ODA ", "Lead ", "x y", "Recommendation 1 ", "aA", "éa", "A+ ", "$A$1", "A1:", "!", "'a'!", "review-workbook:", "font-weight ", "colspan ", "0_)", "\\a", "_a", "*a", "[a", "1e", "e+", "@", "Risk ", "Score "];
  const tails = ["", "!", "\u0001", "x", "1", "'", '"', "\n"];
  const heads = ["", "a", "'", '"', "£", "(", "1"];
  const size = 6000; const timeOf = (p: RegExp, t: string) => { const b = performance.now(); p.lastIndex = 0; p.exec(t); return performance.now() - b; }; const fs = require("node:fs"); fs.writeFileSync("/tmp/safe/progress.txt","");
  const slow: [number, string][] = [];
  for (const [name, pattern] of found) { if (/read-partners.ts: .\\s\*\\n\\s\*\(\?=|find-labels.ts: .\^\\s\*:\?\\s\*\(\?:output|read-facts.ts: .\(£/.test(name)) continue;
    let worst = 0; let how = ""; fs.appendFileSync("/tmp/safe/progress.txt", name + "\n"); const began = performance.now();
    const flags = pattern.flags.replace("y", "").replace("g", "");
    const one = new RegExp(pattern.source, flags.includes("g") ? flags : flags + (pattern.flags.includes("y") ? "y" : ""));
    for (const unit of units) for (const head of heads) for (const tail of tails) {
      if (worst > 20 || performance.now() - began > 15000) continue;
      const text = head + unit.repeat(size / unit.length) + tail;
      const time = timeOf(one, text);
      if (time > 12 && Math.min(timeOf(one, text), timeOf(one, text)) > 12 && time > worst) { worst = time; how = JSON.stringify([head, unit, tail]); }
    }
    if (worst > 1.2) slow.push([worst, `${worst.toFixed(1)} ms ${how} ${name}`]);
  }
  slow.sort((a, b) => b[0] - a[0]);
  require("node:fs").writeFileSync("/tmp/safe/slow.txt", slow.map(([, s]) => s).join("\n"));
});
