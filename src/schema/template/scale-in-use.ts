import { absoluteReference } from "../../core/grid/address";
import { defaultScales, programmeFields } from "../contract";
import { formats } from "./look";
import type { TableTemplate, TextTemplate } from "./sheet-template";
import { columnRange, yearsRange, type TablePlace } from "./table-place";

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

/**
 * The last scale that a year of `Programme` names, from left to right, so that a year added on the right is followed:
 * dividing by false leaves errors for the empty cells, which `LOOKUP` passes over.
 */
function scaleFormula(kind: "score" | "risk", programme: TablePlace): string | null {
  const fields = columnRange(programme, "Field");
  const years = yearsRange(programme);
  if (!fields || !years) return null;
  const { worksheetName } = programme;
  const field = programmeFields[kind === "score" ? "scoreScaleName" : "riskScaleName"];
  const rowNumber = `MATCH("${field}",${absoluteReference(worksheetName, fields)},0)`;
  const row = `INDEX(${absoluteReference(worksheetName, years)},${rowNumber},0)`;
  return `=IFERROR(LOOKUP(2,1/(${row}<>""),${row}),"${defaultScales[kind]}")`;
}
