import { makeStyles } from "@fluentui/react-components";
import { usePaneState } from "../pane-context";

/** Reads results out in a screen reader, without taking the focus. */
export function LiveRegion() {
  const styles = useStyles();
  const announcement = usePaneState((state) => state.announcement);
  return (
    <div role="status" className={styles.unseen}>
      {announcement}
    </div>
  );
}

const useStyles = makeStyles({
  unseen: {
    position: "fixed",
    bottom: 0,
    left: 0,
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
