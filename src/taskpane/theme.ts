import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import type { Pane } from "./pane";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");

/**
 * The theme of Office or, where it tells none, of the system. (In high contrast the system's own colours come before
 * these, by way of `forced-colors`.) Office tells of no change, so it is asked again when the pane gets the focus.
 */
export function useOfficeTheme({ store }: Pick<Pane, "store">): Theme {
  const watch = useCallback((listener: () => void) => watchTheme(listener, store.watch), [store]);
  return useSyncExternalStore(watch, isDark) ? webDarkTheme : webLightTheme;
}

/** The pane tells when Office has started, before which there is no theme. */
function watchTheme(listener: () => void, watchPane: Pane["store"]["watch"]): () => void {
  const unwatchPane = watchPane(listener);
  darkScheme.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  return () => {
    unwatchPane();
    darkScheme.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
  };
}

function isDark(): boolean {
  const background = officeBackground();
  return background === null ? darkScheme.matches : luminance(background) < 0.4;
}

/** `#RRGGBB`; null outside of Office, and in versions of it that have no theme. */
function officeBackground(): string | null {
  const context: Partial<Office.Context> | undefined = "Office" in globalThis ? Office.context : undefined;
  const theme: Partial<Office.OfficeTheme> | undefined = context?.officeTheme;
  const color = theme?.bodyBackgroundColor;
  return color !== undefined && /^#[\dA-F]{6}$/i.test(color) ? color : null;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
