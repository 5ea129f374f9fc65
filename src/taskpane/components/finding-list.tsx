import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { groupByWorksheet } from "../../app/group-by-worksheet";
import type { Finding } from "../../core/checks/finding";
import type { Review } from "../../core/review/review";
import { usePaneState } from "../pane-context";
import { findingKey } from "../pane-state";
import { FindingRow } from "./finding-row";
import { focusFirstButton } from "./focus-first-button";
import { WorksheetHeading } from "./worksheet-heading";
import { WindowedRows } from "./windowed-rows";

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly review: Review;
}

/** The findings, sheet by sheet. */
export function FindingList({ findings, review }: FindingListProps) {
  const styles = useStyles();
  const current = usePaneState((state) => state.current);
  const list = useKeptFocus(findings);
  const writtenKeys = usePaneState(({ drafts }) => [...drafts.keys()].join("\n"));
  const written = new Set(writtenKeys.split("\n"));
  const mustShow = (finding: Finding) =>
    finding === current || (writtenKeys !== "" && written.has(findingKey(finding)));
  const groups = useMemo(() => groupByWorksheet(findings, ({ worksheet }) => worksheet, review), [findings, review]);
  return (
    <div ref={list} role="region" aria-label="Findings">
      {findings.length === 0 ? <p className={styles.none}>The filters above hide every finding.</p> : null}
      {groups.map(({ worksheet, items }) => (
        <section key={worksheet ?? ""} aria-label={worksheet ?? "The workbook"}>
          <WorksheetHeading level="h2" name={worksheet ?? "The workbook"} count={items.length} />
          <WindowedRows
            items={items}
            mustShow={mustShow}
            estimatedHeight={64}
            render={(finding) => (
              <FindingRow key={findingKey(finding)} finding={finding} isCurrent={finding === current} />
            )}
          />
        </section>
      ))}
    </div>
  );
}

/**
 * Where the row with the focus goes away, the first row gets it, so that the keyboard is not lost, or the note that the
 * person was writing, which has come again at another place; not where the person is in the sheet by now.
 */
function useKeptFocus(findings: readonly Finding[]) {
  const list = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const writtenKey = useRef<string | null>(null);
  useEffect(() => {
    const note = () => {
      const { activeElement } = document;
      hadFocus.current = list.current?.contains(activeElement) === true;
      writtenKey.current = activeElement instanceof HTMLTextAreaElement ? activeElement.name : null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body || !document.hasFocus()) return;
    const notes = [...(list.current?.querySelectorAll("textarea") ?? [])];
    const note = notes.find((each) => each.name === writtenKey.current);
    if (!note) focusFirstButton(list.current);
    note?.focus();
    note?.setSelectionRange(note.value.length, note.value.length);
  }, [findings]);
  return list;
}

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2 },
});
