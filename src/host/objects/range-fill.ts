import { changeStyle, sharedStyle } from "../area-styles.js";
import { colour } from "../arguments.js";
import type { CellArea } from "../cell-area.js";
import { defineType, type HostType } from "../host-type.js";

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
