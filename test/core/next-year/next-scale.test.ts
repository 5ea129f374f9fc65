import { nextScale } from "../../../src/core/next-year/next-scale";
import { parseYear } from "../../../src/core/review/year";

const shipped = ["FCDO", "CSSF 2016/17", "CSSF 2020/21"];

test.each([
  ["CSSF 2016/17", "2017/18", "CSSF 2016/17"],
  ["CSSF 2016/17", "2019/20", "CSSF 2016/17"],
  ["CSSF 2016/17", "2020/21", "CSSF 2020/21"],
  ["cssf  2016–17", "2023/24", "CSSF 2020/21"],
  ["CSSF 2020/21", "2018/19", "CSSF 2020/21"],
  ["FCDO", "2020/21", "FCDO"],
  ["A scale of our own", "2030", "A scale of our own"],
  ["", "2017/18", ""],
])("after %s, %s has %s", (inUse, label, expected) => {
  const year = parseYear(label);
  if (!year) throw new RangeError(label);
  expect(nextScale(inUse, year, shipped)).toBe(expected);
});

test("a scale that a person added to Lists is followed too, and the latest one holds", () => {
  const year = { start: 2024, kind: "financial", label: "2024/25" } as const;
  expect(nextScale("CSSF 2016/17", year, ["CSSF 2023/24", ...shipped, "CSSF 2025/26"])).toBe("CSSF 2023/24");
});
