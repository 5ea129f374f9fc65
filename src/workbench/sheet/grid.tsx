import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { formatCell, formatColumn, type CellAddress, type RangeAddress } from "../../core/grid/address";
import { CellEditor } from "./cell-editor";
import { GridRow } from "./grid-row";
import { moveFrom, type Move } from "./moves";
import { rowsInView, type SheetView } from "./sheet-view";

export interface GridProps {
  readonly name: string;
  readonly view: SheetView;
  readonly selection: RangeAddress;
  /** What is being typed in the selected cell; null while nothing is. */
  readonly entry: string | null;
  readonly focusTarget: RefObject<HTMLTableElement | null>;
  readonly onSelect: (range: RangeAddress) => void;
  /** The person begins to type: with a text of their own, or null to change what is there. */
  readonly onEdit: (text: string | null) => void;
  readonly onType: (text: string) => void;
  readonly onEnter: (then: Move | null) => void;
  readonly onCancel: () => void;
  readonly onClear: () => void;
}

const headingHeight = 22;
const rowHeadingWidth = 44;

/** A worksheet as a table: only the rows in view are in the page. */
export function Grid(props: GridProps) {
  const { name, view, selection, entry, focusTarget } = props;
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 800 });
  const frozenHeight = view.rowTops[view.frozenRowCount] ?? 0;
  const { first, last } = rowsInView(view, scroll.top + frozenHeight, scroll.height);
  const firstRow = Math.max(first, view.frozenRowCount);
  const cell = { rowIndex: selection.rowIndex, columnIndex: selection.columnIndex };
  const isCellInView = cell.rowIndex < view.frozenRowCount || (cell.rowIndex >= firstRow && cell.rowIndex <= last);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setScroll({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);

  useLayoutEffect(() => {
    if (frame.current) scrollIntoView(frame.current, view, { rowIndex: cell.rowIndex, columnIndex: cell.columnIndex });
  }, [view, cell.rowIndex, cell.columnIndex]);

  function handleKey(event: KeyboardEvent): void {
    if (entry !== null) return;
    const move = moveOf(event);
    if (move) props.onSelect(moveFrom(view, cell, move, scroll.height));
    else if (event.key === "F2") props.onEdit(null);
    else if (event.key === "Delete" || event.key === "Backspace") props.onClear();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) props.onEdit(event.key);
    else return;
    event.preventDefault();
  }

  const rows = Array.from({ length: Math.max(0, last - firstRow + 1) }, (_, index) => firstRow + index);
  const frozenRows = Array.from({ length: view.frozenRowCount }, (_, index) => index);
  const editor =
    entry === null ? null : (
      <CellEditor
        label={`Cell ${formatCell(cell)}`}
        text={entry}
        onType={props.onType}
        onEnter={props.onEnter}
        onCancel={props.onCancel}
      />
    );
  const rowProps = { view, selection, editor, onSelect: props.onSelect, onEdit: props.onEdit };

  return (
    <div ref={frame} className={classes.frame}>
      <table
        ref={focusTarget}
        role="grid"
        aria-label={name}
        aria-rowcount={view.rowCount + 1}
        aria-colcount={view.columnCount + 1}
        aria-activedescendant={isCellInView ? `cell-${formatCell(cell)}` : undefined}
        tabIndex={0}
        className={mergeClasses(classes.table, view.showsGridlines && classes.lined)}
        style={{ width: rowHeadingWidth + view.columnWidths.reduce((sum, width) => sum + width, 0) }}
        onKeyDown={handleKey}
      >
        <colgroup>
          <col style={{ width: rowHeadingWidth }} />
          {view.columnWidths.map((width, column) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead className={classes.head}>
          <tr aria-rowindex={1} style={{ height: headingHeight }}>
            <td className={mergeClasses(classes.heading, classes.corner)} />
            {view.columnWidths.map((_, column) => (
              <th
                key={column}
                scope="col"
                className={mergeClasses(classes.heading, column === cell.columnIndex && classes.current)}
              >
                {formatColumn(column)}
              </th>
            ))}
          </tr>
          {frozenRows.map((row) => (
            <GridRow key={row} rowIndex={row} firstRow={0} {...rowProps} />
          ))}
        </thead>
        <tbody>
          <Spacer height={(view.rowTops[firstRow] ?? 0) - frozenHeight} />
          {rows.map((row) => (
            <GridRow key={row} rowIndex={row} firstRow={firstRow} {...rowProps} />
          ))}
          <Spacer height={(view.rowTops[view.rowCount] ?? 0) - (view.rowTops[last + 1] ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td style={{ padding: 0, border: 0 }} />
    </tr>
  );
}

function moveOf({ key, ctrlKey, metaKey }: KeyboardEvent): Move | null {
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case "ArrowUp":
      return isFar ? "first row" : "up";
    case "ArrowDown":
      return isFar ? "last row" : "down";
    case "ArrowLeft":
      return isFar ? "first column" : "left";
    case "ArrowRight":
      return isFar ? "last column" : "right";
    case "Enter":
      return "down";
    case "PageUp":
      return "page up";
    case "PageDown":
      return "page down";
    case "Home":
      return isFar ? "start" : "first column";
    case "End":
      return isFar ? "end" : null;
    default:
      return null;
  }
}

function scrollIntoView(frame: HTMLElement, view: SheetView, { rowIndex, columnIndex }: CellAddress): void {
  const left = view.columnWidths.slice(0, columnIndex).reduce((sum, width) => sum + width, 0);
  const width = view.columnWidths[columnIndex] ?? 0;
  const visibleWidth = frame.clientWidth - rowHeadingWidth;
  if (left < frame.scrollLeft || width > visibleWidth) frame.scrollLeft = left;
  else if (left + width > frame.scrollLeft + visibleWidth) frame.scrollLeft = left + width - visibleWidth;
  if (rowIndex < view.frozenRowCount) return;
  const top = view.rowTops[rowIndex] ?? 0;
  const bottom = view.rowTops[rowIndex + 1] ?? top;
  const frozenHeight = view.rowTops[view.frozenRowCount] ?? 0;
  if (top - frozenHeight < frame.scrollTop) frame.scrollTop = top - frozenHeight;
  else if (bottom + headingHeight > frame.scrollTop + frame.clientHeight) {
    frame.scrollTop = Math.min(top - frozenHeight, bottom + headingHeight - frame.clientHeight);
  }
}

const useStyles = makeStyles({
  frame: {
    flex: "1 1 0",
    minHeight: 0,
    overflow: "auto",
    // A sheet is paper in every theme: its colours belong to the workbook.
    backgroundColor: "#ffffff",
    colorScheme: "light",
    forcedColorAdjust: "none",
  },
  table: {
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: 0,
    color: "#000000",
    fontSize: "13px",
    ":focus": { outlineStyle: "none" },
    "& td, & th": { boxSizing: "border-box", padding: 0 },
  },
  lined: {
    "& [role='gridcell']": {
      borderRight: "1px solid #e1e1e1",
      borderBottom: "1px solid #e1e1e1",
    },
  },
  head: { position: "sticky", top: 0, zIndex: 3, backgroundColor: "#ffffff" },
  heading: {
    height: `${headingHeight}px`,
    backgroundColor: "#f5f5f5",
    color: "#424242",
    fontWeight: tokens.fontWeightRegular,
    fontSize: "12px",
    textAlign: "center",
    borderRight: "1px solid #d1d1d1",
    borderBottom: "1px solid #d1d1d1",
  },
  corner: { position: "sticky", left: 0, zIndex: 4 },
  current: { backgroundColor: "#dbe9de", color: "#0e5a2f", fontWeight: tokens.fontWeightSemibold },
});
