import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Pane } from "../pane";
import { PaneContext, usePane, usePaneState } from "../pane-context";
import { useOfficeTheme } from "../theme";
import { FirstRun } from "./first-run";
import { LiveRegion } from "./live-region";
import { NoticeBar } from "./notice-bar";
import { PaneHeading } from "./pane-heading";
import { ReviewTab } from "./review-tab";
import { StartProblem } from "./start-problem";
import { Tabs } from "./tabs";
import { TaskBar } from "./task-bar";
import { UndoBar } from "./undo-bar";

const ChangesTab = lazy(() =>
  import(/* webpackChunkName: "changes" */ "./changes-tab").then(({ ChangesTab: component }) => ({
    default: component,
  })),
);
const SummaryTab = lazy(() =>
  import(/* webpackChunkName: "summary" */ "./summary-tab").then(({ SummaryTab: component }) => ({
    default: component,
  })),
);

const YearsTab = lazy(() =>
  import(/* webpackChunkName: "years" */ "./years-tab").then(({ YearsTab: component }) => ({ default: component })),
);
const YearStepScreen = lazy(() =>
  import(/* webpackChunkName: "years" */ "./year-step-screen").then(({ YearStepScreen: component }) => ({
    default: component,
  })),
);

/** The whole pane, in Office's theme. */
export function PaneApp({ pane }: { readonly pane: Pane }) {
  useStaticStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={useOfficeTheme(pane)} className={styles.page}>
      <PaneContext value={pane}>
        <PaneContent />
        <LiveRegion />
      </PaneContext>
    </FluentProvider>
  );
}

function PaneContent() {
  const styles = useStyles();
  const start = usePaneState((state) => state.start);
  const standing = usePaneState((state) => state.standing);
  if (start !== "starting" && start !== "ready") return <StartProblem problem={start} />;
  return (
    <>
      <header className={styles.header}>
        <PaneHeading />
        {standing === "no review" ? null : <PaneTabs />}
      </header>
      <TaskBar />
      <NoticeBar />
      <UndoBar />
      {standing === "no review" ? <NoReview /> : <ActiveTab />}
    </>
  );
}

function NoReview() {
  const styles = useStyles();
  const isInStep = usePaneState((state) => state.yearStep !== null);
  if (!isInStep) return <FirstRun />;
  return (
    <div className={styles.panel}>
      <Suspense fallback={null}>
        <YearStepScreen />
      </Suspense>
    </div>
  );
}

function PaneTabs() {
  const pane = usePane();
  const selected = usePaneState((state) => state.tab);
  const errorCount = usePaneState((state) => state.validation?.value.counts.error ?? 0);
  const changeCount = usePaneState((state) => state.comparison?.value.changes.length ?? 0);
  return (
    <Tabs
      label="Parts of the pane"
      panelId={panelId}
      selected={selected}
      onSelect={(tab) => void pane.showTab(tab)}
      tabs={[
        { name: "review", label: "Review", count: errorCount },
        { name: "changes", label: "Changes", count: changeCount },
        { name: "summary", label: "Summary", count: 0 },
        { name: "years", label: "Years", count: 0 },
      ]}
    />
  );
}

const panelId = "tab-panel";

function ActiveTab() {
  const styles = useStyles();
  const tab = usePaneState((state) => state.tab);
  const TabContent = contents[tab];
  return (
    <div id={panelId} role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
      <Suspense fallback={null}>
        <TabContent />
      </Suspense>
    </div>
  );
}

const contents = { review: ReviewTab, changes: ChangesTab, summary: SummaryTab, years: YearsTab } as const;

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 320px), (max-width: 240px)": { position: "static" },
  },
  panel: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
});
