import type { QueryInfo } from "./wire";

/** The properties to load by name, each with what to load of it where it is an object; `*` is every scalar property. */
export type Query = ReadonlyMap<string, Query>;

/** Reads `name,format/fill/color` and the like. `items` is no step: it stands for each item of a collection. */
export function readQuery({ Select, Expand = [] }: QueryInfo): Query {
  const root: Branch = new Map();
  for (const path of Select ?? ["*"]) plant(root, stepsOf(path));
  for (const path of Expand) plant(root, [...stepsOf(path), "*"]);
  return root;
}

type Branch = Map<string, Branch>;

function plant(root: Branch, steps: readonly string[]): void {
  let branch = root;
  for (const step of steps) {
    const next: Branch = branch.get(step) ?? new Map<string, Branch>();
    branch.set(step, next);
    branch = next;
  }
}

function stepsOf(path: string): readonly string[] {
  const steps = path.split(/[/.]/).filter((step) => step !== "" && step.toLowerCase() !== "items");
  return steps.length === 0 ? ["*"] : steps.map((step) => (step === "$all" ? "*" : step));
}
