import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Options20Regular } from "@fluentui/react-icons/svg/options";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useRef } from "react";
import { examples, type ExampleId } from "./examples";

export interface TitleBarProps {
  readonly fileName: string;
  readonly conditions: readonly Condition[];
  /** Its first button, for the keyboard. */
  readonly areaRef: (button: HTMLElement | null) => void;
  readonly onOpen: (file: File) => void;
  /** Null is an empty workbook. */
  readonly onExample: (example: ExampleId | null) => void;
  readonly onSave: () => void;
}

/** Something of Excel that can be switched on, to see how the pane deals with it. */
interface Condition {
  readonly name: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** The file: its name, where it comes from and where it goes. */
export function TitleBar({ fileName, conditions, areaRef, onOpen, onExample, onSave }: TitleBarProps) {
  const classes = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.bar}>
      <Text as="h1" weight="semibold" size={400} truncate wrap={false} title={fileName} className={classes.name}>
        {fileName}
      </Text>
      <Button ref={areaRef} appearance="subtle" icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
        Open
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Workbook to open"
        accept=".xlsx,.xlsm,.xltx,.xltm"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onOpen(file);
          target.value = "";
        }}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<DocumentTable20Regular />}>
            Examples
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {examples.map(({ id, title }) => (
              <MenuItem key={id} onClick={() => onExample(id)}>
                {title}
              </MenuItem>
            ))}
            <MenuItem onClick={() => onExample(null)}>An empty workbook</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="subtle" icon={<Save20Regular />} onClick={onSave}>
        Save
      </Button>
      <Menu
        checkedValues={{ conditions: conditions.filter(({ isOn }) => isOn).map(({ name }) => name) }}
        onCheckedValueChange={(_, { checkedItems }) => {
          for (const { name, isOn, onChange } of conditions) {
            if (checkedItems.includes(name) !== isOn) onChange(!isOn);
          }
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<Options20Regular />}>
            Try
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {conditions.map(({ name }) => (
              <MenuItemCheckbox key={name} name="conditions" value={name}>
                {name}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  name: { flex: "1 1 120px", minWidth: "120px", margin: 0 },
});
