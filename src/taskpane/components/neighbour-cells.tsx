import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { neighbourCells } from "../../app/neighbours";
import type { Finding } from "../../core/checks/finding";
import { usePaneState } from "../pane-context";

/** What stands beside a finding's cell when it was judged. */
export function NeighbourCells({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const review = usePaneState((state) => state.validation?.value.review ?? null);
  const cells = review ? neighbourCells(review, finding) : [];
  if (cells.length === 0) return <p className={styles.none}>The rest of its row is empty.</p>;
  return (
    <dl className={styles.cells}>
      {cells.map(({ heading, text, isFinding }, index) => (
        <div key={index} className={mergeClasses(styles.cell, isFinding && styles.finding)}>
          <dt className={styles.heading}>{heading}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  none: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  cells: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  cell: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, 30%) minmax(0, 1fr)",
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  finding: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: 600 },
  heading: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});
