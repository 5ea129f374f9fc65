import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding, Fix } from "../../core/checks/finding";
import { formatCell } from "../../core/grid/address";
import { formatSerial } from "../words";
import { usePane, usePaneState } from "../pane-context";
import { categoryOf, findingKey } from "../pane-state";
import { LevelMark } from "./level-mark";
import { NeighbourCells } from "./neighbour-cells";

const AcceptForm = lazy(() =>
  import(/* webpackChunkName: "accept" */ "./accept-form").then((module) => ({ default: module.AcceptForm })),
);

interface FindingRowProps {
  readonly finding: Finding;
  readonly isCurrent: boolean;
}

/** One finding: where, what, and what can be done about it here. */
export function FindingRow({ finding, isCurrent }: FindingRowProps) {
  const pane = usePane();
  const styles = useStyles();
  const row = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isAskedFor, setIsAskedFor] = useState(false);
  const draft = usePaneState(({ drafts }) => drafts.get(findingKey(finding)));
  const neighbours = useId();
  const place = placeOf(finding);
  const { message, fix, accepted, level, cell } = finding;
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const openForm = () => {
    setIsAskedFor(true);
    pane.draftAcceptance(finding, {});
  };
  const closeForm = () => {
    flushSync(() => pane.dropAcceptance(finding));
    row.current?.querySelector<HTMLElement>("[data-accept]")?.focus();
  };
  return (
    <div
      ref={row}
      role="listitem"
      aria-current={isCurrent ? "true" : undefined}
      className={mergeClasses(styles.row, isCurrent && styles.current)}
    >
      <span className={styles.mark}>
        <LevelMark category={categoryOf(finding)} isNamed />
      </span>
      <div className={styles.content}>
        <p className={mergeClasses(styles.message, accepted !== null && styles.accepted)}>
          {cell ? (
            <>
              <Link
                as="button"
                className={styles.cell}
                title={`Go to ${place}`}
                aria-label={`Go to ${place}`}
                onClick={() => void pane.goToFinding(finding)}
              >
                {formatCell(cell)}
              </Link>{" "}
            </>
          ) : null}
          {message}
        </p>
        {accepted === null ? null : <p className={styles.note}>Accepted: {accepted}</p>}
        <div className={styles.actions}>
          {fix && accepted === null ? (
            <Button
              size="small"
              title={fixInWords(fix)}
              aria-label={`Fix ${place}: ${fixInWords(fix)}`}
              onClick={() => void pane.fix([finding])}
            >
              Fix
            </Button>
          ) : null}
          {level !== "error" && accepted === null && !draft ? (
            <Button size="small" data-accept aria-label={`Accept ${place}`} onClick={openForm}>
              Accept
            </Button>
          ) : null}
        </div>
        {draft ? (
          <Suspense fallback={null}>
            <AcceptForm finding={finding} draft={draft} isAskedFor={isAskedFor} onClose={closeForm} />
          </Suspense>
        ) : null}
        <div id={neighbours}>{isOpen ? <NeighbourCells finding={finding} /> : null}</div>
      </div>
      {cell ? (
        <Button
          size="small"
          appearance="subtle"
          className={styles.toggle}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={neighbours}
          aria-label={`Cells beside ${place}`}
          title="Cells beside it"
          onClick={() => setIsOpen(!isOpen)}
        />
      ) : null}
    </div>
  );
}

function placeOf({ worksheet, cell }: Finding): string {
  return [worksheet, cell ? formatCell(cell) : null].filter((part) => part !== null).join(" ") || "the workbook";
}

function fixInWords({ to }: Fix): string {
  if (typeof to === "object") return `enter ${formatSerial(to)}`;
  return to === "" ? "empty the cell" : `enter ${String(to)}`;
}

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // Below the heading and the tabs, which stay in sight.
    scrollMarginTop: "112px",
    scrollMarginBottom: "16px",
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, outline: "1px solid transparent" },
  toggle: { alignSelf: "start" },
  mark: { paddingTop: "2px", lineHeight: 0 },
  content: { minWidth: 0 },
  message: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  accepted: { color: tokens.colorNeutralForeground2 },
  cell: { fontWeight: 600, fontVariantNumeric: "tabular-nums", verticalAlign: "baseline" },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    ":empty": { display: "none" },
  },
});
