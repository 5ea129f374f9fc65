import { changeStyle, sharedStyle } from "../area-styles.js";
import { truth } from "../arguments.js";
import type { CellArea } from "../cell-area.js";
import { defineType, type HostType } from "../host-type.js";

export const formatProtectionType: HostType<CellArea> = defineType("FormatProtection", {
  properties: {
    locked: {
      get: (area) => sharedStyle(area, ({ locked }) => locked),
      set: (area, locked) => changeStyle(area, { locked: truth(locked) }),
    },
  },
});
