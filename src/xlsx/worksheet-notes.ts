import type { CellAddress } from "../core/grid/address.js";

export interface WorksheetNote {
  readonly cell: CellAddress;
  readonly author: string;
  readonly text: string;
}

export interface WorksheetComment {
  readonly id: string;
  readonly cell: CellAddress;
  readonly author: string;
  readonly text: string;
  readonly resolved: boolean;
  readonly replies: readonly string[];
}
