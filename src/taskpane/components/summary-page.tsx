import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useEffect, useState, type CSSProperties, type ReactNode } from "react";
import type { CellFormat } from "../../core/grid/edit";
import type { LayoutRow, SheetLayout } from "../../core/summary/sheet-layout";

interface SummaryPageProps {
  readonly layout: SheetLayout;
  readonly title: string;
}

interface SummaryRowProps {
  readonly row: LayoutRow;
  readonly columnCount: number;
}

const rowsAtOnce = 200;

/**
 * The sheet in small: its columns keep their proportions and its letters stay large enough to be read. A long sheet is
 * there from its top within a frame, and grows with each frame that follows; another one in its place is drawn whole, so
 * that the person stays where they have scrolled.
 */
export function SummaryPage({ layout, title }: SummaryPageProps) {
  const styles = useStyles();
  const { columnWidths, rows } = layout;
  const shownCount = useGrowingCount(rows.length);
  const width = columnWidths.reduce((sum, columnWidth) => sum + columnWidth, 0);
  return (
    <div className={styles.paper}>
      <table className={styles.table} aria-label={title}>
        <colgroup>
          {columnWidths.map((columnWidth, index) => (
            <col key={index} style={{ width: `${(100 * columnWidth) / width}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.slice(0, shownCount).map((row, index) => (
            <SummaryRow key={index} row={row} columnCount={columnWidths.length} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many rows are shown by now. */
function useGrowingCount(rowCount: number): number {
  const [count, setCount] = useState(rowsAtOnce);
  useEffect(() => {
    if (count >= rowCount) return;
    const request = requestAnimationFrame(() => setCount(count + rowsAtOnce));
    return () => cancelAnimationFrame(request);
  }, [count, rowCount]);
  return count;
}

const SummaryRow = memo(function SummaryRow({ row, columnCount }: SummaryRowProps) {
  const styles = useStyles();
  const last = row.cells.at(-1);
  const missing = columnCount - (last ? last.columnIndex + last.columnCount : 0);
  return (
    <tr>
      {row.cells.map(({ columnIndex, columnCount: span, text, format }) => (
        <td key={columnIndex} colSpan={span} className={styles.cell} style={styleOf(format)}>
          {breakable(text)}
        </td>
      ))}
      {missing > 0 ? <td colSpan={missing} /> : null}
    </tr>
  );
});

/** Lets long labels such as `Country/Region` break where a reader would. */
function breakable(text: string): ReactNode {
  return text.split("/").flatMap((part, index) => (index === 0 ? [part] : ["/", <wbr key={index} />, part]));
}

/** The sheet's own look: paper stays white in a dark theme, as it prints. */
function styleOf({ bold, italic, fontSize = 11, fontColor, fill, borderColor, ...format }: CellFormat): CSSProperties {
  return {
    fontWeight: bold === true ? 600 : 400,
    fontStyle: italic === true ? "italic" : "normal",
    fontSize: `${Math.max(9.5, fontSize - 1.5)}px`,
    ...(fontColor === undefined ? {} : { color: fontColor }),
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    ...(borderColor === undefined ? {} : { border: `1px solid ${borderColor}` }),
    textAlign: alignments[format.horizontalAlignment ?? "General"],
    verticalAlign: format.verticalAlignment === "Center" ? "middle" : "top",
  };
}

const alignments = { General: "left", Left: "left", Center: "center", Right: "right" } as const;

const useStyles = makeStyles({
  paper: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXS,
    // Paper, in every theme: it shows what will be printed.
    forcedColorAdjust: "none",
    backgroundColor: "#FFFFFF",
    color: "#000000",
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  cell: { padding: "2px", whiteSpace: "pre-wrap", overflowWrap: "break-word", lineHeight: 1.35 },
});
