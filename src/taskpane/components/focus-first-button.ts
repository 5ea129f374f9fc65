/**
 * Puts the focus on the first button within an element, where what had the focus is gone. Never on the element itself:
 * office.js, which on the web leads Tab through the pane, finds no way on from what Tab does not reach, and leaves the
 * pane.
 */
export function focusFirstButton(element: Element | null): void {
  element?.querySelector<HTMLElement>("button:enabled")?.focus({ preventScroll: true });
}
