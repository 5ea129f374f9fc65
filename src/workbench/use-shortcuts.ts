import { useEffect } from "react";

/** What of assets/shortcuts.json is used here. */
export interface Shortcuts {
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

/** Runs the add-in's actions by their keyboard shortcuts, such as `Ctrl+Alt+Shift+V`. */
export function useShortcuts({ shortcuts }: Shortcuts, invoke: (actionId: string) => void): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const pressed = shortcuts.find(({ key }) => key.default === combination(event));
      if (!pressed) return;
      event.preventDefault();
      invoke(pressed.action);
    };
    addEventListener("keydown", handle);
    return () => removeEventListener("keydown", handle);
  });
}

function combination({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): string {
  const modifiers = [ctrlKey && "Ctrl", altKey && "Alt", shiftKey && "Shift"].filter((name) => name !== false);
  return [...modifiers, code.replace(/^Key/, "")].join("+");
}
