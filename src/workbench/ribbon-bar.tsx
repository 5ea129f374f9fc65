import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import type { RibbonGroup } from "./ribbon-buttons";

export interface RibbonBarProps {
  readonly group: RibbonGroup;
  readonly isPaneOpen: boolean;
  readonly onShow: () => void;
  readonly onInvoke: (actionId: string) => void;
}

/** The add-in's group on the ribbon. */
export function RibbonBar({ group, isPaneOpen, onShow, onInvoke }: RibbonBarProps) {
  const classes = useStyles();
  return (
    <div role="toolbar" aria-label={group.label} className={classes.ribbon}>
      {group.buttons.map(({ label, tip, icon, actionId }) => (
        <Tooltip key={label} content={tip} relationship="description">
          <Button
            appearance="subtle"
            className={classes.button}
            icon={<img src={icon} alt="" width={28} height={28} />}
            {...(actionId === null ? { "aria-pressed": isPaneOpen } : {})}
            onClick={() => (actionId === null ? onShow() : onInvoke(actionId))}
          >
            {label}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  ribbon: {
    display: "flex",
    flexShrink: 0,
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  button: {
    fontWeight: tokens.fontWeightRegular,
    minHeight: "44px",
    whiteSpace: "nowrap",
    "& .fui-Button__icon": { width: "28px", height: "28px" },
  },
});
