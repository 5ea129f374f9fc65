import type { Lists } from "../core/review/lists";
import type { YearReview } from "../core/review/review";
import { matchingText } from "../core/review/text";
import { defaultScales } from "./contract";

/**
 * Gives each year its scales: the ones that its column in `Programme` names, else the next newer year's, else the
 * shipped default. Years come and go oldest first.
 */
export function resolveScales(
  years: readonly Omit<YearReview, "scoreScale" | "riskScale">[],
  lists: Lists,
): readonly YearReview[] {
  const resolved: YearReview[] = [];
  let scoreScale: string = defaultScales.score;
  let riskScale: string = defaultScales.risk;
  for (const year of [...years].reverse()) {
    scoreScale = year.programme?.scoreScaleName.value ?? scoreScale;
    riskScale = year.programme?.riskScaleName.value ?? riskScale;
    resolved.unshift({
      ...year,
      scoreScale: findByName(lists.scoreScales, scoreScale),
      riskScale: findByName(lists.riskScales, riskScale),
    });
  }
  return resolved;
}

function findByName<Scale extends { readonly name: string }>(scales: readonly Scale[], name: string): Scale | null {
  return scales.find((scale) => matchingText(scale.name) === matchingText(name)) ?? null;
}
