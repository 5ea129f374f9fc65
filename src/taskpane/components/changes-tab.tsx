import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { groupByWorksheet } from "../../app/group-by-worksheet";
import type { YearComparison } from "../../app/compare-years";
import { usePane, usePaneState } from "../pane-context";
import { isStale } from "../pane-state";
import { onlyOneYear } from "../words";
import { Age } from "./age";
import { ChangeCounts } from "./change-counts";
import { ChangeRow } from "./change-row";
import { Pictures } from "./pictures";
import { WorksheetHeading } from "./worksheet-heading";
import { WindowedRows } from "./windowed-rows";

/** What changed since last year, and whether it shows in the cells. */
export function ChangesTab() {
  const pane = usePane();
  const styles = useStyles();
  const comparison = usePaneState((state) => state.comparison);
  const isOld = usePaneState((state) => isStale(comparison, state));
  if (!comparison) return <Button onClick={() => void pane.compare()}>Compare with last year</Button>;
  const { value } = comparison;
  const { year, previousYear, changes, review } = value;
  if (!year) return <p>There is no year under review. Add a column such as 2024/25 to the table “Programme”.</p>;
  if (!previousYear) return <p>{onlyOneYear(year.label)}</p>;
  return (
    <>
      <h2 className={styles.title}>
        {year.label} against {previousYear.label}
      </h2>
      <p className={styles.age}>
        <Age result={comparison} verb="compared" />
        {isOld ? (
          <Button size="small" onClick={() => void pane.compare()}>
            Compare again
          </Button>
        ) : null}
      </p>
      {changes.length > 0 ? <ChangeCounts changes={changes} /> : null}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void pane.highlight()}>
          Show in workbook
        </Button>
        <Button onClick={() => void pane.removeHighlights()}>Remove highlights</Button>
      </div>
      <Pictures review={review} />
      <ChangeList comparison={value} />
    </>
  );
}

function ChangeList({ comparison: { changes, review } }: { readonly comparison: YearComparison }) {
  const kind = usePaneState((state) => state.changeKind);
  const shown = changes.filter((change) => kind === null || change.kind === kind);
  if (changes.length === 0) return <p>Nothing changed.</p>;
  return groupByWorksheet(shown, ({ entry }) => entry.row.worksheetName, review).map(({ worksheet, items }) => (
    <section key={worksheet ?? ""} aria-label={worksheet ?? "The workbook"}>
      <WorksheetHeading level="h3" name={worksheet ?? "The workbook"} count={items.length} />
      <WindowedRows
        items={items}
        estimatedHeight={60}
        render={(change, index) => <ChangeRow key={index} change={change} />}
      />
    </section>
  ));
}

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  age: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});
