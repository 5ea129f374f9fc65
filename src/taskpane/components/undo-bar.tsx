import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { usePane, usePaneState } from "../pane-context";
import { focusFirstButton } from "./focus-first-button";

/** One step back, as long as there is a command that wrote something. */
export function UndoBar() {
  const pane = usePane();
  const styles = useStyles();
  const title = usePaneState((state) => state.lastCommand?.title ?? null);
  const isBusy = usePaneState((state) => state.task !== null);
  const region = useRef<HTMLDivElement>(null);
  const undo = async () => {
    await pane.undo();
    // The button that was pressed is gone.
    if (!pane.store.get().lastCommand) focusFirstButton(region.current?.nextElementSibling ?? null);
  };
  return (
    <div ref={region}>
      {title === null ? null : (
        <div className={styles.bar}>
          <span className={styles.title}>Last: {title}</span>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void undo()}>
            Undo last command
          </Button>
        </div>
      )}
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
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  title: { overflowWrap: "anywhere" },
});
