import { readdressMarkup, restyleMarkup } from "../../src/xlsx/cell-markup";

test.each([
  [`<c r="A1" s="3"><v>1</v></c>`, `<c r="A1" s="7"><v>1</v></c>`],
  [`<c r="A1"><v>1</v></c>`, `<c s="7" r="A1"><v>1</v></c>`],
  [`<c r="A1" note="a>b" s="3"><v>1</v></c>`, `<c r="A1" note="a>b" s="7"><v>1</v></c>`],
  [`<c r='A1' note='">' s='3'/>`, `<c r='A1' note='">' s="7"/>`],
])("%s gets another style, wherever its tag ends", (markup, restyled) => {
  expect(restyleMarkup(markup, 7)).toBe(restyled);
});

test("a cell is moved", () => {
  expect(readdressMarkup(`<c r="A1" note="a>b"><v>1</v></c>`, "B2")).toBe(`<c r="B2" note="a>b"><v>1</v></c>`);
});
