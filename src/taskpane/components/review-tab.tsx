import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { usePane, usePaneState } from "../pane-context";
import { shownFindings } from "../pane-state";
import { countOf } from "../words";
import { Age } from "./age";
import { CheckOutcomes } from "./check-outcomes";
import { FindingActions } from "./finding-actions";
import { FindingFilters } from "./finding-filters";
import { FindingList } from "./finding-list";
import { MissingTables } from "./missing-tables";

/** What is wrong in the review, and what to do about it. */
export function ReviewTab() {
  const pane = usePane();
  const styles = useStyles();
  const validation = usePaneState((state) => state.validation);
  return (
    <>
      <div className={styles.first}>
        <Button appearance="primary" onClick={() => void pane.validate()}>
          Validate review
        </Button>
        <Age result={validation} verb="checked" />
      </div>
      {validation ? null : (
        <p className={styles.hint}>Checks the scores and everything around them. Nothing in the workbook is changed.</p>
      )}
      <MissingTables />
      {validation ? <Findings /> : null}
      {validation ? <AutomaticSwitch /> : null}
    </>
  );
}

function Findings() {
  const pane = usePane();
  const styles = useStyles();
  const validation = usePaneState((state) => state.validation);
  const filter = usePaneState((state) => state.filter);
  const findings = useMemo(() => shownFindings({ validation, filter }), [validation, filter]);
  if (!validation) return null;
  const { counts, findings: all, passed, notApplicable, review } = validation.value;
  return (
    <>
      {counts.error === 0 ? (
        <div className={styles.allWell}>
          <p className={styles.allWellText}>
            No errors. {countOf(passed.length, "check")} passed, {notApplicable.length} not needed here.
          </p>
          <Button onClick={() => void pane.generateSummary()}>Generate summary</Button>
        </div>
      ) : null}
      {all.length > 0 ? (
        <>
          <FindingFilters validation={validation.value} />
          <FindingActions findings={findings} />
          <FindingList findings={findings} review={review} />
        </>
      ) : null}
      <CheckOutcomes validation={validation.value} />
    </>
  );
}

function AutomaticSwitch() {
  const pane = usePane();
  const validatesByItself = usePaneState((state) => state.validatesByItself);
  return (
    <Switch
      checked={validatesByItself}
      label="Validate again after every edit"
      onChange={(_, { checked }) => pane.setValidatesByItself(checked)}
    />
  );
}

const useStyles = makeStyles({
  first: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  allWell: { marginTop: tokens.spacingVerticalM },
  allWellText: { margin: `0 0 ${tokens.spacingVerticalS}` },
});
