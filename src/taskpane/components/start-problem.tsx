import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaneStart } from "../pane-state";

type Problem = Exclude<PaneStart, "starting" | "ready">;

/** Why the pane cannot work here, and what to do. */
export function StartProblem({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { title, advice } = words[problem];
  return (
    <div className={styles.page} role="alert">
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.advice}>{advice}</p>
    </div>
  );
}

const words: Readonly<Record<Problem, { readonly title: string; readonly advice: string }>> = {
  "not loaded": {
    title: "Excel did not answer",
    advice: "The part that talks to Excel did not load. Check the connection, then close and open this pane.",
  },
  "outside Excel": {
    title: "Open this in Excel",
    advice: "Review Workbook works beside a workbook. Open one in Excel, then choose Home > Review.",
  },
  "Excel too old": {
    title: "This Excel is too old",
    advice: "Open the workbook in Excel 2021 or later, in Microsoft 365, or in Excel on the web.",
  },
};

const useStyles = makeStyles({
  page: { padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  advice: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});
