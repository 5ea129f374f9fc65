import { absoluteReference } from "../../core/grid/address";
import type { ChoiceList } from "../../core/grid/edit";
import { columnRange, yearsRange, type TablePlace, type TablePlaces } from "./table-place";
import type { Choices } from "./sheet-template";

/**
 * What a drop-down offers, as formulas over the tables where they stand; null where a table is not there. Ranges are
 * written out, and grow with their tables; where the range itself depends on what is entered, `OFFSET` gives it, since
 * a validation takes no range operator (Microsoft, "MS-XLSX", 2.6.4).
 */
export function choiceList(choices: Choices, places: TablePlaces): ChoiceList | null {
  const source = sourceOf(choices, places);
  return source === null ? null : { source, title: "Not in the list", message: "Keep it only if you are sure." };
}

function sourceOf(choices: Choices, places: TablePlaces): string | null {
  switch (choices.kind) {
    case "words":
      return choices.words.join(",");
    case "column": {
      const place = places.get(choices.table);
      return place ? columnSource(place, choices.heading) : null;
    }
    case "scale": {
      const place = places.get(choices.table);
      return place ? scaleSource(place, choices.table === "ScoreScale" ? "Score" : "Rating") : null;
    }
    case "years": {
      const place = places.get("Programme");
      return place ? yearsSource(place) : null;
    }
  }
}

function columnSource(place: TablePlace, heading: string): string | null {
  const range = columnRange(place, heading);
  return range && `=${absoluteReference(place.worksheetName, range)}`;
}

/** The rows of the scale in use stand together; where no cell names it, all rows are offered. */
function scaleSource(place: TablePlace, heading: string): string | null {
  const { worksheetName, scaleCell } = place;
  const scales = columnRange(place, "Scale");
  const steps = columnRange(place, heading);
  if (!scaleCell || !scales || !steps) return columnSource(place, heading);
  const scale = absoluteReference(worksheetName, { ...scaleCell, rowCount: 1, columnCount: 1 });
  const allScales = absoluteReference(worksheetName, scales);
  const above = absoluteReference(worksheetName, { ...steps, rowIndex: steps.rowIndex - 1, rowCount: 1 });
  return `=OFFSET(${above},MATCH(${scale},${allScales},0),0,COUNTIF(${allScales},${scale}),1)`;
}

/** The headings of the years, as many as are filled in. */
function yearsSource(place: TablePlace): string | null {
  const years = yearsRange(place);
  if (!years) return null;
  const headings = { ...years, rowIndex: years.rowIndex - 1, rowCount: 1 };
  const first = absoluteReference(place.worksheetName, { ...headings, columnCount: 1 });
  return `=OFFSET(${first},0,0,1,COUNTA(${absoluteReference(place.worksheetName, headings)}))`;
}
