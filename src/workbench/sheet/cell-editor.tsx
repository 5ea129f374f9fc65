import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Move } from "./moves";

export interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** The entry is finished; `then` says where the selection goes. */
  readonly onEnter: (then: Move | null) => void;
  readonly onCancel: () => void;
}

/** What is typed, over the cell. Enter and Tab enter it, Esc leaves the cell as it was, Alt+Enter begins a line. */
export function CellEditor({ label, text, onType, onEnter, onCancel }: CellEditorProps) {
  const classes = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  return (
    <textarea
      ref={field}
      aria-label={label}
      className={classes.field}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onCancel();
        else if (event.key === "Tab") onEnter(event.shiftKey ? "left" : "right");
        else if (event.key !== "Enter") return;
        else if (event.altKey) onType(`${text}\n`);
        else onEnter(event.shiftKey ? "up" : "down");
        event.preventDefault();
      }}
    />
  );
}

const useStyles = makeStyles({
  field: {
    position: "absolute",
    inset: 0,
    minWidth: "100%",
    minHeight: "100%",
    width: "max-content",
    maxWidth: "400px",
    boxSizing: "border-box",
    zIndex: 2,
    margin: 0,
    padding: "1px 3px",
    border: "2px solid #107c41",
    outlineStyle: "none",
    font: "inherit",
    color: "#000000",
    backgroundColor: "#ffffff",
    // Grows with the text, where the browser can.
    fieldSizing: "content",
    resize: "none",
  },
});
