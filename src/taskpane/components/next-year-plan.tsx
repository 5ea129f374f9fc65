import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { NextYear, PlannedField, PlannedTable, YearTable } from "../../core/next-year/next-year";
import { usePane } from "../pane-context";
import { countOf } from "../words";

/** What starting the next year will do, before it does it. */
export function NextYearPlan({ plan }: { readonly plan: NextYear }) {
  const pane = usePane();
  const styles = useStyles();
  const { year, previous, fields, tables, notes } = plan;
  return (
    <>
      <p className={styles.lead}>Nothing is done yet. This is what will be added for {year.label}:</p>
      <dl className={styles.list}>
        <dt className={styles.term}>Programme</dt>
        <dd className={styles.detail}>
          A column beside {previous.label}. {fieldsInWords(fields, "carried", "Taken over", "Nothing is taken over.")}
        </dd>
        <dd className={styles.detail}>{fieldsInWords(fields, "left empty", "To fill in", "Nothing is left empty.")}</dd>
        {fields.map(({ plan: { kind, ...switched }, entry }) =>
          kind === "switched" && "text" in switched ? (
            <dd key={entry.row.key} className={styles.detail}>
              {entry.row.key}: {switched.text}
            </dd>
          ) : null,
        )}
        {tables.map((table) => (
          <div key={table.table}>
            <dt className={styles.term}>{table.table}</dt>
            <dd className={styles.detail}>{tableInWords(table, previous.label)}</dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <p className={styles.lead}>What is there of {previous.label} stays as it is. Highlights are removed.</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void pane.startNextYear()}>
          Start {year.label}
        </Button>
        <Button onClick={pane.leaveYearStep}>Cancel</Button>
      </div>
    </>
  );
}

function fieldsInWords(
  fields: readonly PlannedField[],
  kind: PlannedField["plan"]["kind"],
  what: string,
  none: string,
): string {
  const names = fields.filter(({ plan }) => plan.kind === kind).map(({ entry }) => entry.row.key);
  return names.length === 0 ? none : `${what}: ${names.join(", ")}.`;
}

function tableInWords({ table, newRows, presentKeys, unnamedRows }: PlannedTable, previous: string): string {
  const sentences = [`${countOf(newRows.length, "row")} ${remarks[table]}.`];
  if (presentKeys.length > 0) sentences.push(`${countOf(presentKeys.length, "row")} there already.`);
  if (unnamedRows.length > 0)
    sentences.push(`${previous} is written into ${countOf(unnamedRows.length, "empty Year cell")}.`);
  return sentences.join(" ");
}

const remarks: Readonly<Record<YearTable, string>> = {
  Outputs: "with their weights, without risk",
  Scores: "to fill in",
  Budget: "without amounts",
  Recommendations: "still open",
};

const useStyles = makeStyles({
  lead: { margin: `${tokens.spacingVerticalS} 0`, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0 },
  term: { marginTop: tokens.spacingVerticalS, fontWeight: 600, lineHeight: tokens.lineHeightBase300 },
  detail: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  note: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});
