import { choice, wordFor } from "../arguments";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType } from "../host-type";

const calculationModes = {
  Automatic: "automatic",
  AutomaticExceptTables: "automaticExceptTables",
  Manual: "manual",
} as const;

/** There is no `calculate`: this host keeps the results that Excel left in the file and calculates nothing. */
export const applicationType: HostType<{ readonly session: ExcelSession }> = defineType("Application", {
  properties: {
    calculationMode: {
      get: ({ session }) => wordFor(session.workbook.calculationMode, calculationModes),
      set: ({ session }, mode) => {
        session.workbook.calculationMode = choice(mode, calculationModes);
      },
    },
  },
  reads: {
    // Both only ask for haste: there is neither a calculation nor a screen to hold back.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
