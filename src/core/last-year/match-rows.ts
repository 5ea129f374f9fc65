import { likeness } from "./likeness";

/** A row of this workbook that one of the other file may be. */
export interface Candidate {
  readonly ref: string;
  readonly wording: string;
}

export interface Newcomer {
  readonly ref: string | null;
  readonly wording: string;
}

export interface RowMatch {
  /** Under which the row stands here: that of the row that it is, else one of its own. */
  readonly ref: string;
  readonly how: "chosen" | "ref" | "wording" | "new";
  /** The row that it is or, where it is new, the one that it is most like; null where it is like none. */
  readonly candidate: Candidate | null;
  /** 0 to 1, against the candidate. */
  readonly likeness: number;
  /** Whether a person should decide: too like to be surely another, not like enough to be surely the same. */
  readonly isDoubtful: boolean;
}

/** From here on two wordings are one output without a question. */
export const sureLikeness = 0.8;
/** Below this two wordings have only everyday words in common. */
export const doubtfulLikeness = 0.45;

/**
 * Finds for each row which row here it is: by `Ref`, since that is what identifies a row however it is worded, else by
 * wording, the most alike first, and never by position. What is not matched gets a `Ref` of its own.
 *
 * @param choices what a person decided: index of the newcomer → `Ref` of the row that it is, or null for none
 */
export function matchRows(
  newcomers: readonly Newcomer[],
  candidates: readonly Candidate[],
  choices: ReadonlyMap<number, string | null> = new Map(),
): readonly RowMatch[] {
  const byRef = new Map(candidates.map((candidate) => [candidate.ref, candidate]));
  const matches = new Map<number, RowMatch>();
  const taken = new Set<string>();
  const settle = (index: number, candidate: Candidate, how: RowMatch["how"], alike: number) => {
    if (matches.has(index) || taken.has(candidate.ref)) return;
    taken.add(candidate.ref);
    const isDoubtful = how === "ref" && alike < doubtfulLikeness;
    matches.set(index, { ref: candidate.ref, how, candidate, likeness: alike, isDoubtful });
  };

  for (const [index, ref] of choices) {
    const [newcomer, candidate] = [newcomers[index], ref === null ? undefined : byRef.get(ref)];
    if (newcomer && candidate) settle(index, candidate, "chosen", likeness(newcomer.wording, candidate.wording));
  }
  newcomers.forEach(({ ref, wording }, index) => {
    const candidate = ref === null || choices.has(index) ? undefined : byRef.get(ref);
    if (candidate) settle(index, candidate, "ref", likeness(wording, candidate.wording));
  });
  const pairs = pairsByLikeness(
    [...newcomers.entries()].filter(([index]) => !matches.has(index)),
    candidates.filter(({ ref }) => !taken.has(ref)),
  );
  for (const { index, candidate, alike } of pairs) {
    if (alike >= sureLikeness && !choices.has(index)) settle(index, candidate, "wording", alike);
  }

  const refs = new Set([...byRef.keys(), ...newcomers.flatMap(({ ref }) => ref ?? [])]);
  const given = new Set<string>();
  return newcomers.map((newcomer, index) => {
    const match = matches.get(index);
    if (match) return match;
    const nearest = pairs.find((pair) => pair.index === index && !taken.has(pair.candidate.ref));
    const isNear = nearest !== undefined && nearest.alike >= doubtfulLikeness;
    const isFree = newcomer.ref !== null && !byRef.has(newcomer.ref) && !given.has(newcomer.ref);
    const ref = isFree ? newcomer.ref : freeRef(refs);
    refs.add(ref);
    given.add(ref);
    return {
      ref,
      how: "new",
      candidate: isNear ? nearest.candidate : null,
      likeness: isNear ? nearest.alike : 0,
      isDoubtful: isNear && !choices.has(index),
    };
  });
}

/** Where there are more, they are lists of something else, and comparing each with each would take minutes. */
const mostPairs = 100_000;

function pairsByLikeness(
  newcomers: readonly (readonly [number, Newcomer])[],
  candidates: readonly Candidate[],
): { readonly index: number; readonly candidate: Candidate; readonly alike: number }[] {
  if (newcomers.length * candidates.length > mostPairs) return [];
  const pairs = newcomers.flatMap(([index, { wording }]) =>
    candidates.map((candidate) => ({ index, candidate, alike: likeness(wording, candidate.wording) })),
  );
  return pairs.sort((one, other) => other.alike - one.alike);
}

/** The first whole number that no row has. */
function freeRef(refs: ReadonlySet<string>): string {
  let number = 1;
  while (refs.has(String(number))) number += 1;
  return String(number);
}
