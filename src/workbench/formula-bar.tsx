import { makeStyles, tokens } from "@fluentui/react-components";

export interface FormulaBarProps {
  /** The selected cell, such as `B4`. */
  readonly address: string;
  readonly content: string;
  readonly isEditing: boolean;
  /** The person wants to change the cell. */
  readonly onEdit: () => void;
}

/** Where the selection is and what its cell holds. */
export function FormulaBar({ address, content, isEditing, onEdit }: FormulaBarProps) {
  const classes = useStyles();
  return (
    <div className={classes.bar}>
      <output className={classes.address} aria-label="Selected cell">
        {address}
      </output>
      <div className={classes.content} title={content} onDoubleClick={onEdit}>
        {content}
      </div>
      {isEditing && <span className={classes.hint}>Enter to keep, Esc to leave as it was</span>}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    height: "30px",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  address: {
    width: "72px",
    flexShrink: 0,
    textAlign: "center",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    flex: "1 1 0",
    padding: `0 ${tokens.spacingHorizontalS}`,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  hint: { padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground3 },
});
