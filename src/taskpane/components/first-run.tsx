import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";

/** What a workbook without a review offers. */
export function FirstRun() {
  const pane = usePane();
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <p className={styles.lead}>
        A review workbook holds a programme’s annual review: its outputs, scores, budget and recommendations, year
        beside year.
      </p>
      <Button appearance="primary" size="large" onClick={() => void pane.setUp()}>
        Set up a review
      </Button>
      <p className={styles.hint}>Adds empty sheets to fill in. What is in this workbook stays as it is.</p>
      <Button size="large" onClick={() => void pane.openExample()}>
        Open the example
      </Button>
      <p className={styles.hint}>A made-up review with mistakes to find and changes to see.</p>
    </div>
  );
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    padding: tokens.spacingHorizontalL,
    maxWidth: "420px",
  },
  lead: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  hint: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
