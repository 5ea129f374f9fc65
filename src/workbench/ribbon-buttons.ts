/** A button as the manifest describes it. */
interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** The address of its icon at 32 pixels, on this page's own host. */
  readonly icon: string;
  /** The function that it runs; null for a button that opens the pane. */
  readonly actionId: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The ribbon group of an add-in's manifest, so that the workbench shows what Excel would show. */
export function readRibbonGroup(manifest: string): RibbonGroup {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const resources = new Map(
    [...document.querySelectorAll("Resources [id][DefaultValue]")].map((resource) => [
      resource.getAttribute("id"),
      resource.getAttribute("DefaultValue") ?? "",
    ]),
  );
  const textOf = (element: Element | null) => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  return {
    label: textOf(document.querySelector("Group > Label")),
    buttons: [...document.querySelectorAll("Control")].map((control) => ({
      label: textOf(control.querySelector(":scope > Label")),
      tip: textOf(control.querySelector("Supertip > Description")),
      icon: new URL(textOf(control.querySelector('Icon > [size="32"]'))).pathname,
      actionId: control.querySelector("FunctionName")?.textContent ?? null,
    })),
  };
}
