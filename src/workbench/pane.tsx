import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import { PaneConnection } from "./pane-connection";
import type { Session } from "./session";

export interface PaneProps {
  readonly session: Session;
  /** The highest requirement set of ExcelApi that this Excel says it has. */
  readonly excelApi: string;
  readonly isOpen: boolean;
  readonly isDark: boolean;
  /** Filled while the pane runs. */
  readonly connection: RefObject<PaneConnection | null>;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly onVisibility: (isVisible: boolean) => void;
  readonly onRequest: () => void;
  readonly onFocusLeaves: (where: "forwards" | "backwards" | "to the sheet") => void;
}

/** The production pane in a frame, with the session as its Excel. Each workbook has a pane of its own, as in Excel. */
export function Pane(props: PaneProps) {
  const { session, excelApi, isOpen, isDark, connection, frame } = props;
  const classes = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = document.createElement("iframe");
    element.title = "Review Workbook";
    element.style.cssText = "display: block; width: 100%; height: 100%; border: 0";
    const opened = new PaneConnection(element, "../taskpane.html", session.host, {
      requirementSets: { ExcelApi: excelApi, SharedRuntime: "1.1" },
      fileName: session.fileName,
      onVisibility: (isVisible) => latest.current.onVisibility(isVisible),
      onRequest: () => latest.current.onRequest(),
      onFocusLeaves: (where) => latest.current.onFocusLeaves(where),
    });
    // Only now: a frame that is in the page already does not take its name from the attribute any more.
    container.current?.append(element);
    frame.current = element;
    connection.current = opened;
    return () => {
      opened.close();
      element.remove();
      connection.current = null;
      frame.current = null;
    };
  }, [session, excelApi, connection, frame]);

  return (
    <aside
      ref={container}
      aria-label="Task pane"
      className={classes.pane}
      style={{ colorScheme: isDark ? "dark" : "light", display: isOpen ? "block" : "none" }}
    />
  );
}

const useStyles = makeStyles({
  pane: {
    width: "351px",
    boxSizing: "border-box",
    flexShrink: 0,
    "@media (max-width: 640px)": { width: "100%", height: "60%" },
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
