import fc from "fast-check";
import { contains, overlaps, without } from "../../src/xlsx/ranges";

test("what is left of a range and what was taken away are the range, without overlap", () => {
  const ranges = fc.record({
    rowIndex: fc.nat(5),
    columnIndex: fc.nat(5),
    rowCount: fc.integer({ min: 1, max: 5 }),
    columnCount: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(ranges, ranges, (whole, hole) => {
      const rest = without(whole, hole);
      for (let rowIndex = 0; rowIndex < 10; rowIndex += 1) {
        for (let columnIndex = 0; columnIndex < 10; columnIndex += 1) {
          const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
          const count = rest.filter((each) => overlaps(each, cell)).length;
          expect(count).toBe(contains(whole, cell) && !contains(hole, cell) ? 1 : 0);
        }
      }
    }),
  );
});
