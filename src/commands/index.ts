import { runRibbonAction, type RibbonAction } from "../taskpane/run-ribbon-action";

/**
 * The ribbon's door. The ids are those of manifest.xml and assets/shortcuts.json. With a shared runtime the click opens
 * the pane and shows its outcome there; without one (iPad, volume-licensed Office) this same page runs unseen for the
 * one click.
 */
const actions: readonly RibbonAction[] = ["validateReview", "highlightChanges", "generateSummary", "showReview"];

void officeReady().then(() => {
  for (const action of actions) {
    Office.actions.associate(action, (event?: Office.AddinCommands.Event) => void run(action, event));
  }
});

async function run(action: RibbonAction, event: Office.AddinCommands.Event | undefined): Promise<void> {
  try {
    if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
    await runRibbonAction(action);
  } finally {
    // A keyboard shortcut comes without an event.
    event?.completed();
  }
}

/** The script of office.js may come after ours. */
async function officeReady(): Promise<void> {
  while (!("Office" in globalThis && "onReady" in Office)) await new Promise((resolve) => setTimeout(resolve, 10));
  await Office.onReady();
}
