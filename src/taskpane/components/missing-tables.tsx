import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane, usePaneState } from "../pane-context";

/** What a workbook lacks that is almost a review, and the offer to add it. */
export function MissingTables() {
  const pane = usePane();
  const styles = useStyles();
  const missing = usePaneState((state) => state.review?.structure.missingTables ?? none);
  if (missing.length === 0) return null;
  return (
    <section className={styles.box} aria-label="What is missing">
      {missing.map(({ table, suggestion }) => (
        <p key={table} className={styles.line}>
          There is no table “{table}”.{" "}
          {suggestion === null ? null : `“${suggestion}” looks like it: rename it (Table Design > Table Name).`}
        </p>
      ))}
      <Button onClick={() => void pane.addMissing()}>Add what is missing</Button>
      <p className={styles.hint}>Adds empty sheets behind yours. Nothing else is touched.</p>
    </section>
  );
}

const none: readonly never[] = [];

const useStyles = makeStyles({
  box: {
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalS}` },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});
