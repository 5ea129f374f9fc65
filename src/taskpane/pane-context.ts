import { createContext, useContext } from "react";
import type { Pane } from "./pane";
import type { PaneState } from "./pane-state";
import { useStore } from "./store";

export const PaneContext = createContext<Pane | null>(null);

/** The commands of the pane around a component. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A component of the pane needs a PaneContext around it.");
  return pane;
}

/** A part of what the pane shows; it must be the same object while nothing in it is different. */
export function usePaneState<Part>(select: (state: PaneState) => Part): Part {
  return useStore(usePane().store, select);
}
