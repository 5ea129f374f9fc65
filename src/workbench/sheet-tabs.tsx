import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Worksheet } from "../xlsx/worksheet";

export interface SheetTabsProps {
  readonly worksheets: readonly Worksheet[];
  readonly active: Worksheet;
  readonly onSelect: (worksheet: Worksheet) => void;
}

export function SheetTabs({ worksheets, active, onSelect }: SheetTabsProps) {
  const classes = useStyles();
  return (
    <div className={classes.bar}>
      <TabList
        size="small"
        aria-label="Sheets"
        selectedValue={active.id}
        onTabSelect={(_, { value }) => {
          const chosen = worksheets.find(({ id }) => id === value);
          if (chosen) onSelect(chosen);
        }}
      >
        {worksheets.map(({ id, name, tabColour }) => (
          <Tab key={id} value={id}>
            <span className={classes.name} style={tabColour === null ? {} : { borderBottomColor: tabColour }}>
              {name}
            </span>
          </Tab>
        ))}
      </TabList>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { whiteSpace: "nowrap", borderBottom: "3px solid transparent" },
});
