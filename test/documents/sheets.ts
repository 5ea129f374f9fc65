import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeDocx, makeOdt, makePdf, type Block } from "./make-document";
import { madeUpSheet } from "./made-up-sheet";

/** Sheets in many layouts, with deliberate noise: files of the folder `sheets`, and documents made here. */
export async function sheets(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = readdirSync(folder).filter((name) => /\.(?:txt|html)$/.test(name));
  return new Map([
    ...files.map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(join(folder, name)))]),
    ["layout-table.docx", await makeDocx(layoutTable)],
    ["coastal-warnings.docx", await makeDocx(madeUpSheet)],
    ["two-columns.odt", makeOdt(twoColumns)],
    ["coastal-warnings.odt", makeOdt(madeUpSheet)],
    ["two-columns.pdf", makePdf(twoColumns)],
    ["coastal-warnings.pdf", makePdf(madeUpSheet)],
  ]);
}

export const folder = join(__dirname, "sheets");

/** A page laid out as one table: headings on the left, texts on the right. */
const layoutTable: readonly Block[] = [
  {
    kind: "table",
    rows: [
      [{ span: 2, text: "OFFICIAL" }],
      [{ span: 2, text: [{ strong: "Programme Summary" }] }],
      ["Programme name", ["Safe Crossings", " (made up)"]],
      ["Programme Code:", "GB-GOV-52-CSSF-02-000009"],
      ["Countries/Regions", "Two seas and a strait"],
      [
        "HMG partners (LEAD in bold)",
        [{ strong: "Home" }, { strong: " Office" }, "; Border Force; Ministry of Defence"],
      ],
      ["Total budget", "£1.2m ODA, £3m non-ODA"],
      ["Start Date", "28 Feb 2017"],
      ["End Date", ["31", { raised: "st" }, " March 2020"]],
      ["Outcome Assessment", "B+"],
      ["Overall risk rating", "Med"],
      ["What support is the UK providing?", "Patrols, and training for those who patrol."],
      ["Summary of progress and lessons learned", "Fewer boats were lost."],
      ["Summary of recommendations for the next year", "Patrol at night as well."],
    ],
  },
  {
    kind: "table",
    rows: [
      ["Year", "2016-17", "2017-18", "2018-19"],
      ["Programme Score", "", "B+", ""],
      ["Risk Rating", "", "Med", ""],
    ],
  },
];

/** The layout of the Department for International Development: two facts beside each other, no list of outputs. */
const twoColumns: readonly Block[] = [
  { kind: "paragraph", text: "Annual Review - Summary Sheet" },
  { kind: "paragraph", text: "This Summary Sheet captures the headlines on programme performance." },
  {
    kind: "table",
    rows: [
      [{ span: 3, text: "Title: Lamps for Every Harbour of the Coast and of the Islands (made up)" }],
      [{ span: 2, text: "Programme Value: £34,104,769" }, "Review Date: 19/01/2015"],
      ["Programme Code: 202044", "Start Date: 01/11/2010", "End Date: 31/03/2016"],
    ],
  },
  { kind: "paragraph", text: "Summary of Programme Performance" },
  {
    kind: "table",
    rows: [
      ["Year", "2011", "2012", "2013", "2014", ""],
      ["Programme Score", "", "A", "A+", "A++", ""],
      ["Risk Rating", "", "Low", "Low", ["Medium", { raised: "1" }], ""],
    ],
  },
  { kind: "paragraph", text: "Summary of progress and lessons learnt since last review" },
  {
    kind: "paragraph",
    text: "Overall the lamps are doing well, both on the mainland and on the islands, where they are lit by people who were trained last year and who now train others in turn.",
  },
  { kind: "paragraph", text: "Lessons were learnt about oil." },
  { kind: "paragraph", text: "Summary of recommendations for the next year" },
  { kind: "paragraph", text: "Buy oil early, before the price rises." },
  { kind: "paragraph", text: "Light the lamps before dusk." },
];
