import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Change, ChangeKind } from "../../core/changes/change";
import { legendByKind } from "../../core/changes/legend";
import { formatCell } from "../../core/grid/address";
import { changeInWords } from "../change-words";
import { usePane } from "../pane-context";
import { WordDifferences } from "./word-differences";

/** One change: what, in which direction, by how much, and where. */
export function ChangeRow({ change }: { readonly change: Change }) {
  const pane = usePane();
  const styles = useStyles();
  const { kind, entry, from, to } = change;
  const { cell, row } = entry;
  const { what, values, size } = changeInWords(change);
  return (
    <div role="listitem" className={styles.row}>
      <span className={mergeClasses(styles.mark, toneOf(kind, styles))} aria-hidden="true">
        {legendByKind[kind].mark}
      </span>
      <div className={styles.content}>
        <p className={styles.head}>
          {cell ? (
            <>
              <Link
                as="button"
                className={styles.cell}
                aria-label={`Go to ${row.worksheetName} ${formatCell(cell)}`}
                title={`Go to ${row.worksheetName} ${formatCell(cell)}`}
                onClick={() => void pane.goTo(row.worksheetId, cell)}
              >
                {formatCell(cell)}
              </Link>{" "}
            </>
          ) : null}
          {what}
        </p>
        <p className={styles.detail}>
          <span className={mergeClasses(styles.kind, toneOf(kind, styles))}>{kind}</span>
          {values === null ? null : <span className={styles.values}>{values}</span>}
          {size === null ? null : <span className={styles.size}>{size}</span>}
        </p>
        {kind === "reworded" ? <WordDifferences from={String(from)} to={String(to)} /> : null}
      </div>
    </div>
  );
}

function toneOf(kind: ChangeKind, styles: Readonly<Record<"better" | "worse" | "neutral", string>>): string {
  if (kind === "improved" || kind === "closed") return styles.better;
  return kind === "declined" || kind === "reopened" ? styles.worse : styles.neutral;
}

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  mark: { textAlign: "center", lineHeight: tokens.lineHeightBase300 },
  content: { minWidth: 0 },
  head: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  cell: { fontWeight: 600, fontVariantNumeric: "tabular-nums", verticalAlign: "baseline" },
  detail: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  kind: { fontWeight: 600 },
  values: { fontVariantNumeric: "tabular-nums" },
  size: { color: tokens.colorNeutralForeground2 },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
});
