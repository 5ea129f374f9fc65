import { changeStyle, sharedStyle } from "../area-styles";
import { colour } from "../arguments";
import type { CellArea } from "../cell-area";
import { defineType, type HostType } from "../host-type";

export const rangeFillType: HostType<CellArea> = defineType("RangeFill", {
  properties: {
    color: {
      // Excel tells white for a cell without a fill.
      get: (area) => sharedStyle(area, ({ fill }) => fill ?? "#FFFFFF"),
      set: (area, fill) => changeStyle(area, { fill: colour(fill) }),
    },
  },
  writes: {
    clear: (area) => {
      changeStyle(area, { fill: null });
    },
  },
});
