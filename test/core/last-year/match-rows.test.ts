import fc from "fast-check";
import { likeness } from "../../../src/core/last-year/likeness";
import { doubtfulLikeness, matchRows, sureLikeness } from "../../../src/core/last-year/match-rows";

const here = [
  { ref: "1", wording: "Posts are staffed and appropriate to the threat." },
  { ref: "2", wording: "Investigate and prosecute organised crime groups." },
  { ref: "7", wording: "Disrupt the enablers used by organised crime groups, including social media." },
];

function matched(
  newcomers: readonly (readonly [string | null, string])[],
  choices?: ReadonlyMap<number, string | null>,
) {
  const rows = newcomers.map(([ref, wording]) => ({ ref, wording }));
  return matchRows(rows, here, choices).map(({ ref, how, isDoubtful }) => [ref, how, isDoubtful]);
}

test("a Ref decides, however the output is worded, and a quite other wording is asked about", () => {
  expect(
    matched([
      ["2", "Investigate and prosecute the organised crime groups"],
      ["1", "Recover assets"],
    ]),
  ).toEqual([
    ["2", "ref", false],
    ["1", "ref", true],
  ]);
});

test("without a Ref the wording decides, wherever the row stands", () => {
  const reordered = [here[2], here[0], here[1]].map((row): [null, string] => [null, row?.wording.toUpperCase() ?? ""]);
  expect(matched(reordered)).toEqual([
    ["7", "wording", false],
    ["1", "wording", false],
    ["2", "wording", false],
  ]);
});

test("what is somewhat alike stays apart and is asked about, with what it is like", () => {
  const [match] = matchRows(
    [{ ref: null, wording: "Investigate organised crime groups upstream in six countries" }],
    here,
  );
  expect(match).toMatchObject({ ref: "3", how: "new", isDoubtful: true, candidate: { ref: "2" } });
  expect(match?.likeness).toBeGreaterThan(doubtfulLikeness);
  expect(match?.likeness).toBeLessThan(sureLikeness);
});

test("what is like nothing here gets a Ref that nobody has, in no place of another", () => {
  expect(
    matched([
      [null, "Plant mangroves"],
      [null, "Repair boats"],
      ["9", "Insure families"],
    ]),
  ).toEqual([
    ["3", "new", false],
    ["4", "new", false],
    ["9", "new", false],
  ]);
});

test("a person’s choice comes first, and “none of them” is a choice", () => {
  const choices = new Map<number, string | null>([
    [0, "2"],
    [1, null],
  ]);
  expect(
    matched(
      [
        ["1", "Something else"],
        [null, here[2]?.wording ?? ""],
      ],
      choices,
    ),
  ).toEqual([
    ["2", "chosen", false],
    ["3", "new", false],
  ]);
});

test("no two rows get one Ref, whatever comes", () => {
  const row = fc.record({
    ref: fc.option(fc.constantFrom("1", "2", "3", "x")),
    wording: fc.constantFrom("a b", "a c", "b c d", ""),
  });
  const unique = (rows: readonly { ref: string | null }[]) => {
    const seen = new Set<string | null>();
    return rows.every(({ ref }) => ref === null || (!seen.has(ref) && seen.add(ref)));
  };
  fc.assert(
    fc.property(fc.array(row), fc.array(row).filter(unique), (newcomers, others) => {
      const candidates = others.flatMap(({ ref, wording }) => (ref === null ? [] : [{ ref, wording }]));
      const refs = matchRows(newcomers, candidates).map(({ ref }) => ref);
      expect(new Set(refs).size).toBe(refs.length);
    }),
  );
});

describe("likeness", () => {
  test("is 1 for one wording with other case, spaces and punctuation, and 0 for nothing", () => {
    expect(likeness("Posts  are staffed.", "posts are staffed")).toBe(1);
    expect(likeness("", "")).toBe(0);
  });

  test("is the same both ways round, and from 0 to 1", () => {
    const words = fc
      .array(fc.constantFrom("posts", "staffed", "crime", "groups", "boats"))
      .map((list) => list.join(" "));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const alike = likeness(one, other);
        expect(alike).toBeCloseTo(likeness(other, one), 12);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
  });
});
