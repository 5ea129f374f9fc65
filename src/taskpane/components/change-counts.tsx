import { makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import type { Change } from "../../core/changes/change";
import { legend } from "../../core/changes/legend";
import { usePane, usePaneState } from "../pane-context";

/** How many changes there are, those that matter most first; each number can be shown alone. */
export function ChangeCounts({ changes }: { readonly changes: readonly Change[] }) {
  const pane = usePane();
  const styles = useStyles();
  const selected = usePaneState((state) => state.changeKind);
  const counted = legend
    .map((entry) => ({ ...entry, count: changes.filter(({ kind }) => kind === entry.kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles.counts} role="group" aria-label="Show">
      {counted
        .filter(({ kind }) => kind === "improved" || kind === "declined")
        .map(({ kind, mark, meaning, count }) => (
          <ToggleButton
            key={kind}
            size="small"
            shape="circular"
            className={styles.toggle}
            title={meaning}
            checked={selected === kind}
            onClick={() => pane.showOnlyKind(selected === kind ? null : kind)}
          >
            <span aria-hidden="true" className={kind === "improved" ? styles.better : styles.worse}>
              {mark}&nbsp;
            </span>
            {count} {kind}
          </ToggleButton>
        ))}
      <Select
        size="small"
        className={styles.kinds}
        aria-label="Kind of change"
        value={selected ?? ""}
        onChange={(_, { value }) => pane.showOnlyKind(counted.find(({ kind }) => kind === value)?.kind ?? null)}
      >
        <option value="">{changes.length === 1 ? "1 change" : `All ${changes.length} changes`}</option>
        {counted.map(({ kind, mark, count }) => (
          <option key={kind} value={kind}>
            {mark} {count} {kind}
          </option>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalM,
  },
  toggle: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  kinds: { maxWidth: "100%" },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorPaletteRedForeground1 },
});
