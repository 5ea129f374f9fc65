import { createRoot } from "react-dom/client";
import { exampleNamed, fetchExample } from "./examples";
import { readRibbonGroup } from "./ribbon-buttons";
import { newSession } from "./session";
import type { Shortcuts } from "./use-shortcuts";
import { Workbench } from "./workbench";

const element = document.getElementById("workbench");
if (element) void start(element);

/** Opens what `?open=` names: an example, or `empty`. */
async function start(container: HTMLElement): Promise<void> {
  const wanted = new URLSearchParams(location.search).get("open");
  const [manifest, shortcuts, session] = await Promise.all([
    fetch("../manifest.xml").then((response) => response.text()),
    fetch("../assets/shortcuts.json").then((response): Promise<Shortcuts> => response.json()),
    wanted === "empty" ? newSession() : fetchExample(exampleNamed(wanted)),
  ]);
  createRoot(container).render(<Workbench ribbon={readRibbonGroup(manifest)} shortcuts={shortcuts} start={session} />);
}
