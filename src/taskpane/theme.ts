import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");

/**
 * The theme of Office or, where it tells none, of the system. (In high contrast the system's own colours come before
 * these, by way of `forced-colors`.) Office tells of no change, so it is asked again when the pane gets the focus.
 */
export function useOfficeTheme(): Theme {
  return useSyncExternalStore(watchTheme, isDark) ? webDarkTheme : webLightTheme;
}

function watchTheme(listener: () => void): () => void {
  darkScheme.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  return () => {
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
  const theme: Partial<Office.OfficeTheme> | undefined =
    "Office" in globalThis && "context" in Office ? Office.context?.officeTheme : undefined;
  const color = theme?.bodyBackgroundColor;
  return color !== undefined && /^#[\dA-F]{6}$/i.test(color) ? color : null;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
