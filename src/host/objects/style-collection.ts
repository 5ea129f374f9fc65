import { text } from "../arguments";
import { notSupported } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType } from "../host-type";
import { rangeFontType } from "./range-font";

interface Target {
  readonly session: ExcelSession;
}

/** The cell styles: of the Normal style the font can be read, and nothing else. */
export const styleCollectionType: HostType<Target> = defineType("StyleCollection", {
  getItem: (target, name) => {
    if (text(name).toLowerCase() !== "normal") throw notSupported("cell styles other than Normal");
    return styleType.of(target);
  },
});

export const styleType: HostType<Target> = defineType("Style", {
  id: () => "Normal",
  properties: {
    builtIn: { get: () => true },
    name: { get: () => "Normal" },
  },
  objects: {
    font: ({ session }) =>
      rangeFontType.of({
        read: (part) => part(session.workbook.styles.normalFont),
        change: () => {
          throw notSupported("changing the Normal style");
        },
      }),
  },
});
