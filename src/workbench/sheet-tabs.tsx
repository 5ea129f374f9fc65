import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import type { Worksheet } from "../xlsx/worksheet";

export interface SheetTabsProps {
  readonly worksheets: readonly Worksheet[];
  readonly active: Worksheet;
  readonly onSelect: (worksheet: Worksheet) => void;
}

/** The sheets; the arrow keys lead from one to the next. */
export function SheetTabs({ worksheets, active, onSelect }: SheetTabsProps) {
  const classes = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function handleKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (worksheets.indexOf(active) + step + worksheets.length) % worksheets.length;
    const next = worksheets[index];
    if (next) onSelect(next);
    list.current?.querySelectorAll("button").item(index).focus();
  }

  return (
    <div ref={list} role="tablist" aria-label="Sheets" className={classes.bar} onKeyDown={handleKey}>
      {worksheets.map((worksheet) => (
        <button
          key={worksheet.id}
          type="button"
          role="tab"
          aria-selected={worksheet === active}
          tabIndex={worksheet === active ? 0 : -1}
          className={mergeClasses(classes.tab, worksheet === active && classes.active)}
          onClick={() => onSelect(worksheet)}
        >
          {worksheet.name}
        </button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    overflowX: "auto",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}`,
    border: "none",
    borderBottom: "3px solid transparent",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    borderBottomColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});
