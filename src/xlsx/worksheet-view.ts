import { formatCell } from "../core/grid/address";
import { sheetViewOrder } from "./schema-order";
import type { WorksheetPart } from "./worksheet-part";
import { type XmlElement, xmlElement } from "./xml";

/** The rows and columns that stay in view while the rest scrolls. */
export interface FrozenPanes {
  readonly rowCount: number;
  readonly columnCount: number;
}

export function readFrozenPanes(part: WorksheetPart): FrozenPanes {
  const pane = part.child("sheetViews")?.child("sheetView")?.child("pane");
  const isFrozen = pane?.get("state") === "frozen" || pane?.get("state") === "frozenSplit";
  if (!pane || !isFrozen) return { rowCount: 0, columnCount: 0 };
  return { rowCount: pane.number("ySplit", 0), columnCount: pane.number("xSplit", 0) };
}

export function setFrozenPanes(part: WorksheetPart, { rowCount, columnCount }: FrozenPanes): void {
  const view = sheetView(part);
  view.remove(view.child("pane"));
  // A selection in a pane that is gone makes Excel repair the file.
  for (const selection of view.all("selection")) if (selection.get("pane") !== null) view.remove(selection);
  if (rowCount === 0 && columnCount === 0) return;
  const activePane = rowCount > 0 && columnCount > 0 ? "bottomRight" : rowCount > 0 ? "bottomLeft" : "topRight";
  view
    .ensure("pane", sheetViewOrder)
    .set("xSplit", columnCount > 0 ? columnCount : null)
    .set("ySplit", rowCount > 0 ? rowCount : null)
    .set("topLeftCell", formatCell({ rowIndex: rowCount, columnIndex: columnCount }))
    .set("activePane", activePane)
    .set("state", "frozen");
}

export function readShowsGridlines(part: WorksheetPart): boolean {
  return part.child("sheetViews")?.child("sheetView")?.flag("showGridLines", true) ?? true;
}

export function setShowsGridlines(part: WorksheetPart, shows: boolean): void {
  sheetView(part).setFlag("showGridLines", shows, true);
}

/** Whether the worksheet's tab is among the selected ones. */
export function setTabSelected(part: WorksheetPart, isSelected: boolean): void {
  const view = isSelected ? sheetView(part) : part.child("sheetViews")?.child("sheetView");
  view?.setFlag("tabSelected", isSelected);
}

function sheetView(part: WorksheetPart): XmlElement {
  const views = part.ensure("sheetViews");
  return views.child("sheetView") ?? views.append(xmlElement("sheetView", { workbookViewId: 0 }));
}
