import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { SummaryPreview, SummaryStanding } from "../../app/preview-summary";
import { usePane, usePaneState } from "../pane-context";
import { isStale } from "../pane-state";
import { countOf } from "../words";
import { HandEditList } from "./hand-edit-list";
import { SummaryPage } from "./summary-page";

/** The summary as it will print, and whether the one in the workbook says the same. */
export function SummaryTab() {
  const pane = usePane();
  const styles = useStyles();
  const preview = usePaneState((state) => state.preview);
  const isOld = usePaneState((state) => isStale(state.preview, state));
  if (!preview) return <Button onClick={() => void pane.preview()}>Show the summary</Button>;
  const { value } = preview;
  if (!value) return <p>There is no year under review. Add a column such as 2024/25 to the table “Programme”.</p>;
  return (
    <>
      <p className={styles.standing}>
        {value.standing === "up to date" && !isOld ? (
          <CheckmarkCircleFilled className={styles.good} aria-hidden="true" />
        ) : (
          <WarningFilled className={styles.attention} aria-hidden="true" />
        )}
        <span>{isOld ? "The workbook was changed since this preview." : standingInWords(value)}</span>
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void pane.generateSummary()}>
          Generate summary
        </Button>
        {isOld ? <Button onClick={() => void pane.preview()}>Preview again</Button> : <GoToSummary preview={value} />}
      </div>
      <HandEditList />
      <h2 className={styles.title}>As it will print</h2>
      <p className={styles.pages}>A4, one page wide · {countOf(value.pageCount, "page")}</p>
      <SummaryPage layout={value.layout} title={value.title} />
    </>
  );
}

function GoToSummary({ preview: { worksheet } }: { readonly preview: SummaryPreview }) {
  const pane = usePane();
  if (!worksheet) return null;
  return (
    <Button onClick={() => void pane.goTo(worksheet.id, { rowIndex: 0, columnIndex: 0 })}>
      Go to “{worksheet.name}”
    </Button>
  );
}

function standingInWords({ standing, worksheet }: SummaryPreview): string {
  return words[standing](worksheet?.name ?? "Summary");
}

const words: Readonly<Record<SummaryStanding, (sheet: string) => string>> = {
  "not generated": () => "There is no summary in this workbook yet.",
  "up to date": (sheet) => `The sheet “${sheet}” is up to date.`,
  "out of date": (sheet) => `The sheet “${sheet}” is out of date: the review says something else by now.`,
  "edited by hand": (sheet) => `The sheet “${sheet}” was edited by hand. Generating keeps a dated copy of it.`,
};

const useStyles = makeStyles({
  standing: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    lineHeight: tokens.lineHeightBase300,
  },
  good: { width: "20px", height: "20px", color: tokens.colorStatusSuccessForeground1 },
  attention: { width: "20px", height: "20px", color: tokens.colorStatusWarningForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  title: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
  },
  pages: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
