import type { Check, Problem } from "./check";
import { isBlank } from "../review/emptiness";
import { clip } from "./wording";

/** Whether both narrative fields are written. A field that is not there at all is reported by `field-missing`. */
export const narrativeMissing: Check = {
  id: "narrative-missing",
  level: "warning",
  title: "Both narrative parts are written",
  failedTitle: "A narrative part is empty",
  needs: ["programme"],
  judges: "review year",
  run: ({ year: { programme } }) => {
    const fields = programme ? [programme.support, programme.progress].filter(({ cell }) => cell !== null) : [];
    if (fields.length === 0) return "not applicable";
    return fields.filter(isBlank).map((entry): Problem => {
      const question = clip(entry.field, 40);
      return { entry, message: `“${question}” is empty. Write it for the summary.` };
    });
  },
};
