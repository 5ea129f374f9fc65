import { makeStyles, tokens } from "@fluentui/react-components";

interface WorksheetHeadingProps {
  readonly level: "h2" | "h3";
  readonly name: string;
  readonly count: number;
}

/** The name of a worksheet above what concerns it, and how many things those are. */
export function WorksheetHeading({ level: Level, name, count }: WorksheetHeadingProps) {
  const styles = useStyles();
  return (
    <Level className={styles.sheet}>
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>{count}</span>
    </Level>
  );
}

const useStyles = makeStyles({
  sheet: {
    display: "flex",
    justifyContent: "space-between",
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
  },
  // The name of a sheet may be one long word.
  name: { minWidth: 0, overflowWrap: "anywhere" },
  count: { color: tokens.colorNeutralForeground2, fontWeight: 400, fontVariantNumeric: "tabular-nums" },
});
