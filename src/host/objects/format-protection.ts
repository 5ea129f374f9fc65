import { changeStyle, sharedStyle } from "../area-styles";
import { truth } from "../arguments";
import type { CellArea } from "../cell-area";
import { defineType, type HostType } from "../host-type";

export const formatProtectionType: HostType<CellArea> = defineType("FormatProtection", {
  properties: {
    locked: {
      get: (area) => sharedStyle(area, ({ locked }) => locked),
      set: (area, locked) => changeStyle(area, { locked: truth(locked) }),
    },
  },
});
