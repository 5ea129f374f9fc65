import { defineType, type HostType } from "../host-type.js";
import type { TableTarget } from "./table.js";

/** A table's filter: its state can be seen; filters cannot be set. */
export const autoFilterType: HostType<TableTarget> = defineType("AutoFilter", {
  properties: {
    enabled: { get: ({ table }) => table.showsFilterButton },
    isDataFiltered: { get: ({ table }) => table.isFiltered },
  },
});
