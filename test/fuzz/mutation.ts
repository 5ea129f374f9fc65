import type { Random } from "./random";

/** One way to spoil something. It may leave it as it is, where there is nothing of the kind to spoil. */
export interface Mutation<Target> {
  /** What it does, for the report of a failure. */
  readonly name: string;
  readonly apply: (target: Target, random: Random) => void;
}
