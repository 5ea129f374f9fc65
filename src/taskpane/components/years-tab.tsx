import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { usePane, usePaneState } from "../pane-context";
import { focusFirstButton } from "./focus-first-button";
import { YearStepScreen } from "./year-step-screen";

/** The other years: the next one, which starts from this one, and the last one, from wherever it is. */
export function YearsTab() {
  const stepKind = usePaneState((state) => state.yearStep?.kind ?? null);
  const content = useRef<HTMLDivElement>(null);
  const shownKind = useRef(stepKind);
  useEffect(() => {
    // What had the focus went with the step.
    if (shownKind.current !== null && stepKind === null) focusFirstButton(content.current);
    shownKind.current = stepKind;
  }, [stepKind]);
  return <div ref={content}>{stepKind === null ? <YearOffers /> : <YearStepScreen />}</div>;
}

function YearOffers() {
  const pane = usePane();
  const styles = useStyles();
  return (
    <>
      <Button className={styles.offer} size="large" onClick={() => void pane.planNextYear()}>
        Start next year’s review
      </Button>
      <p className={styles.hint}>
        Adds the next year to every table: outputs with their weights, open recommendations, and room for what is judged
        anew. You see what it does first.
      </p>
      <Button className={styles.offer} size="large" onClick={pane.chooseLastYear}>
        Bring last year’s
      </Button>
      <p className={styles.hint}>
        Takes last year’s facts from a workbook or from the summary sheet that was published, so that the years can be
        compared.
      </p>
    </>
  );
}

const useStyles = makeStyles({
  offer: { width: "100%", maxWidth: "420px" },
  hint: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
