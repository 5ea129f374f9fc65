import { Workbenches } from "../browser/open-workbench";
test("csp", async () => {
  const w = await Workbenches.start();
  const o = await w.newPage();
  await o.page.addInitScript(() => { document.addEventListener("securitypolicyviolation", (e) => console.log("VIOL", e.violatedDirective, e.sourceFile, e.lineNumber, e.columnNumber, e.sample, (e.target as Element)?.outerHTML?.slice(0, 300))); });
  o.page.on("console", (m) => { if (m.text().startsWith("VIOL")) console.log(m.text()); });
  await o.page.goto(`${w.server.origin}/workbench/?open=demo`);
  await o.pane.getByRole("button").first().waitFor();
  await o.pane.getByRole("button", { name: "Validate review" }).click();
  await o.page.waitForTimeout(2000);
  await w.stop();
});
