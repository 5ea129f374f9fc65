import { readDocument } from "../../src/documents/read-document";
import { flatten } from "../../src/core/published/flat-text";
import { findLabels } from "../../src/core/published/find-labels";
import { findBlocks } from "../../src/core/published/read-narrative";
import { readOutputs } from "../../src/core/published/read-outputs";
import { readPerformance } from "../../src/core/published/read-performance";
import { readFacts } from "../../src/core/published/read-facts";
import { readPublishedReview } from "../../src/core/published/read-published-review";
import { knownYearsOfSheet } from "../../src/core/published/known-years-of-sheet";
test("one", async () => {
  const unit = JSON.parse(process.env["UNIT"] ?? '"Year\\t"') as string;
  for (const size of JSON.parse(process.env["SIZES"] ?? "[1000,2000,4000]") as number[]) {
    const t = (name: string, f: () => unknown) => { const b = performance.now(); const r = f(); console.log(size, name, (performance.now() - b).toFixed(0)); return r as never; };
    const head = "Programme Annual Review 2016/17 - Summary Sheet\nPROGRAMME TITLE: X\nCountry/Region: Y\nProgramme Code: 12\nStart Date: May 2015\nEnd Date: 2018\n" + JSON.parse(process.env["LABEL"] ?? '""') as string;
    const doc = await readDocument(new TextEncoder().encode(head + unit.repeat(size / unit.length) + "\nend.\nRisk: Medium\n"));
    const flat: never = t("flatten", () => flatten(doc));
    const labels = t("labels", () => findLabels(flat));
    t("blocks", () => findBlocks(flat, labels));
    t("performance", () => readPerformance(flat, labels));
    t("outputs", () => readOutputs(flat, labels, doc.lineEnds));
    t("facts", () => readFacts(flat, labels, doc));
    const r = t("all", () => readPublishedReview(doc));
    t("known", () => r && knownYearsOfSheet(r));
  }
});
