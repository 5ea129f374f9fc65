import { useEffect, type RefObject } from "react";

/** F6 leads from one area of the page to the next, as in Excel, and Shift+F6 back. */
export function useAreaKeys(areas: readonly RefObject<HTMLElement | null>[]): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      const current = areas.findIndex(({ current: element }) => element?.contains(document.activeElement) === true);
      const next = (current + (event.shiftKey ? -1 : 1) + areas.length) % areas.length;
      areas[next]?.current?.focus();
    };
    addEventListener("keydown", handle);
    return () => removeEventListener("keydown", handle);
  });
}
