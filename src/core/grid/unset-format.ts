/**
 * Whether a conditional format, by its formula, may be one that was added and not yet given its own, which Excel takes as
 * a step of its own: until then it holds nowhere. Somebody may have written one that is just the same.
 */
export function mayBeUnset(formula: string): boolean {
  return formula === "" || formula.toUpperCase() === "=FALSE";
}
