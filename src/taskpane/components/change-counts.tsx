import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Change } from "../../core/changes/change";
import { legend } from "../../core/changes/legend";
import { usePane, usePaneState } from "../pane-context";

/** How many changes there are of each kind; each number is a toggle that shows only its kind. */
export function ChangeCounts({ changes }: { readonly changes: readonly Change[] }) {
  const pane = usePane();
  const styles = useStyles();
  const selected = usePaneState((state) => state.changeKind);
  const counted = legend
    .map((entry) => ({ ...entry, count: changes.filter(({ kind }) => kind === entry.kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles.counts} role="group" aria-label="Show only">
      {counted.map(({ kind, mark, meaning, count }) => (
        <ToggleButton
          key={kind}
          size="small"
          shape="circular"
          className={styles.toggle}
          title={meaning}
          checked={selected === kind}
          onClick={() => pane.showOnlyKind(selected === kind ? null : kind)}
        >
          <span aria-hidden="true">{mark}&nbsp;</span>
          {count} {kind}
        </ToggleButton>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalM },
  toggle: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});
