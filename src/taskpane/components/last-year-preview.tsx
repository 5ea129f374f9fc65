import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { factsOfYear, type FactOfFile, type LastYearFile, type PlannedYear } from "../../app/last-year-file";
import type { KnownFact } from "../../core/last-year/known-year";
import type { PlannedFact } from "../../core/last-year/take-over-plan";
import { usePane } from "../pane-context";
import { countOf } from "../words";
import type { PlanInto } from "../year-step";
import { FactList } from "./fact-list";
import { FactQuestion, RowQuestion } from "./year-questions";

interface LastYearPreviewProps {
  readonly file: LastYearFile;
  readonly into: PlanInto | null;
}

/** What a file tells of last year, what becomes of it here, and what a person has to decide. */
export function LastYearPreview({ file, into }: LastYearPreviewProps) {
  const pane = usePane();
  const styles = useStyles();
  const { name, notUnderstood, notes, years } = file;
  const title = years.at(-1)?.programme.title?.text;
  return (
    <>
      <p className={styles.lead}>
        {name}
        {title === undefined ? null : `: “${title}”`}. Nothing is written yet.
      </p>
      {into
        ? into.years.map((year) => <YearPreview key={year.label} year={year} into={into} unsure={file.unsure} />)
        : years.map((known) => (
            <section key={known.year.label} aria-label={known.year.label}>
              <h3 className={styles.title}>{known.year.label}</h3>
              <FactList title="Taken over" facts={factsOfYear(known)} unsure={file.unsure} isOpen />
            </section>
          ))}
      {notUnderstood.length > 0 ? (
        <FactList
          title="Not understood"
          facts={notUnderstood.map(({ where, text }) => ({ what: null, fact: { input: text, text, where } }))}
          unsure={file.unsure}
        />
      ) : null}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void pane.takeLastYearOver()}>
          Take over
        </Button>
        <Button onClick={pane.chooseLastYear}>Choose another</Button>
      </div>
    </>
  );
}

interface YearPreviewProps {
  readonly year: PlannedYear;
  readonly into: PlanInto;
  readonly unsure: ReadonlySet<KnownFact>;
}

function YearPreview({ year: { label, planning, questions }, into, unsure }: YearPreviewProps) {
  const styles = useStyles();
  if (planning.kind === "no review") return null;
  if (planning.kind === "refused") {
    return (
      <section aria-label={label}>
        <h3 className={styles.title}>{label}</h3>
        <p className={styles.note}>Not taken over. {planning.message}</p>
      </section>
    );
  }
  const { facts, notes, isNewColumn } = planning.plan;
  const inState = (...states: readonly PlannedFact["state"][]) => facts.filter(({ state }) => states.includes(state));
  const taken = inState("taken over");
  const different = inState("differs", "replaced");
  const calculated = inState("calculated");
  const homeless = inState("no place");
  const same = inState("same");
  return (
    <section aria-label={label}>
      <h3 className={styles.title}>{label}</h3>
      <p className={styles.counts}>
        {[
          isNewColumn ? "a new column" : null,
          `${taken.length} taken over`,
          different.length > 0 ? countOf(different.length, "difference") : null,
          same.length > 0 ? `${same.length} the same` : null,
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      {questions.map((question) => (
        <RowQuestion
          key={`${question.table} ${question.index}`}
          label={label}
          question={question}
          choices={into.choices.get(label) ?? {}}
        />
      ))}
      {different.map((fact) => (
        <FactQuestion key={fact.id} label={label} planned={fact} what={whatOf(fact)} />
      ))}
      <FactsInDoubt facts={taken.map(asFact)} unsure={unsure} />
      <FactList title="Taken over" facts={taken.map(asFact)} unsure={unsure} />
      <FactList title="The same here" facts={same.map(asFact)} unsure={unsure} />
      <FactList title="Calculated here: the formula stays" facts={calculated.map(asFact)} unsure={unsure} />
      <FactList title="No place for it here" facts={homeless.map(asFact)} unsure={unsure} />
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

/** Facts that a person should look at, in sight while the others are folded away. */
function FactsInDoubt({
  facts,
  unsure,
}: {
  readonly facts: readonly FactOfFile[];
  readonly unsure: ReadonlySet<KnownFact>;
}) {
  return <FactList title="Look at these" facts={facts.filter(({ fact }) => unsure.has(fact))} unsure={unsure} isOpen />;
}

function asFact(planned: PlannedFact): FactOfFile {
  return { what: whatOf(planned), fact: planned.there };
}

/** `Start date`; `Output 3, Score`; `Staff · ODA, Spent`. */
function whatOf({ table, key, field }: PlannedFact): string {
  if (table === "Programme") return field;
  const row = table === "Budget" ? key : `${table === "Recommendations" ? "Recommendation" : "Output"} ${key}`;
  return row.startsWith(`${field} `) ? row : `${row}, ${field.toLowerCase()}`;
}

const useStyles = makeStyles({
  lead: { margin: `${tokens.spacingVerticalS} 0`, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  title: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
  },
  counts: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
  },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
});
