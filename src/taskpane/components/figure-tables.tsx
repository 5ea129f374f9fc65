import { makeStyles, tokens } from "@fluentui/react-components";
import type { BudgetFigures, ScoreFigures } from "../../app/year-figures";
import { formatPounds } from "../../core/review/format-facts";

/** The figures of the picture of scores. */
export function ScoreTable({ figures }: { readonly figures: ScoreFigures }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Scores by output and year</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Output
          </th>
          {figures.years.map((year) => (
            <th key={year} scope="col" className={styles.head}>
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.outputs.map(({ ref, output, scores }, index) => (
          <tr key={index}>
            <th scope="row" className={styles.rowHead} title={output}>
              {ref}
            </th>
            {scores.map(({ text }, year) => (
              <td key={year} className={styles.cell}>
                {text === "" ? "–" : text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The figures of the picture of budget and spending. */
export function BudgetTable({ figures }: { readonly figures: readonly BudgetFigures[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Budget and spending by year</caption>
      <thead>
        <tr>
          {["Year", "Allocated", "Spent"].map((heading) => (
            <th key={heading} scope="col" className={styles.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ year, allocated, spent }) => (
          <tr key={year}>
            <th scope="row" className={styles.rowHead}>
              {year}
            </th>
            <td className={styles.cell}>{allocated === null ? "–" : formatPounds(allocated)}</td>
            <td className={styles.cell}>{spent === null ? "–" : formatPounds(spent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cell = {
  padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  textAlign: "left",
  overflowWrap: "anywhere",
  fontVariantNumeric: "tabular-nums",
} as const;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200 },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  head: { ...cell, fontWeight: 600, color: tokens.colorNeutralForeground2 },
  rowHead: { ...cell, fontWeight: 400 },
  cell,
});
