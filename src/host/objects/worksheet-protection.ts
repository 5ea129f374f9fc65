import { optional, text } from "../arguments";
import { ExcelError, notSupported } from "../excel-error";
import { defineType, type HostType } from "../host-type";
import type { WorksheetTarget } from "./worksheet";

export const worksheetProtectionType: HostType<WorksheetTarget> = defineType("WorksheetProtection", {
  properties: {
    protected: { get: ({ worksheet }) => worksheet.isProtected },
  },
  writes: {
    protect: ({ worksheet }, options, password) => {
      if (worksheet.isProtected) throw new ExcelError("AccessDenied");
      if (optional(options, (given) => given) !== undefined) throw notSupported("options of protection");
      if (optional(password, text)) throw notSupported("protection with a password");
      worksheet.isProtected = true;
    },
    unprotect: ({ worksheet }, password) => {
      if (worksheet.hasPassword) {
        if (!optional(password, text)) throw new ExcelError("AccessDenied");
        throw notSupported("taking away a protection that has a password");
      }
      worksheet.isProtected = false;
    },
  },
});
