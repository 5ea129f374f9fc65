import type { Entry } from "../review/review";
import type { Check, Problem } from "./check";
import { respell } from "./respell";
import { clip, oneOf, quote } from "./wording";

/**
 * Whether the score scale and the risk scale that the review year names are in `Lists` or come with the add-in. The fix
 * is the scale that is only spelt differently.
 */
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
  const names = scales.map(({ name }) => name);
  const meant = respell(String(entry.raw), names);
  const toEnter = meant === null ? oneOf(names, 36) : clip(meant, 36);
  const problem: Problem = {
    message: `${quote(entry.raw, 20)} is not a known ${kind} scale. Enter ${toEnter}.`,
    entry,
  };
  return [meant === null ? problem : { ...problem, fix: meant }];
}
