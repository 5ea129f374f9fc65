import { maximumRowCount } from "../../src/core/grid/address";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { xmlElement } from "../../src/xlsx/xml";
import { awkwardFormula, awkwardText } from "./awkward-values";
import type { Mutation } from "./mutation";
import type { Random } from "./random";

/** What a person, or another program, does to the sheets of a workbook and to what is laid over them. */
export const sheetMutations: readonly Mutation<Workbook>[] = [
  {
    name: "delete a sheet",
    apply: (workbook, random) => workbook.deleteWorksheet(anySheet(workbook, random)),
  },
  {
    name: "delete all sheets but one",
    apply: (workbook, random) => {
      const kept = anySheet(workbook, random);
      kept.visibility = "visible";
      for (const sheet of workbook.worksheets.filter((each) => each !== kept)) workbook.deleteWorksheet(sheet);
    },
  },
  {
    name: "rename a sheet",
    apply: (workbook, random) => {
      anySheet(workbook, random).name = random.pick(sheetNames);
    },
  },
  {
    name: "give a sheet a name that no sheet may have",
    apply: (workbook, random) => void anySheet(workbook, random).element.set("name", awkwardText(random).slice(0, 300)),
  },
  {
    name: "copy a sheet",
    apply: (workbook, random) =>
      void workbook.copyWorksheet(anySheet(workbook, random), random.integer(0, workbook.worksheets.length)),
  },
  {
    name: "move a sheet",
    apply: (workbook, random) =>
      workbook.moveWorksheet(anySheet(workbook, random), random.integer(0, workbook.worksheets.length - 1)),
  },
  {
    name: "add sheets",
    apply: (workbook, random) => {
      for (let left = random.pick([1, 2, 60]); left > 0; left -= 1) workbook.addWorksheet();
    },
  },
  {
    name: "hide a sheet",
    apply: (workbook, random) => {
      anySheet(workbook, random).visibility = random.pick(["hidden", "veryHidden"]);
    },
  },
  {
    name: "hide every sheet",
    apply: (workbook) => {
      for (const { element } of workbook.worksheets) element.set("state", "hidden");
    },
  },
  {
    name: "protect a sheet",
    apply: (workbook, random) => {
      anySheet(workbook, random).isProtected = true;
    },
  },
  {
    name: "protect the workbook",
    apply: ({ root }) => void root.append(xmlElement("workbookProtection", { lockStructure: 1 })),
  },
  {
    name: "merge cells",
    apply: (workbook, random) => {
      const sheet = anySheet(workbook, random);
      sheet.part.add(xmlElement("mergeCells", {}, [xmlElement("mergeCell", { ref: random.pick(someRanges) })]));
    },
  },
  {
    name: "lay conditional formats over cells",
    apply: (workbook, random) => {
      const { conditionalFormats } = anySheet(workbook, random);
      const style = { fill: "#FFFF00", fontColour: null, bold: null, italic: null, numberFormat: random.pick(formats) };
      for (let left = random.pick([1, 3, 40]); left > 0; left -= 1) {
        conditionalFormats.addCustom([columnRange(random.integer(0, 9))], random.pick(ruleFormulas), style);
      }
    },
  },
  {
    name: "lay validations over whole columns",
    apply: (workbook, random) => {
      const { dataValidations } = anySheet(workbook, random);
      for (let columnIndex = 0; columnIndex < random.pick([1, 8, 200]); columnIndex += 1) {
        dataValidations.set(columnRange(columnIndex), {
          type: random.pick(["list", "whole", "custom", "date"]),
          operator: "between",
          formula1: random.pick(['"Yes,No"', "Nowhere!$A$1:$A$9", "1", "#REF!"]),
          formula2: null,
          ignoresBlanks: true,
          showsDropDown: true,
          alert: { shown: true, kind: "stop", title: "", message: "" },
          prompt: { shown: false, title: "", message: "" },
        });
      }
    },
  },
  {
    name: "define names that point somewhere odd",
    apply: (workbook, random) => {
      const list = workbook.root.child("definedNames") ?? workbook.root.append(xmlElement("definedNames"));
      const name = random.pick(names);
      list.remove(list.all("definedName").find((each) => each.get("name") === name) ?? null);
      list.append(xmlElement("definedName", { name }, [random.pick(nameFormulas(random))]));
    },
  },
  {
    name: "point the name of the summary at cells of the person",
    apply: (workbook, random) => {
      const list = workbook.root.child("definedNames") ?? workbook.root.append(xmlElement("definedNames"));
      list.remove(list.all("definedName").find((each) => each.get("name") === "ReviewSummary") ?? null);
      const place = `'${anySheet(workbook, random).name.replaceAll("'", "''")}'!$A$1:$F$30`;
      list.append(xmlElement("definedName", { name: "ReviewSummary" }, [place]));
    },
  },
  {
    name: "set odd sizes of rows and columns",
    apply: (workbook, random) => {
      const { part } = anySheet(workbook, random);
      const columns = part.ensure("cols");
      columns.append(
        xmlElement("col", {
          min: random.pick([1, 5, 16_384]),
          max: random.pick([16_384, 3, 99_999_999]),
          width: random.pick([0, -4, 255, 1e9]),
          style: random.pick([0, 3, 9_999]),
        }),
      );
      part.ensure("sheetFormatPr").set("defaultRowHeight", random.pick([0, -1, 1e9]));
    },
  },
  {
    name: "count dates from 1904",
    apply: ({ root }) => void (root.child("workbookPr") ?? root.append(xmlElement("workbookPr"))).set("date1904", 1),
  },
];

/** The same on a scale that takes time. */
export const largeSheetMutations: readonly Mutation<Workbook>[] = [
  {
    name: "lay thousands of conditional formats over cells",
    apply: (workbook, random) => {
      const { part } = anySheet(workbook, random);
      for (let index = 1; index <= 3_000; index += 1) {
        const rule = xmlElement("cfRule", { type: "expression", priority: index, dxfId: index % 7 }, [
          xmlElement("formula", {}, [random.pick(ruleFormulas).slice(1)]),
        ]);
        part.add(xmlElement("conditionalFormatting", { sqref: `A${index}:D${index + 3}` }, [rule]));
      }
    },
  },
  {
    name: "define thousands of names",
    apply: (workbook, random) => {
      const list = workbook.root.child("definedNames") ?? workbook.root.append(xmlElement("definedNames"));
      for (let index = 0; index < 3_000; index += 1) {
        list.append(xmlElement("definedName", { name: `Name_${index}` }, [random.pick(nameFormulas(random))]));
      }
    },
  },
];

export function anySheet({ worksheets }: Workbook, random: Random): Worksheet {
  return random.pick(worksheets);
}

const sheetNames = [
  ...[
    "Summary",
    "summary",
    "Summary (2)",
    "Programme",
    "programme",
    "Outputs",
    "Lists",
    "Sheet1",
    "A1",
    "R1C1",
    "2016",
  ],
  ...[
    "It's",
    "a'b''c",
    "x".repeat(31),
    "=1+1",
    "日本語",
    "👩‍👩‍👧‍👦",
    "a b",
    " a",
    "a!b",
    "a,b;c",
    "a\u00a0b",
    "Рrogramme",
    "-",
    "#REF!",
  ],
];

const someRanges = [
  "A1:B2",
  "A3:E9",
  "B2:B40",
  "A1:XFD1048576",
  "C5:C5",
  "A1048576:B1048576",
  "Z9:A1",
  "B2:D3 F1:G9",
  "x",
  "",
];
const formats = [null, "@", '0" ▲ was B+"', ";;;", "[Red]0.00;[Blue]-0", '"', "x".repeat(300)];
const ruleFormulas = [
  '=ISTEXT("review-workbook:improved")',
  '=ISTEXT("review-workbook:no such kind")',
  '=ISTEXT("review-workbook:',
  "=$A1>1",
  "=#REF!",
  "=",
];
const names = [
  "ReviewSummary",
  "ReviewSummaryFingerprint",
  "reviewsummary",
  "Programme",
  "Scores",
  "Years",
  "_xlnm.Print_Area",
  "A1",
  "",
];

function nameFormulas(random: Random): readonly string[] {
  return [
    ...[
      "#REF!",
      "",
      "1",
      '"text"',
      "Nowhere!$A$1:$B$2",
      "'un'closed'!A1",
      "Summary!$A$1",
      "Summary!$A:$XFD",
      "Summary!#REF!",
    ],
    ...[
      "Programme!$A$1:$C$20",
      "Outputs!$1:$1048576",
      "Scores!$XFD$1048576",
      "$A$1",
      "A1:B2",
      "Programme!A1,Scores!B2",
      "Lists!$A$1:$B$4",
    ],
    ...["OFFSET(Programme!$A$1,0,0,9,9)", "ReviewSummary", "Programme[Field]", awkwardFormula(random).slice(1)],
  ];
}

function columnRange(columnIndex: number) {
  return { rowIndex: 0, columnIndex, rowCount: maximumRowCount, columnCount: 1 };
}
