import { daysBetweenDateSystems, serialOfDay } from "../../core/grid/serial-date";
import { whole } from "../arguments";
import { notSupported } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType } from "../host-type";

/** Excel's worksheet functions: none but `DATE`, which tells from what day a workbook counts. */
export const functionsType: HostType<{ readonly session: ExcelSession }> = defineType("Functions", {
  reads: {
    date: ({ session }, year, month, day) => {
      const serial = serialOfDay({ year: whole(year), month: whole(month), day: whole(day) });
      if (serial === null) throw notSupported("DATE for what is no day after 1 March 1900");
      return functionResultType.of({ value: session.workbook.usesDate1904 ? serial - daysBetweenDateSystems : serial });
    },
  },
});

export const functionResultType: HostType<{ readonly value: number }> = defineType("FunctionResult", {
  properties: {
    error: { get: () => null },
    value: { get: ({ value }) => value },
  },
});
