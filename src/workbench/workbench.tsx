import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import { formatCell } from "../core/grid/address";
import { ExcelError } from "../host/excel-error";
import { saveWorkbook } from "../xlsx/save-workbook";
import { WorkbookEditError, WorkbookFileError } from "../xlsx/workbook-error";
import { DropTarget } from "./drop-target";
import { FormulaBar } from "./formula-bar";
import { fetchExample, type ExampleId } from "./examples";
import { Pane } from "./pane";
import type { PaneConnection } from "./pane-connection";
import { Problem } from "./problem";
import { RibbonBar } from "./ribbon-bar";
import type { RibbonGroup } from "./ribbon-buttons";
import { newSession, openSession, type Session } from "./session";
import { editableNumber } from "./sheet/format-value";
import { Grid } from "./sheet/grid";
import { moveFrom, type Move } from "./sheet/moves";
import { viewSheet } from "./sheet/sheet-view";
import { SheetTabs } from "./sheet-tabs";
import { TitleBar } from "./title-bar";
import { useAreaKeys } from "./use-area-keys";
import { useIdleCallback } from "./use-idle-callback";
import { useShortcuts, type Shortcuts } from "./use-shortcuts";

export interface WorkbenchProps {
  readonly ribbon: RibbonGroup;
  readonly shortcuts: Shortcuts;
  /** What is open at first. */
  readonly start: Session;
}

/** The whole page: an Excel that is just enough for the pane, and the pane in it. */
export function Workbench({ ribbon, shortcuts, start }: WorkbenchProps) {
  useStaticStyles();
  const classes = useStyles();
  const [session, setSession] = useState(start);
  const [isDark, setIsDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [isPaneOpen, setIsPaneOpen] = useState(true);
  const [isReadOnly, setIsReadOnly] = useState(false);
  const [isBehind, setIsBehind] = useState(false);
  const [isOldExcel, setIsOldExcel] = useState(false);
  const [entry, setEntry] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [version, redraw] = useReducer((count: number) => count + 1, 0);
  const redrawLater = useIdleCallback(redraw);
  const connection = useRef<PaneConnection>(null);
  const titleBar = useRef<HTMLElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useAreaKeys([titleBar, grid, frame]);
  useShortcuts(shortcuts, (actionId) => void connection.current?.invoke(actionId));

  const { workbook, host, fileName } = session;
  const worksheet = workbook.activeWorksheet;
  const view = useMemo(() => {
    return viewSheet(worksheet);
    // Whatever happens in the workbook raises the version.
  }, [worksheet, version]);
  const selection = host.selectionOf(worksheet);
  const cell = { rowIndex: selection.rowIndex, columnIndex: selection.columnIndex };

  useEffect(() => {
    host.isEditingCell = entry !== null;
  }, [host, entry]);

  useEffect(() => {
    host.isReadOnly = isReadOnly;
  }, [host, isReadOnly]);

  useEffect(() => {
    host.hooks = isBehind ? { beforeRequest: refuseFromBehind } : {};
  }, [host, isBehind]);

  function open(next: Session): void {
    setEntry(null);
    setProblem(null);
    setIsReadOnly(false);
    setIsBehind(false);
    setIsPaneOpen(true);
    setSession(next);
  }

  async function openFile(file: File): Promise<void> {
    await attempt(async () => open(openSession(new Uint8Array(await file.arrayBuffer()), file.name)));
  }

  async function openExample(example: ExampleId | null): Promise<void> {
    await attempt(async () => open(example === null ? newSession() : await fetchExample(example)));
  }

  /** Does what the person asked for; what stands against it is said in words. */
  async function attempt(work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
      setProblem(null);
    } catch (error) {
      setProblem(explain(error));
    }
    redraw();
  }

  /** Enters what is being typed, as Excel does before it does anything else; `then` is not done where that is refused. */
  function finishEntry(then: () => void): void {
    setEntry(null);
    host.isEditingCell = false;
    void attempt(() => {
      if (entry !== null) host.enter(worksheet, cell, entry);
      then();
    });
    if (entry !== null && workbook.activeWorksheet === worksheet) grid.current?.focus();
  }

  function moveOn(move: Move | null): void {
    if (move) host.select(worksheet, moveFrom(viewSheet(worksheet), cell, move, 0));
  }

  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <div className={classes.page}>
        <header>
          <TitleBar
            fileName={fileName}
            areaRef={(button) => {
              titleBar.current = button;
            }}
            conditions={[
              { name: "Dark theme", isOn: isDark, onChange: setIsDark },
              {
                name: "Protect this sheet",
                isOn: worksheet.isProtected,
                onChange: (isOn) =>
                  void attempt(() => {
                    worksheet.isProtected = isOn;
                  }),
              },
              { name: "Read-only workbook", isOn: isReadOnly, onChange: setIsReadOnly },
              { name: "Another workbook in front", isOn: isBehind, onChange: setIsBehind },
              { name: "Excel of 2019", isOn: isOldExcel, onChange: setIsOldExcel },
            ]}
            onOpen={(file) => void openFile(file)}
            onExample={(example) => void openExample(example)}
            onSave={() => finishEntry(() => download(saveWorkbook(workbook), fileName))}
          />
          <RibbonBar
            group={ribbon}
            isPaneOpen={isPaneOpen}
            onShow={() => setIsPaneOpen(true)}
            onInvoke={(actionId) => void connection.current?.invoke(actionId)}
          />
        </header>
        {problem !== null && <Problem text={problem} onDismiss={() => setProblem(null)} />}
        <div className={classes.body}>
          <main aria-label="Workbook" className={classes.sheet}>
            <FormulaBar
              address={formatCell(cell)}
              content={entry ?? contentOf(session)}
              isEditing={entry !== null}
              onEdit={() => setEntry((current) => current ?? contentOf(session))}
            />
            <Grid
              key={worksheet.id}
              name={worksheet.name}
              view={view}
              selection={selection}
              entry={entry}
              focusTarget={grid}
              onSelect={(range) => finishEntry(() => host.select(worksheet, range))}
              onEdit={(text) => setEntry(text ?? contentOf(session))}
              onType={setEntry}
              onEnter={(move) => finishEntry(() => moveOn(move))}
              onCancel={() => {
                setEntry(null);
                grid.current?.focus();
              }}
              onClear={() => void attempt(() => host.enter(worksheet, cell, ""))}
            />
            <SheetTabs
              worksheets={workbook.worksheets.filter(({ visibility }) => visibility === "visible")}
              active={worksheet}
              onSelect={(next) => finishEntry(() => host.select(next, host.selectionOf(next)))}
            />
          </main>
          <Pane
            session={session}
            connection={connection}
            frame={frame}
            isOpen={isPaneOpen}
            isDark={isDark}
            excelApi={isOldExcel ? "1.9" : "1.15"}
            onVisibility={setIsPaneOpen}
            onRequest={redrawLater}
            onFocusLeaves={(where) => (where === "forwards" ? titleBar : grid).current?.focus()}
          />
        </div>
        <DropTarget onDrop={(file) => void openFile(file)} />
      </div>
    </FluentProvider>
  );
}

/** What the formula bar shows, and what is typed over when a cell is changed. */
function contentOf({ workbook, host }: Session): string {
  const worksheet = workbook.activeWorksheet;
  const { rowIndex, columnIndex } = host.selectionOf(worksheet);
  const { value, formula, styleIndex } = worksheet.readCell(rowIndex, columnIndex);
  if (formula !== null) return formula;
  if (typeof value !== "number") return typeof value === "boolean" ? String(value).toUpperCase() : value;
  return editableNumber(value, workbook.styles.resolve(styleIndex).numberFormat);
}

/** Excel answers only for the workbook in front. */
function refuseFromBehind(): never {
  throw new ExcelError("InactiveWorkbook");
}

function explain(error: unknown): string {
  if (error instanceof WorkbookFileError || error instanceof WorkbookEditError) return error.message;
  if (!(error instanceof ExcelError)) throw error;
  if (error.code === "AccessDenied") return "This cell is protected or the workbook is read-only. Nothing was changed.";
  return "Excel would not take that entry. Check what you typed, or press Esc to leave the cell as it was.";
}

function download(bytes: Uint8Array, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    // The bars take a third of it: where there is less room, the page scrolls.
    "@media (max-width: 640px)": { height: "max(100vh, 800px)" },
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: {
    display: "flex",
    flex: "1 1 0",
    minHeight: 0,
    "@media (max-width: 640px)": { flexDirection: "column" },
  },
  sheet: { display: "flex", flexDirection: "column", flex: "1 1 0", minWidth: 0 },
});
