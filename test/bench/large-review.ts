import type { CellInput } from "../../src/core/grid/edit";
import type { ReviewContent } from "../../src/schema/template/review-content";

/**
 * A review of two years with this many rows in each of its four tables, half of them in either year. The texts are as
 * long as people write them. Since last year every tenth output is reworded and every twentieth replaced, every third
 * score moved, and every other line of the budget is of another amount.
 */
export function largeReview(rowCount: number): ReviewContent {
  const years = ["2015/16", "2016/17"];
  const numbers = Array.from({ length: rowCount / 2 }, (_, index) => index);
  const rows = (rowOf: (number: number, isNow: boolean) => readonly CellInput[]) =>
    years.flatMap((year, yearIndex) => numbers.map((number) => [year, ...rowOf(number, yearIndex === 1)]));
  return {
    title: "A review of many rows",
    introduction: [],
    years,
    programme: {
      title: ["A programme of many outputs", "A programme of many outputs"],
      startDate: [date(42_095), date(42_095)],
      reviewDate: [date(42_460), date(42_825)],
      budgetBasis: ["This year", "This year"],
      programmeScore: ["A", "A"],
      riskRating: ["Medium", "High"],
    },
    rows: {
      Outputs: rows((number, isNow) => [refOf(number, isNow), output(number, isNow), 1, risks[number % 3] ?? ""]),
      Scores: rows((number, isNow) => [refOf(number, isNow), score(number, isNow), evidence(number)]),
      Budget: rows((number, isNow) => [
        `Grants and training in district ${refOf(number, isNow)}`,
        number % 4 === 0 ? "Non-ODA" : "ODA",
        120_000 + 75 * number + (isNow && number % 2 === 0 ? 2500 : 0),
        118_000 + 75 * number + (isNow && number % 2 === 0 ? 3500 : 0),
        number % 500 < 100 ? "Spent later than planned, since the rains came early" : "",
      ]),
      Recommendations: rows((number, isNow) => [
        refOf(number, isNow),
        `Agree with the partner who visits district ${number + 1}, and how what they find is followed up`,
        owners[number % 3] ?? "",
        date(42_800 + (number % 300)),
        isNow && number % 2 === 0 ? "Closed" : "Open",
        number % 2 === 0 ? "Agreed in March; the first visit was made in June" : "",
      ]),
    },
  };
}

const risks = ["Low", "Medium", "High"];
const scores = ["A+", "A", "B"];
const owners = ["Programme officer", "Lead adviser", "Implementing partner"];

function refOf(number: number, isNow: boolean): string {
  return isNow && number % 20 === 19 ? `${number + 1} new` : String(number + 1);
}

function output(number: number, isNow: boolean): string {
  const action = isNow && number % 10 === 0 ? "trained and supported" : "trained";
  return `Teachers ${action} in all schools of district ${number + 1}, so that more girls stay until the last class`;
}

function score(number: number, isNow: boolean): string {
  return scores[(number + (isNow && number % 3 === 0 ? 1 : 0)) % scores.length] ?? "";
}

function evidence(number: number): string {
  return `Attendance lists of ${40 + (number % 60)} schools, and interviews with head teachers in June`;
}

function date(serial: number): CellInput {
  return { serial, numberFormat: "d mmmm yyyy" };
}
