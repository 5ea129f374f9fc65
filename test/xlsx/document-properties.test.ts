import { blankWorksheet, reopened } from "./fixtures";

test("document properties are kept, changed and deleted", () => {
  const { workbook } = blankWorksheet();
  const { properties } = workbook;
  properties.setCore("title", "A <&> B");
  properties.setCore("keywords", "review");
  const moment = new Date(Date.UTC(2016, 5, 1, 8, 30));
  for (const [name, value] of Object.entries({ text: "x", whole: 7, part: 1.5, yes: true, moment }))
    properties.setCustom(name, value);
  const again = reopened(workbook).properties;
  expect([again.core("title"), again.core("keywords"), again.core("subject")]).toEqual(["A <&> B", "review", ""]);
  expect(again.customNames.map((name) => again.custom(name.toUpperCase()))).toEqual(["x", 7, 1.5, true, moment]);
  again.setCustom("TEXT", "y");
  again.deleteCustom("whole");
  again.setCore("title", "C");
  expect([again.custom("text"), again.custom("whole"), again.core("title")]).toEqual(["y", null, "C"]);
});
