import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlannedFact, PlannedMatch, TakeOverChoices } from "../../core/last-year/take-over-plan";
import { usePane } from "../pane-context";
import { entryInWords, knownFactInWords } from "../year-words";

interface RowQuestionProps {
  /** The year's label in the file. */
  readonly label: string;
  readonly question: PlannedMatch;
  readonly choices: TakeOverChoices;
}

/** Which row here a row of the file is, where the wording alone does not tell. */
export function RowQuestion({ label, question, choices }: RowQuestionProps) {
  const pane = usePane();
  const { table, index, wording, where, candidate, likeness, how } = question;
  if (!candidate) return null;
  const kind = table === "Outputs" ? "outputs" : "recommendations";
  const noun = table === "Outputs" ? "output" : "recommendation";
  const decided = choices[kind]?.get(index);
  const isSame = decided === undefined ? how !== "new" : decided !== null;
  return (
    <Question
      title={`Is this ${noun} the same?`}
      about={
        <>
          “{wording}” ({where})
        </>
      }
      isFirst={isSame}
      first={`Yes: it is ${candidate.ref}, “${candidate.wording}” (${Math.round(likeness * 100)}% alike)`}
      second={`No: it is another ${noun}`}
      onChoose={(isFirst) => void pane.decideOnYear(label, { kind, index, ref: isFirst ? candidate.ref : null })}
    />
  );
}

interface FactQuestionProps {
  readonly label: string;
  readonly planned: PlannedFact;
  readonly what: string;
}

/** A fact that differs from what is here. */
export function FactQuestion({ label, planned, what }: FactQuestionProps) {
  const pane = usePane();
  const { here, there, state } = planned;
  return (
    <Question
      title={what}
      about={null}
      isFirst={state === "differs"}
      first={`Keep ${here ? `“${entryInWords(here)}”` : "what is here"}`}
      second={`Take “${knownFactInWords(there)}” (${there.where})`}
      onChoose={(isFirst) => void pane.decideOnYear(label, { kind: "fact", fact: planned, isReplaced: !isFirst })}
    />
  );
}

interface QuestionProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly first: string;
  readonly second: string;
  readonly isFirst: boolean;
  readonly onChoose: (isFirst: boolean) => void;
}

function Question({ title, about, first, second, isFirst, onChoose }: QuestionProps) {
  const styles = useStyles();
  return (
    <div className={styles.question}>
      <p className={styles.title}>{title}</p>
      {about === null ? null : <p className={styles.about}>{about}</p>}
      <RadioGroup
        aria-label={title}
        value={isFirst ? "first" : "second"}
        onChange={(_, { value }) => onChoose(value === "first")}
      >
        <Radio value="first" label={{ children: first, className: styles.label }} />
        <Radio value="second" label={{ children: second, className: styles.label }} />
      </RadioGroup>
    </div>
  );
}

const useStyles = makeStyles({
  question: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { margin: 0, fontWeight: 600, lineHeight: tokens.lineHeightBase300 },
  about: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  label: { overflowWrap: "anywhere", minWidth: 0 },
});
