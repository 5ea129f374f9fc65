import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react";
import type { Finding } from "../../core/checks/finding";
import { usePane } from "../pane-context";
import { findingKey, type AcceptanceDraft } from "../pane-state";

interface AcceptFormProps {
  readonly finding: Finding;
  readonly draft: AcceptanceDraft;
  /** The person has just asked for it; otherwise it comes again with its row. */
  readonly isAskedFor: boolean;
  readonly onClose: () => void;
}

/** Asks why a finding is all right as it is. */
export function AcceptForm({ finding, draft, isAskedFor, onClose }: AcceptFormProps) {
  const pane = usePane();
  const styles = useStyles();
  const { note, name } = draft;
  const [isAsked, setIsAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isAskedFor) form.current?.querySelector("textarea")?.focus();
  }, [isAskedFor]);
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onClose();
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (note.trim() === "") return;
    if ((await pane.accept(finding, draft)) === "done") onClose();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)}>
      <Field
        label="Why is it all right?"
        {...(isAsked && note.trim() === "" ? { validationMessage: "Write a note first." } : {})}
      >
        <Textarea
          className={styles.field}
          textarea={{ className: styles.field }}
          size="small"
          resize="vertical"
          name={findingKey(finding)}
          value={note}
          onChange={(_, { value }) => pane.draftAcceptance(finding, { note: value })}
          onKeyDown={closeOnEscape}
        />
      </Field>
      <Field label="Your name">
        <Input
          className={styles.field}
          input={{ className: styles.field }}
          size="small"
          autoComplete="name"
          value={name}
          onChange={(_, { value }) => pane.draftAcceptance(finding, { name: value })}
          onKeyDown={closeOnEscape}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit">
          Accept with this note
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  field: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});
