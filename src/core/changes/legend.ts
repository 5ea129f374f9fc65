import { changeKinds, type ChangeKind } from "./change";

/** How one kind of change looks in a workbook, and what it means. */
export interface LegendEntry {
  readonly kind: ChangeKind;
  /** One character, which the fonts that come with Windows, macOS and LibreOffice all have. */
  readonly mark: string;
  readonly meaning: string;
  /** `#RRGGBB`, as is the font's colour. */
  readonly fill: string;
  readonly fontColor: string;
}

const green = { fill: "#D5EFD9", fontColor: "#14532D" };
const red = { fill: "#FBD9D3", fontColor: "#7F1D1D" };
const blue = { fill: "#DCE9FA", fontColor: "#1E3A6E" };
const teal = { fill: "#D3F0EE", fontColor: "#134E4A" };
const amber = { fill: "#FFF1C2", fontColor: "#5C4300" };
const violet = { fill: "#ECE4F7", fontColor: "#44276B" };
const grey = { fill: "#E8E8E8", fontColor: "#404040" };

/** The kinds of change by what a reader sees. No kind is known by its colour alone: its mark or its word tells it. */
export const legendByKind: Readonly<Record<ChangeKind, Omit<LegendEntry, "kind">>> = {
  improved: { mark: "▲", meaning: "A better score or a lower risk than last year", ...green },
  declined: { mark: "▼", meaning: "A worse score or a higher risk than last year", ...red },
  increased: { mark: "▲", meaning: "A larger amount or weight than last year", ...blue },
  decreased: { mark: "▼", meaning: "A smaller amount or weight than last year", ...blue },
  added: { mark: "+", meaning: "Not there last year", ...teal },
  removed: { mark: "×", meaning: "There last year, not this year", ...grey },
  reworded: { mark: "≈", meaning: "Worded differently from last year", ...amber },
  changed: { mark: "≠", meaning: "Different from last year", ...amber },
  closed: { mark: "√", meaning: "A recommendation that was open last year is closed", ...green },
  reopened: { mark: "○", meaning: "A recommendation that was closed last year is open again", ...red },
  "carried forward": { mark: "→", meaning: "A recommendation that was open last year still is", ...violet },
  renamed: { mark: "=", meaning: "The same risk, in the words of another scale", ...grey },
  "not comparable": {
    mark: "?",
    meaning: "On another scale than last year, or without a score in one of the years",
    ...grey,
  },
};

/** The kinds of change in the order in which a reader wants them told. */
export const legend: readonly LegendEntry[] = changeKinds.map((kind) => ({ kind, ...legendByKind[kind] }));
