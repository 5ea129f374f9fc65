import { formatDate } from "../../../src/core/review/format-facts";
import { readMoney } from "../../../src/core/published/read-money";
import { readPartners } from "../../../src/core/published/read-partners";
import { readPublishedDate } from "../../../src/core/published/read-published-date";
import { readPublishedRisk, readPublishedScore } from "../../../src/core/published/published-scores";
import { yearOfLabel } from "../../../src/core/published/known-years-of-sheet";

test.each([
  ["£1.935m", 1_935_000],
  ["£75 million", 75_000_000],
  ["up to £8,250,000", 8_250_000],
  ["£12,750,000.00", 12_750_000],
  ["?12,750,000.00", 12_750_000],
  ["GBP 12.5m", 12_500_000],
  ["£ 1 . 9bn", 1_900_000_000],
  ["£750k", 750_000],
  ["£16,000,000 + £50k for external evaluation", 16_000_000],
  ["£54.54m (£30m in 2013 +£18.54m in 2018 - £6m to advice)", 54_540_000],
  ["£50 million BEIS £35 million; DFID £15 million", 50_000_000],
  ["£8,250,0001", 8_250_000],
  ["£75 million2", 75_000_000],
  ["£8,250,000²", 8_250_000],
  ["£75 million²", 75_000_000],
  ["£75² million", 75_000_000],
  ["£8,250,000² by 2018", 8_250_000],
  ["7.682 million", 7_682_000],
])("%s is one sum of pounds", (text, pounds) => {
  expect(readMoney(text)).toMatchObject({ kind: "amount", pounds });
});

test.each(["$12m", "€3.5 million", "US$ 4m", "£10-12m", "£2½m", "£2 ½ million", "tbc", "", "203663"])(
  "%s is no sum of pounds",
  (text) => {
    expect(readMoney(text)).toEqual({ kind: "none" });
  },
);

test.each([
  ["1 June 2015", "1 June 2015"],
  ["1st June, 2015", "1 June 2015"],
  ["1 st June 2015", "1 June 2015"],
  ["June 1, 2015", "1 June 2015"],
  ["14/3/2013", "14 March 2013"],
  ["14.03.13", "14 March 2013"],
  ["2013-03-14", "14 March 2013"],
  ["01-Apr-18", "1 April 2018"],
  ["Sept 18", "September 2018"],
  ["03/2015", "March 2015"],
  ["June 2015 (extended from 2014)", "June 2015"],
  ["Ongoing", "Ongoing"],
  ["On-going until 2020", "Ongoing"],
  ["12 – 16 March 2018", "16 March 2018"],
  ["28 Feb to 4 March 2019", "4 March 2019"],
  ["July- September 2013", "September 2013"],
  ["1 st January- 31 st Dec 2016, published April 2017", "31 December 2016"],
  ["January 2018 – December 2018", "December 2018"],
])("%s is %s", (text, date) => {
  const found = readPublishedDate(text, "last")?.date;
  expect(found && found.kind !== "year" ? formatDate(found) : found).toBe(date);
});

test.each([
  ["12 – 16 March 2018", "12 March 2018"],
  ["July- September 2013", "July 2013"],
  ["1 January – 31 December 2016", "1 January 2016"],
])("%s begins on %s", (text, date) => {
  const found = readPublishedDate(text, "first")?.date;
  expect(found && found.kind !== "year" ? formatDate(found) : found).toBe(date);
});

test("a year alone is a year, and what is no date is none", () => {
  expect(readPublishedDate("2013", "last")?.date).toEqual({ kind: "year", year: 2013 });
  for (const text of ["", "to be completed", "31/02/2015", "2018/19", "203663", "may"])
    expect(readPublishedDate(text, "last")).toBeNull();
});

test.each([
  ["A+", "A+"],
  ["A +", "A+"],
  ["[A]", "A"],
  ["A1", "A"],
  ["B+/A", "B+/A"],
  ["А", "A"],
  ["A (outputs met expectation)", "A"],
  ["3 out of 4", "3"],
  ["a fine year", null],
  ["A-", "A"],
  ["D", null],
  ["", null],
])("the score %s is %s", (text, score) => {
  // A dash behind a letter is no minus here; the table of years tells `A-` from an empty cell.
  expect(readPublishedScore(text)).toBe(score);
});

test.each([
  ["Medium1", "Medium"],
  ["Moderat e", "Moderate"],
  ["Moderate- Major", "Moderate-Major"],
  ["medium to high", "Medium to High"],
  ["H", "H"],
  ["M/H", "M/H"],
  ["highlights", null],
  ["Help", null],
])("the risk %s is %s", (text, risk) => {
  expect(readPublishedRisk(text)).toBe(risk);
});

test.each([
  ["2016/17", "2016/17", 2016],
  ["15/16", "2015/16", 2015],
  ["Dec 17", "2017", 2017],
  ["September 2018", "2018", 2018],
  ["CY 2013", "CY 2013", 2013],
])("the heading %s is the year %s", (heading, label, start) => {
  expect(yearOfLabel(heading)).toMatchObject({ label, start });
});

test("partners part at commas outside brackets; bold or the word tells the lead, and two bold ones do not", () => {
  expect(readPartners("NCA , Home Office (incl. A, B), CPS", [])).toEqual({
    lead: null,
    others: ["NCA", "Home Office (incl. A, B)", "CPS"],
  });
  expect(readPartners("NCA, Home Office (incl. A, B), CPS", ["Home Office"])).toEqual({
    lead: "Home Office (incl. A, B)",
    others: ["NCA", "CPS"],
  });
  expect(readPartners("NCA, CPS", ["NCA, CPS"])).toEqual({ lead: null, others: ["NCA", "CPS"] });
  expect(readPartners("FCDO (lead); MOD", [])).toEqual({ lead: "FCDO", others: ["MOD"] });
  expect(readPartners("NCA (unclosed, CPS", [])).toEqual({ lead: null, others: ["NCA (unclosed", "CPS"] });
});
