import { FluentProvider, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Pane } from "../pane";
import { PaneContext, usePane, usePaneState } from "../pane-context";
import type { PaneState, TabName } from "../pane-state";
import { useOfficeTheme } from "../theme";
import { FirstRun } from "./first-run";
import { LiveRegion } from "./live-region";
import { NoticeBar } from "./notice-bar";
import { PaneHeading } from "./pane-heading";
import { ReviewTab } from "./review-tab";
import { StartProblem } from "./start-problem";
import { TaskBar } from "./task-bar";

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

/** The whole pane, in Office's theme. */
export function PaneApp({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useOfficeTheme()} className={styles.page}>
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
      {standing === "no review" ? <FirstRun /> : <ActiveTab />}
    </>
  );
}

function PaneTabs() {
  const pane = usePane();
  const styles = useStyles();
  const tab = usePaneState((state) => state.tab);
  const errorCount = usePaneState((state) => state.validation?.value.counts.error ?? 0);
  const changeCount = usePaneState((state) => state.comparison?.value?.changes.changes.length ?? 0);
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={tab}
      onTabSelect={(_, { value }) => void pane.showTab(value as TabName)}
    >
      {tabs.map(({ name, label }) => (
        <Tab key={name} id={`tab-${name}`} value={name} aria-controls="tab-panel">
          {label}
          <Count count={name === "review" ? errorCount : name === "changes" ? changeCount : 0} noun={nouns[name]} />
        </Tab>
      ))}
    </TabList>
  );
}

const tabs: readonly { readonly name: TabName; readonly label: string }[] = [
  { name: "review", label: "Review" },
  { name: "changes", label: "Changes" },
  { name: "summary", label: "Summary" },
];

const nouns: Readonly<Record<TabName, string>> = { review: "errors", changes: "changes", summary: "" };

function Count({ count, noun }: { readonly count: number; readonly noun: string }) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <span className={styles.count} title={`${count} ${noun}`}>
      {" "}
      {count}
    </span>
  );
}

function ActiveTab() {
  const styles = useStyles();
  const tab = usePaneState(({ tab: name }: PaneState) => name);
  return (
    <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
      <Suspense fallback={null}>
        {tab === "review" ? <ReviewTab /> : tab === "changes" ? <ChangesTab /> : <SummaryTab />}
      </Suspense>
    </div>
  );
}

const useStyles = makeStyles({
  page: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 320px)": { position: "static" },
  },
  tabs: { flexWrap: "wrap", paddingLeft: tokens.spacingHorizontalXS },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  panel: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
});
