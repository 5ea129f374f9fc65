import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { formatCell } from "../../core/grid/address";
import type { HandEdit } from "../../core/hand-edits/hand-edit";
import { usePane, usePaneState } from "../pane-context";
import { keyOfEdit, placeOfEdit, type PendingEdit, type PendingHandEdits } from "../pending-hand-edits";
import { countOf } from "../words";
import { focusFirstButton } from "./focus-first-button";

/** What people wrote on the summary that was made again; nothing where all of it is decided about. */
export function HandEditList() {
  const pending = usePaneState((state) => state.handEdits);
  return pending ? <Pending pending={pending} /> : null;
}

function Pending({ pending: { edits, keptOnly, keptCopy } }: { readonly pending: PendingHandEdits }) {
  const pane = usePane();
  const styles = useStyles();
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  // The button goes away with its edit: the keyboard stays here, or goes on to what follows.
  const keepFocus = () => {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      focusFirstButton(section.current?.isConnected ? section.current : document.querySelector("[role=tabpanel]"));
    });
  };
  const use = (chosen: readonly HandEdit[]) => void pane.useHandEdits(chosen).then(keepFocus);
  const leave = (edit: HandEdit) => {
    pane.leaveHandEdit(edit);
    keepFocus();
  };
  return (
    <section ref={section} aria-labelledby={titleId} className={styles.section}>
      <h2 id={titleId} className={styles.title}>
        {edits.length > 0 ? `${changedInWords(edits.length)} Keep in the review?` : "Written on the old summary"}
      </h2>
      {edits.length > 1 ? (
        <Button className={styles.all} size="small" onClick={() => use(edits)}>
          Use all {edits.length}
        </Button>
      ) : null}
      <ul className={styles.list}>
        {edits.map((edit) => (
          <EditRow
            key={keyOfEdit(edit)}
            edit={edit}
            isOnLastCopy={edit.keptCopy === keptCopy}
            onUse={() => use([edit])}
            onLeave={() => leave(edit)}
          />
        ))}
      </ul>
      <p className={styles.rest}>
        {restInWords(edits.length, keptOnly.length)} on the sheet{" "}
        <Link
          as="button"
          className={styles.cell}
          aria-label={`Go to the sheet ${keptCopy}`}
          onClick={() => void pane.goTo(keptCopy, keptOnly[0]?.cell ?? { rowIndex: 0, columnIndex: 0 })}
        >
          {keptCopy}
        </Link>
        .
      </p>
    </section>
  );
}

interface EditRowProps {
  readonly edit: PendingEdit;
  readonly isOnLastCopy: boolean;
  readonly onUse: () => void;
  readonly onLeave: () => void;
}

function EditRow({ edit, isOnLastCopy, onUse, onLeave }: EditRowProps) {
  const pane = usePane();
  const styles = useStyles();
  const { label, summaryText, sourceText, source } = edit;
  const place = placeOfEdit(edit);
  return (
    <li className={styles.row}>
      <h3 className={styles.what}>{label}</h3>
      <dl className={styles.texts}>
        <dt className={styles.where}>{isOnLastCopy ? "On the summary" : `On “${edit.keptCopy}”`}</dt>
        <dd className={styles.text}>
          <LongText text={summaryText} />
        </dd>
        <dt className={styles.where}>
          In{" "}
          <Link
            as="button"
            className={styles.cell}
            aria-label={`Go to ${place}`}
            onClick={() => void pane.goTo(source.worksheetId, source.cell)}
          >
            {source.worksheetName} {formatCell(source.cell)}
          </Link>
        </dt>
        <dd className={styles.text}>
          {sourceText === "" ? <span className={styles.where}>nothing yet</span> : <LongText text={sourceText} />}
        </dd>
      </dl>
      <div className={styles.buttons}>
        <Button size="small" aria-label={`Use this text: ${label}`} onClick={onUse}>
          Use this text
        </Button>
        <Button size="small" appearance="subtle" aria-label={`Leave ${label} as it is`} onClick={onLeave}>
          Leave
        </Button>
      </div>
    </li>
  );
}

/** A text, shortened until it is asked for whole. */
function LongText({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  if (text.length <= longest) return text;
  return (
    <>
      {isWhole ? text : `${text.slice(0, longest).trimEnd()} …`}{" "}
      <Link as="button" className={styles.cell} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
        {isWhole ? "Shorten" : "Whole text"}
      </Link>
    </>
  );
}

const longest = 200;

function changedInWords(count: number): string {
  return count === 1 ? "1 text on the summary was changed." : `${count} texts on the summary were changed.`;
}

function restInWords(editCount: number, keptCount: number): string {
  if (keptCount === 0) return "The old summary is";
  const other = editCount > 0 ? "other edit" : "edit";
  return keptCount === 1 ? `1 ${other} is` : `${countOf(keptCount, other)} are`;
}

const useStyles = makeStyles({
  section: {
    marginTop: tokens.spacingVerticalL,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600 },
  all: { marginTop: tokens.spacingVerticalS },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  row: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  what: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600 },
  texts: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  where: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  cell: { fontSize: tokens.fontSizeBase200, verticalAlign: "baseline" },
  text: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  rest: {
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});
