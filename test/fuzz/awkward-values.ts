import type { CellContent } from "../../src/xlsx/cell";
import type { Random } from "./random";

/** What no form expects and some workbook holds. */
export function awkwardContent(random: Random): CellContent {
  switch (random.integer(0, 9)) {
    case 0:
      return { type: "error", value: random.pick(errors), formula: null };
    case 1:
    case 2:
      return { type: "number", value: random.pick(numbers), formula: null };
    case 3:
      return { type: "boolean", value: random.onceIn(2), formula: null };
    case 4:
      return { type: "empty", value: "", formula: null };
    case 5:
      return formulaContent(random);
    default:
      return { type: "text", value: awkwardText(random), formula: null };
  }
}

export function awkwardText(random: Random): string {
  if (random.onceIn(12)) return random.pick(["x", "word ", "• a\n", "😀", "\n"]).repeat(20_000).slice(0, 32_767);
  return random.pick(texts);
}

export function awkwardFormula(random: Random): string {
  return random.pick(formulas);
}

/** The formula's last result is another thing than its kind says as often as not. */
function formulaContent(random: Random): CellContent {
  const formula = awkwardFormula(random);
  const result = random.pick([
    { type: "empty", value: "" },
    { type: "text", value: "2016/17" },
    { type: "number", value: 42_736.5 },
    { type: "error", value: "#DIV/0!" },
  ] as const);
  return { ...result, formula };
}

const errors = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#OTHER!", ""];

const numbers = [
  0,
  -1,
  0.5,
  -0.0001,
  1e-300,
  5e-324,
  1e15,
  1e21,
  1.797e308,
  -1e308,
  0.1 + 0.2,
  100,
  101,
  2016,
  2017,
  42_736,
  42_736.75,
  60,
  0.99,
  -5,
  2_958_465,
  2_958_466,
  1e10,
  9_007_199_254_740_993,
  201_617,
  1935000.005,
];

const texts = [
  ...[
    "2016/17",
    "2016-17",
    "2016 to 2017",
    "FY16/17",
    "CY 2016",
    "9999/00",
    "0001/02",
    "1899/00",
    "2015/17",
    "2016/17 ",
    "16",
  ],
  ...[
    "Аutumn",
    "А",
    "В+",
    "Ｂ＋",
    "２０１６／１７",
    "2016∕17",
    "A\u00a0+",
    "A\u200b",
    "\ufeffA",
    "A\u00ad",
    "Ａ",
    "a++",
    "A−",
    "B +/ A",
  ],
  ...[
    "\u202eA+",
    "\u2066B\u2069",
    "مراجعة",
    "é",
    "e\u0301",
    "İ",
    "ß",
    "ﬁ",
    "👩‍👩‍👧‍👦",
    "\ud83d",
    "\udc00\ud83d",
    "\u0000",
    "\u0007\u001b[31mred",
    "\u001b]0;title\u0007",
  ],
  ...[
    "\u009b31m",
    "\u007f",
    "_x000D_",
    "_x0041_",
    "_x005F_x0041_",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\n\n\n",
    "\u2028\u2029",
    "\ufffe",
    "\uffff",
  ],
  ...[
    "=1+1",
    '=HYPERLINK("http://example.com","x")',
    "+1",
    "-1",
    "@SUM(1)",
    "'",
    "'=1",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "&amp;",
    "]]>",
    '"',
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "length",
    "0",
    "-0",
    "00",
    "1.10",
    "01",
    "1e3",
    "0x10",
  ],
  ...[
    "£1.935m",
    "(500)",
    "1,000,000",
    "1.000,00",
    "50 %",
    "£-5",
    "½",
    "٣",
    "1,2,3",
    "1'000",
    "12/13/2016",
    "31/02/2017",
    "1 June",
    "June 2017",
  ],
  ...[
    "2016-02-30",
    "2017-06-01T00:00:00Z",
    "30/06/17",
    "Ongoing",
    "ongoing ",
    "Today",
    "TBC",
    "tbc",
    "XXX",
    "lorem ipsum",
    "n/a",
    "-",
    "–",
    "—",
  ],
  ...[
    "Severe",
    "Low-Medium",
    "Low–Medium",
    "Medium/High",
    "Yes",
    "Off",
    "Error",
    "Closed",
    "Superseded",
    "In kind",
    "ODA",
    "Non ODA",
    "Non–ODA",
  ],
  ...[
    "../../etc/passwd",
    "C:\\x",
    "//server/share",
    "a:b*c?d[e]",
    "%s%d%n",
    "{{x}}",
    "${x}",
    "$1$&",
    "\\",
    "x".repeat(256),
    "y".repeat(8_193),
    "1".repeat(400),
  ],
];

const formulas = [
  "=1+1",
  "=A1",
  "=#REF!",
  "=SUM(A1:A3",
  '=HYPERLINK("http://example.com","x")',
  "=Programme[Field]",
  "=Programme[[#This Row],[2016/17]]",
  "=Nowhere[Field]",
  "=Programme[",
  "='No sheet'!A1",
  "='unclosed!A1",
  '="unclosed',
  '=INDIRECT("A1")',
  '=_xlfn.TEXTJOIN(",",TRUE,A:A)',
  "=Scores!A1048576+XFD1",
  "=A1048577",
  "=[1]Sheet1!A1",
  "='C:\\[x.xlsx]Sheet1'!A1",
  "={1,2;3,4}",
  "=@A1",
  "=A1#",
  "=LET(x,1,x)",
  "=" + "(".repeat(300),
  "=" + "1+".repeat(4_000) + "1",
  "=cmd|' /C calc'!A0",
  "=Outputs!$A$1:$ZZ$99999",
  "=",
  "= ",
  "=\u0000",
  "=Outputs:Scores!A1",
];
