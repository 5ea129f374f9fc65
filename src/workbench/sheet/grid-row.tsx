import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactNode } from "react";
import { formatCell, type CellAddress, type RangeAddress } from "../../core/grid/address";
import type { Border, CellStyle } from "../../xlsx/cell-style";
import { rangeAt } from "./moves";
import { holds, type CellView, type SheetView } from "./sheet-view";

export interface GridRowProps {
  readonly view: SheetView;
  readonly rowIndex: number;
  /** The first row that is in the page: a merge that begins above it is drawn from it on. */
  readonly firstRow: number;
  readonly selection: RangeAddress;
  /** Shown in the selected cell. */
  readonly editor: ReactNode;
  readonly onSelect: (range: RangeAddress) => void;
  readonly onEdit: (text: string | null) => void;
}

export function GridRow({ view, rowIndex, firstRow, selection, editor, onSelect, onEdit }: GridRowProps) {
  const classes = useStyles();
  const height = (view.rowTops[rowIndex + 1] ?? 0) - (view.rowTops[rowIndex] ?? 0);
  if (height === 0) return null;
  const cells: ReactNode[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const merge = view.mergeAt(rowIndex, column);
    const isFirst = !merge || (merge.columnIndex === column && Math.max(merge.rowIndex, firstRow) === rowIndex);
    if (!isFirst || view.columnWidths[column] === 0) continue;
    const place = { rowIndex: merge?.rowIndex ?? rowIndex, columnIndex: column };
    const cell = view.cell(place.rowIndex, place.columnIndex);
    const isActive = place.rowIndex === selection.rowIndex && column === selection.columnIndex;
    const spills = !cell.style.wrapText && !cell.isNumeric && !merge && view.cell(rowIndex, column + 1).text === "";
    cells.push(
      <td
        key={column}
        id={`cell-${formatCell(place)}`}
        role="gridcell"
        aria-colindex={column + 2}
        aria-selected={holds(selection, place.rowIndex, column)}
        rowSpan={merge ? merge.rowIndex + merge.rowCount - rowIndex : undefined}
        colSpan={merge?.columnCount}
        className={mergeClasses(
          classes.cell,
          holds(selection, place.rowIndex, column) && !isActive && classes.selected,
          isActive && classes.active,
        )}
        style={cellStyle(view, place, cell)}
        onClick={() => onSelect(rangeAt(view, place))}
        onDoubleClick={() => onEdit(null)}
      >
        <div className={classes.text} style={textStyle(cell, merge ? null : height, spills)}>
          {cell.text}
        </div>
        {isActive && editor}
      </td>,
    );
  }
  return (
    <tr aria-rowindex={rowIndex + 2} style={{ height }}>
      <th
        scope="row"
        className={mergeClasses(classes.heading, holds(selection, rowIndex, selection.columnIndex) && classes.current)}
      >
        {rowIndex + 1}
      </th>
      {cells}
    </tr>
  );
}

function cellStyle(
  view: SheetView,
  { rowIndex, columnIndex }: CellAddress,
  { style, overlay }: CellView,
): CSSProperties {
  const { left, right, top, bottom } = style.borders;
  const fill = overlay?.fill ?? style.fill;
  return {
    ...(fill === null ? {} : { backgroundColor: fill }),
    // A line between two cells is drawn once, by the left or upper one.
    ...(has(left) && !has(bordersAt(view, rowIndex, columnIndex - 1)?.right) ? { borderLeft: borderOf(left) } : {}),
    ...(has(right) ? { borderRight: borderOf(right) } : {}),
    ...(has(top) && !has(bordersAt(view, rowIndex - 1, columnIndex)?.bottom) ? { borderTop: borderOf(top) } : {}),
    ...(has(bottom) ? { borderBottom: borderOf(bottom) } : {}),
    verticalAlign: verticalAlignments[style.vertical],
  };
}

function bordersAt(view: SheetView, rowIndex: number, columnIndex: number): CellStyle["borders"] | undefined {
  return rowIndex < 0 || columnIndex < 0 ? undefined : view.cell(rowIndex, columnIndex).style.borders;
}

function has(border: Border | undefined): border is Border {
  return border !== undefined && border.line !== "none";
}

function borderOf({ line, colour }: Border): string {
  const width = /^(?:medium|thick|double)/.test(line) ? 2 : 1;
  const kind = /dash/i.test(line) ? "dashed" : line === "dotted" ? "dotted" : line === "double" ? "double" : "solid";
  return `${width}px ${kind} ${colour ?? "#000000"}`;
}

const verticalAlignments = {
  top: "top",
  center: "middle",
  bottom: "bottom",
  justify: "top",
  distributed: "middle",
} as const satisfies Record<CellStyle["vertical"], CSSProperties["verticalAlign"]>;

/** How text stands in its cell; null leaves it to what the value is. */
const alignments: Readonly<Record<CellStyle["horizontal"], "left" | "center" | "right" | "justify" | null>> = {
  general: null,
  left: "left",
  center: "center",
  right: "right",
  fill: "left",
  justify: "justify",
  centerContinuous: "center",
  distributed: "justify",
};

function textStyle(cell: CellView, height: number | null, spills: boolean): CSSProperties {
  const { font, horizontal, wrapText, indent } = cell.style;
  return {
    fontFamily: `"${font.name}", Calibri, Carlito, "Segoe UI", sans-serif`,
    fontSize: `${font.size}pt`,
    fontWeight: (cell.overlay?.bold ?? font.bold) ? 600 : 400,
    fontStyle: (cell.overlay?.italic ?? font.italic) ? "italic" : "normal",
    textDecoration: font.underline === "none" ? (font.strikethrough ? "line-through" : "none") : "underline",
    color: cell.overlay?.fontColour ?? font.colour ?? undefined,
    textAlign: alignments[horizontal] ?? (cell.isNumeric ? "right" : "left"),
    // A number stays on its line.
    whiteSpace: wrapText && !cell.isNumeric ? "pre-wrap" : "pre",
    overflow: spills ? "visible" : "hidden",
    maxHeight: height ?? undefined,
    paddingLeft: 3 + indent * 9,
  };
}

const useStyles = makeStyles({
  heading: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    backgroundColor: "#f5f5f5",
    color: "#424242",
    fontWeight: tokens.fontWeightRegular,
    fontSize: "12px",
    textAlign: "center",
    borderRight: "1px solid #d1d1d1",
    borderBottom: "1px solid #d1d1d1",
  },
  current: { backgroundColor: "#dbe9de", color: "#0e5a2f", fontWeight: tokens.fontWeightSemibold },
  cell: { position: "relative", cursor: "cell" },
  active: {
    "::after": {
      content: '""',
      position: "absolute",
      inset: "-1px",
      border: "2px solid #107c41",
      pointerEvents: "none",
      zIndex: 1,
    },
  },
  selected: {
    "::after": {
      content: '""',
      position: "absolute",
      inset: 0,
      backgroundColor: "rgba(16, 124, 65, 0.12)",
      pointerEvents: "none",
    },
  },
  text: { paddingRight: "3px", lineHeight: 1.25, overflowWrap: "anywhere" },
});
