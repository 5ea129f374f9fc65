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
    const types = year.budget.map(({ type }) => type).filter(({ value }) => value !== null);
    if (types.length === 0) return "not applicable";
    return types
      .filter(({ value }) => readBudgetType(value ?? "") === null)
      .map((entry): Problem => {
        const suggestion = respell(entry.value ?? "", budgetTypes);
        return offList(entry, { name: "a type of budget", choices: budgetTypes, suggestion });
      });
  },
};
