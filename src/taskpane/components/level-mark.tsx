import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { FindingCategory } from "../pane-state";

/** The shape and colour of a kind of finding; with `isNamed`, a screen reader says its word too. */
export function LevelMark({ category, isNamed = false }: MarkProps) {
  const styles = useStyles();
  const Icon = icons[category];
  return (
    <Icon
      className={mergeClasses(styles.mark, styles[category])}
      {...(isNamed ? { "aria-label": words[category], role: "img" } : { "aria-hidden": true })}
    />
  );
}

interface MarkProps {
  readonly category: FindingCategory;
  readonly isNamed?: boolean;
}

const icons = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  advice: CircleRegular,
  accepted: CheckmarkRegular,
} as const;

const words: Readonly<Record<FindingCategory, string>> = {
  error: "Error",
  warning: "Warning",
  advice: "Advice",
  accepted: "Accepted",
};

const useStyles = makeStyles({
  mark: { width: "16px", height: "16px", flexShrink: 0, "@media (forced-colors: active)": { color: "inherit" } },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  advice: { color: tokens.colorBrandForeground1 },
  accepted: { color: tokens.colorNeutralForeground3 },
});
