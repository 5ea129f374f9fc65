import { budgetTypes, readBudgetType } from "../review/read-budget-type";
import type { Check, Problem } from "./check";
import { offList } from "./off-list";
import { respell } from "./respell";

/** Whether the type of each budget line is `ODA` or `Non-ODA`. */
export const budgetType: Check = {
  id: "budget-type",
  level: "error",
  title: "Every budget line is ODA or Non-ODA",
  failedTitle: "Some budget lines are neither ODA nor Non-ODA",
  needs: ["budget.year", "budget.type"],
  judges: "review year",
  run: ({ year }) => {
    const types = year.budget.flatMap(({ type }) => (type.value === null ? [] : [{ entry: type, text: type.value }]));
    if (types.length === 0) return "not applicable";
    return types.flatMap(({ entry, text }): Problem[] => {
      if (readBudgetType(text)) return [];
      return [
        offList(entry, { name: "a type of budget", choices: budgetTypes, suggestion: respell(text, budgetTypes) }),
      ];
    });
  },
};
