import { defaultScales, programmeFields } from "../contract";
import { formats } from "./look";
import type { TableTemplate, TextTemplate } from "./sheet-template";
import { absoluteReference, columnRange, type TablePlace } from "./table-place";

/**
 * The cell above a table of scales that names the scale in use, which the drop-downs offer, with the words that say so.
 * @param programme where the table `Programme` stands
 */
export function scaleInUseTexts({ name, scaleCell }: TableTemplate, programme: TablePlace): readonly TextTemplate[] {
  const formula = name === "ScoreScale" ? scaleFormula("score", programme) : scaleFormula("risk", programme);
  if (!scaleCell || formula === null) return [];
  const cell = { ...scaleCell, rowCount: 1, columnCount: 1 };
  return [
    { range: { ...cell, columnIndex: cell.columnIndex - 1 }, text: "Scale in use", format: formats.label },
    { range: { ...cell, columnCount: 2 }, text: formula, isFormula: true, format: formats.paragraph },
  ];
}

/** The last scale that a year of `Programme` names, from left to right, so that a year added on the right is followed. */
function scaleFormula(kind: "score" | "risk", programme: TablePlace): string | null {
  const fields = columnRange(programme, "Field");
  const firstYear = programme.headings.findIndex((heading) => /\d/.test(heading));
  if (!fields || firstYear < 0) return null;
  const { worksheetName, firstCell } = programme;
  const years = { ...fields, columnIndex: firstCell.columnIndex + firstYear, columnCount: mostYears };
  const field = programmeFields[kind === "score" ? "scoreScaleName" : "riskScaleName"];
  const row = `MATCH("${field}",${absoluteReference(worksheetName, fields)},0)`;
  const named = `LOOKUP(REPT("z",99),INDEX(${absoluteReference(worksheetName, years)},${row},0))`;
  return `=IFERROR(${named},"${defaultScales[kind]}")`;
}

const mostYears = 20;
