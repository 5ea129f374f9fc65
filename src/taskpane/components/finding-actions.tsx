import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { fixableFindings } from "../../app/fix-findings";
import { findingsToSend } from "../../app/findings-to-send";
import type { Finding } from "../../core/checks/finding";
import { copyToClipboard } from "../clipboard";
import { usePane, usePaneState } from "../pane-context";
import { countOf } from "../words";
import { focusFirstButton } from "./focus-first-button";

/** What can be done with the findings that are shown. */
export function FindingActions({ findings }: { readonly findings: readonly Finding[] }) {
  const pane = usePane();
  const styles = useStyles();
  const current = usePaneState((state) => state.current);
  const review = usePaneState((state) => state.review);
  const fixable = usePaneState((state) => state.validation)?.value.findings ?? [];
  const fixableCount = fixableFindings(fixable).length;
  const withCell = findings.filter(({ cell }) => cell !== null);
  const position = current ? withCell.indexOf(current) + 1 : 0;
  const actions = useRef<HTMLDivElement>(null);
  // The button goes away with what it fixed: the keyboard stays here.
  const keepFocus = () => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusFirstButton(actions.current);
    });
  };
  const copy = async () => {
    const programme = review?.reviewYear?.programme?.title.value ?? "Review";
    const title = `${programme} · ${review?.reviewYear?.year.label ?? ""} · ${countOf(findings.length, "finding")}`;
    if (await copyToClipboard(findingsToSend(title, findings)))
      pane.say(`${countOf(findings.length, "finding")} copied.`);
    else pane.fail("The findings could not be copied. Allow this page to use the clipboard, then try again.");
  };
  return (
    <div ref={actions} className={styles.actions}>
      {withCell.length > 0 ? (
        <div className={styles.steps} role="group" aria-label="Step through the cells">
          <Button size="small" onClick={() => void pane.step(-1)}>
            Previous
          </Button>
          <span className={styles.position}>
            {position > 0 ? `${position} of ${withCell.length}` : countOf(withCell.length, "cell")}
          </span>
          <Button size="small" onClick={() => void pane.step(1)}>
            Next
          </Button>
        </div>
      ) : null}
      {fixableCount > 0 ? (
        <Button size="small" onClick={() => void pane.fixAllSafe().then(keepFocus)}>
          {fixableCount === 1 ? "Fix the safe one" : `Fix all ${fixableCount} safe ones`}
        </Button>
      ) : null}
      {findings.length > 0 ? (
        <Button size="small" onClick={() => void copy()}>
          Copy findings
        </Button>
      ) : null}
    </div>
  );
}

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  steps: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  position: {
    minWidth: "56px",
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});
