import type { Entry } from "../review/review";
import type { Check, Problem } from "./check";
import { oneOf, quote } from "./wording";

/** Whether the score scale and the risk scale that the review year names are in `Lists` or come with the add-in. */
export const scaleKnown: Check = {
  id: "scale-known",
  level: "error",
  title: "The score and risk scales are known",
  failedTitle: "A scale is not known",
  needs: ["programme"],
  judges: "review year",
  run: ({ review, year }) => {
    if (!year.programme) return "not applicable";
    const { scoreScaleName, riskScaleName } = year.programme;
    return [
      ...(year.scoreScale ? [] : unknownScale(scoreScaleName, "score", review.lists.scoreScales)),
      ...(year.riskScale ? [] : unknownScale(riskScaleName, "risk", review.lists.riskScales)),
    ];
  },
};

function unknownScale(entry: Entry, kind: "score" | "risk", scales: readonly { readonly name: string }[]): Problem[] {
  const names = oneOf(
    scales.map(({ name }) => name),
    36,
  );
  return [{ message: `${quote(entry.raw, 20)} is no known ${kind} scale. Enter ${names}.`, entry }];
}
