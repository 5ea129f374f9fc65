import { supportedApi } from "../../src/host/supported-api";
import { errorOf, start } from "./support";

interface ClientClass {
  readonly prototype: Readonly<Record<string, unknown>> & {
    readonly _scalarPropertyNames?: readonly string[];
    readonly _scalarPropertyUpdateable?: readonly boolean[];
    readonly _navigationPropertyNames?: readonly string[];
  };
}

describe("the supported API", () => {
  const { Excel } = start();
  const classes = Excel as unknown as Readonly<Record<string, ClientClass>>;

  test.each(supportedApi.map(({ name, memberNames }) => [name, memberNames] as const))(
    "%s has nothing that the real client has not",
    (name, { properties, settable, objects, methods, isCollection }) => {
      const prototype = classes[name]?.prototype;
      const scalars = prototype?._scalarPropertyNames ?? [];
      const updateable = scalars.filter((_property, index) => prototype?._scalarPropertyUpdateable?.[index]);
      expect(scalars).toEqual(expect.arrayContaining([...properties]));
      expect(updateable).toEqual(expect.arrayContaining([...settable]));
      expect(prototype?._navigationPropertyNames ?? []).toEqual(expect.arrayContaining([...objects]));
      expect(methods.filter((method) => typeof prototype?.[method] !== "function")).toEqual([]);
      expect(!isCollection || (prototype !== undefined && "items" in prototype)).toBe(true);
    },
  );

  test("names each class once", () => {
    const names = supportedApi.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    ["Range.insert", (sheet: Excel.Worksheet) => sheet.getRange("A1").insert("Down")],
    ["Range.text", (sheet: Excel.Worksheet) => sheet.getRange("A1").load("text")],
    ["RangeFormat.autofitColumns", (sheet: Excel.Worksheet) => sheet.getRange("A1").format.autofitColumns()],
    ["Worksheet.charts", (sheet: Excel.Worksheet) => sheet.charts.load("count")],
    ["Range.style", (sheet: Excel.Worksheet) => sheet.getRange("A1").set({ style: "Good" })],
  ])("%s, which is missing, fails with its name", async (name, use) => {
    const error = await errorOf(start(), (context) => {
      use(context.workbook.worksheets.getItem("Sheet1"));
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain(name);
  });
});
