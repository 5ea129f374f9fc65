import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane, usePaneState } from "../pane-context";
import type { YearStep } from "../year-step";
import { ChooseLastYear } from "./choose-last-year";
import { focusFirstButton } from "./focus-first-button";
import { LastYearPreview } from "./last-year-preview";
import { NextYearPlan } from "./next-year-plan";

/** The step that a person is in the middle of, with the way back. */
export function YearStepScreen() {
  const step = usePaneState((state) => state.yearStep);
  return step ? (
    <Step key={step.kind} title={titleOf(step)}>
      {contentOf(step)}
    </Step>
  ) : null;
}

function titleOf(step: YearStep): string {
  return step.kind === "next year" ? `Start the review of ${step.plan.year.label}` : "Bring last year’s";
}

function contentOf(step: YearStep): ReactNode {
  switch (step.kind) {
    case "next year":
      return <NextYearPlan plan={step.plan} />;
    case "choosing":
      return <ChooseLastYear />;
    case "last year":
      return <LastYearPreview file={step.file} into={step.into} />;
  }
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const pane = usePane();
  const styles = useStyles();
  const step = useRef<HTMLElement>(null);
  // The button that led here is gone.
  useEffect(() => focusFirstButton(step.current), []);
  return (
    <section ref={step} aria-label={title}>
      <div className={styles.heading}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label="Back"
          title="Back"
          onClick={pane.leaveYearStep}
        />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
});
