import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState, type SyntheticEvent } from "react";
import { usePane } from "../pane-context";

/** Asks where last year's review is: in a file, or on the clipboard. */
export function ChooseLastYear() {
  const pane = usePane();
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && text.trim() === "";
  const readText = (event: SyntheticEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (text.trim() !== "") void pane.readLastYear(text);
  };
  return (
    <>
      <p className={styles.lead}>
        Last year’s workbook, or the summary sheet that was published. It is read here, in this pane: nothing is sent
        anywhere, and nothing is written before you have seen what.
      </p>
      <Button appearance="primary" onClick={() => picker.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Last year’s file"
        accept=".xlsx,.xlsm,.docx,.odt,.pdf,.html,.htm,.txt"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void pane.readLastYear(file);
          target.value = "";
        }}
      />
      <p className={styles.hint}>An Excel, Word, OpenDocument, PDF, web or text file.</p>
      <form className={styles.form} onSubmit={readText}>
        <Field label="Or paste its text" {...(isMissing ? { validationMessage: "Paste the text first." } : {})}>
          <Textarea
            className={styles.field}
            textarea={{ className: styles.field }}
            rows={6}
            resize="vertical"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Button type="submit" className={styles.read}>
          Read this text
        </Button>
      </form>
    </>
  );
}

const useStyles = makeStyles({
  lead: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`, lineHeight: tokens.lineHeightBase300 },
  hint: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  field: { minWidth: 0, width: "100%" },
  read: { alignSelf: "flex-start" },
});
