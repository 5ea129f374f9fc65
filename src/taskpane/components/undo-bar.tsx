import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane, usePaneState } from "../pane-context";

/** One step back, as long as there is a command that wrote something. */
export function UndoBar() {
  const pane = usePane();
  const styles = useStyles();
  const title = usePaneState((state) => state.lastCommand?.title ?? null);
  const isBusy = usePaneState((state) => state.task !== null);
  if (title === null) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.title}>Last: {title}</span>
      <Button appearance="transparent" size="small" disabledFocusable={isBusy} onClick={() => void pane.undo()}>
        Undo last command
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  title: { overflowWrap: "anywhere" },
});
