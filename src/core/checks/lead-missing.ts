import { isBlank } from "../review/emptiness";
import type { Check } from "./check";

/**
 * Whether a lead partner is named. The published sheet shows the lead partner in bold and plain text loses it, so a
 * review that was brought from text often has none.
 */
export const leadMissing: Check = {
  id: "lead-missing",
  level: "warning",
  title: "A lead partner is named",
  failedTitle: "No lead partner is named",
  needs: ["programme"],
  judges: "review year",
  run: ({ year }) => {
    const entry = year.programme?.leadPartner;
    if (!entry || !isBlank(entry)) return [];
    return [{ message: "No lead partner is named. Enter the partner that leads the programme.", entry }];
  },
};
