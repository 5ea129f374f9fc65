import { makeStyles, tokens } from "@fluentui/react-components";
import type { Review } from "../../core/review/review";
import { usePane, usePaneState } from "../pane-context";

/** Which programme and year the workbook in front of the person is about. */
export function PaneHeading() {
  const pane = usePane();
  const styles = useStyles();
  const review = usePaneState((state) => state.review);
  const title = review?.reviewYear?.programme?.title;
  const facts = review ? factsOf(review) : "";
  const place = title?.value ? { worksheetId: title.row.worksheetId, cell: title.cell } : null;
  return (
    <div className={styles.heading}>
      <h1 className={styles.title}>
        {title?.value && place?.cell ? (
          <TitleLink title={title.value} onGo={() => void pane.goTo(place.worksheetId, place.cell ?? firstCell)} />
        ) : (
          "Review Workbook"
        )}
      </h1>
      {facts === "" ? null : <p className={styles.facts}>{facts}</p>}
    </div>
  );
}

const firstCell = { rowIndex: 0, columnIndex: 0 };

/** One line, and whole while the pointer or the focus is on it. */
function TitleLink({ title, onGo }: { readonly title: string; readonly onGo: () => void }) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} title="Go to the title" onClick={onGo}>
      {title}
    </button>
  );
}

function factsOf({ reviewYear }: Review): string {
  if (!reviewYear) return "";
  const { year, programme, scoreScale } = reviewYear;
  const score = programme?.programmeScore.value;
  return [year.label, scoreScale?.name, score ? `score ${score}` : null].filter((fact) => fact).join(" · ");
}

const useStyles = makeStyles({
  heading: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  link: {
    display: "block",
    width: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    ":hover": { whiteSpace: "normal", color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": {
      whiteSpace: "normal",
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  facts: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
