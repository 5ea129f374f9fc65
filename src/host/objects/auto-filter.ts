import { defineType, type HostType } from "../host-type";
import type { TableTarget } from "./table";

/** A table's filter: its state can be seen; filters cannot be set. */
export const autoFilterType: HostType<TableTarget> = defineType("AutoFilter", {
  properties: {
    enabled: { get: ({ table }) => table.showsFilterButton },
    isDataFiltered: { get: ({ table }) => table.isFiltered },
  },
});
