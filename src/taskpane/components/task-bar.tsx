import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane, usePaneState } from "../pane-context";
import type { Task } from "../pane-state";

/** What is being done, once it takes longer than a glance. */
export function TaskBar() {
  const task = usePaneState((state) => state.task);
  return task ? <SlowTask key={task.title} task={task} /> : null;
}

const glance = 300;

function SlowTask({ task }: { readonly task: Task }) {
  const pane = usePane();
  const styles = useStyles();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), glance);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <div className={styles.bar}>
      <ProgressBar thickness="medium" aria-label={task.title} />
      <div className={styles.line}>
        <span>{task.title} …</span>
        {task.canBeCancelled ? (
          <Button size="small" onClick={pane.cancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  bar: { backgroundColor: tokens.colorNeutralBackground2 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
});
