import { makeStyles, tokens } from "@fluentui/react-components";
import { usePaneState } from "../pane-context";
import { isStale, type Dated } from "../pane-state";

interface AgeProps {
  readonly result: Dated<unknown> | null;
  /** What was done: `checked`. */
  readonly verb: string;
}

/** When a result was worked out, and whether the workbook was edited since. */
export function Age({ result, verb }: AgeProps) {
  const styles = useStyles();
  const isOld = usePaneState((state) => isStale(result, state));
  if (!result) return null;
  const time = result.at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return isOld ? (
    <span className={styles.stale}>Changed since {time}</span>
  ) : (
    <span className={styles.current}>
      {verb} {time}
    </span>
  );
}

const useStyles = makeStyles({
  current: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  stale: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200, fontWeight: 600 },
});
