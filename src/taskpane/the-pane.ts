import { createPane } from "./pane";

/** The pane of this page: shown by the components, and moved by the ribbon. */
export const thePane = createPane({ now: () => new Date() });
