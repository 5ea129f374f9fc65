import { formatDate } from "../review/format-facts";
import type { Check } from "./check";
import { daySpan, monthsLater } from "./day-span";
import { clip } from "./wording";

/** Whether the review came within so many months of the last one; a month alone may be any of its days. */
export const reviewDue: Check = {
  id: "review-due",
  level: "advice",
  title: "The review came in time after the last one",
  failedTitle: "The review came late",
  limit: 12,
  needs: ["programme"],
  judges: "review year",
  run: ({ review, year, limit }) => {
    const entry = year.programme?.reviewDate;
    const lastReview = review.previousYear?.programme?.reviewDate.value ?? null;
    const now = entry && daySpan(entry.value);
    const before = daySpan(lastReview);
    if (!entry || !lastReview || !now || !before) return "not applicable";
    const due = monthsLater(before.last, Math.floor(limit));
    if (due === null || now.first <= due) return [];
    const message = `This is over ${clip(limit, 6)} months after the last one (${formatDate(lastReview)}). Correct it, or accept it and say why.`;
    return [{ entry, message }];
  },
};
