import { readFileSync, writeFileSync } from "node:fs";
import dns from "node:dns";
import { Socket } from "node:net";
import { makeDocx, makePdf } from "../documents/make-document";
import { madeUpSheet } from "../documents/made-up-sheet";
import { runCommand, useFolder } from "./run-command";

const path = useFolder();

test("no command opens a connection or asks for an address", async () => {
  const connect = jest.spyOn(Socket.prototype, "connect");
  const lookUp = jest.spyOn(dns, "lookup");
  const review = path("review.xlsx");
  writeFileSync(review, readFileSync(`${__dirname}/../golden/demo/workbook.xlsx`));
  writeFileSync(path("sheet.docx"), await makeDocx(madeUpSheet));
  writeFileSync(path("sheet.pdf"), makePdf(madeUpSheet));
  const commands = [
    ["new", path("new.xlsx"), "--example", "invigor"],
    ["validate", review],
    ["changes", review],
    ["highlight", review, "-o", path("highlighted.xlsx")],
    ["summary", review, "-o", path("summary.xlsx")],
    ["run", review, "-o", path("run.xlsx")],
    ["roll-forward", review, "-o", path("next.xlsx")],
    ["import", path("sheet.docx"), "-o", path("from-docx.xlsx")],
    ["import", path("sheet.pdf"), "--json"],
  ];
  for (const words of commands) expect([words[0], (await runCommand(...words)).exitCode]).not.toEqual([words[0], 2]);
  expect(connect).not.toHaveBeenCalled();
  expect(lookUp).not.toHaveBeenCalled();
});
