import { serialOfDay } from "../../core/grid/serial-date";
import { whole } from "../arguments";
import { ExcelError } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType } from "../host-type";

/** How many days fewer Excel counts where dates begin in 1904 (Microsoft, "Date systems in Excel"). */
const daysBetweenDateSystems = 1462;

/** The one worksheet function that needs no calculation of the workbook: which serial number stands for a day. */
export const functionsType: HostType<{ readonly session: ExcelSession }> = defineType("Functions", {
  reads: {
    date: ({ session }, year, month, day) => {
      const serial = serialOfDay({ year: whole(year), month: whole(month), day: whole(day) });
      if (serial === null) throw new ExcelError("InvalidArgument");
      return functionResultType.of({ value: session.workbook.usesDate1904 ? serial - daysBetweenDateSystems : serial });
    },
  },
});

export const functionResultType: HostType<{ readonly value: number }> = defineType("FunctionResult", {
  properties: { value: { get: ({ value }) => value } },
});
