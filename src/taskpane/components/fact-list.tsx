import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { KnownFact } from "../../core/last-year/known-year";
import { knownFactInWords } from "../year-words";

interface FactListProps {
  readonly title: string;
  readonly facts: readonly { readonly what: string | null; readonly fact: KnownFact }[];
  readonly unsure: ReadonlySet<KnownFact>;
  readonly isOpen?: boolean;
}

/** Facts of another file, each with the place where it was found; nothing where there are none. */
export function FactList({ title, facts, unsure, isOpen = false }: FactListProps) {
  const styles = useStyles();
  if (facts.length === 0) return null;
  return (
    <details className={styles.details} open={isOpen}>
      <summary className={styles.title}>
        {title} <span className={styles.count}>{facts.length}</span>
      </summary>
      <ul className={styles.list}>
        {facts.map(({ what, fact }, index) => (
          <li key={index} className={styles.row}>
            {what === null ? null : <span className={styles.what}>{what}: </span>}
            {knownFactInWords(fact)}
            <span className={styles.where}>
              {fact.where}
              {unsure.has(fact) ? (
                <>
                  {" · "}
                  <WarningFilled className={styles.mark} aria-hidden="true" /> likely, not sure
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalS },
  title: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: 600,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  count: { color: tokens.colorNeutralForeground2, fontWeight: 400, fontVariantNumeric: "tabular-nums" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  what: { fontWeight: 600 },
  where: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  mark: {
    width: "14px",
    height: "14px",
    verticalAlign: "text-bottom",
    color: tokens.colorStatusWarningForeground1,
  },
});
