import { day, month, type TestDepartures, type TestTables } from "./build-review";

/** A made-up review with mistakes in it. */
export interface FaultyReview {
  readonly tables: TestTables;
  readonly departures?: TestDepartures;
}

/** Made-up reviews which together fail every check at least once; the docs take their example messages from them. */
export const faultyReviews: readonly FaultyReview[] = [
  {
    tables: { Programme: [["Field", "Year 1", "2016/17"]] },
    departures: {
      renamed: { Scores: "Score" },
      headings: { Outputs: ["Year", "Ref", "Output", "Impact weights", "Risk"] },
    },
  },
  {
    tables: {
      Programme: [
        ["Field", "2016/17"],
        ["Programme title", ""],
        ["Lead partner", ""],
        ["Score scale", "CSSF 2017"],
        ["Start date", day("2018-06-01")],
        ["End date", day("2018-05-31")],
        ["Total budget ODA", "#REF!"],
        ["What support is the UK providing?", "Training. TBC"],
        ["Progress and lessons learnt", ""],
      ],
    },
    departures: { worksheets: { Scores: { visibility: "hidden", commentCount: 2, noteCount: null } } },
  },
  {
    tables: {
      Programme: [
        ["Field", "2015/16", "2016/17"],
        ["Score scale", "", "CSSF 2016/17"],
        ["Programme score", "A", "C"],
        ["Outcome assessment", "A", "A-"],
        ["Risk rating", "Severe", "Low-Medium"],
      ],
      Outputs: [
        ["2016/17", "1", " Train staff", 50],
        ["2016/17", "2", `Buy boats ${"x".repeat(610)}`, 49],
        ["2016/17", "2", "Buy cars", ""],
        ["2016/17", "6", "Share findings", ""],
      ],
      Scores: [
        ["2016/17", "1", "a +", ""],
        ["2016/17", "2", "B+/A", "Survey"],
        ["2016/17", "6", "", ""],
        ["2016/17", "7", "A", "Survey"],
      ],
    },
  },
  {
    tables: {
      Programme: [
        ["Field", "2015/16", "2016/17"],
        ["Review date", day("2015-06-15"), day("2016-06-16")],
        ["Programme score", "B", "C"],
        ["Risk rating", "Medium", "Medium"],
      ],
      Outputs: [
        ["2015/16", "1", "Train staff", 50],
        ["2015/16", "2", "Buy boats", 50],
        ["2016/17", "1", "Train staff and partners", 0.2],
        ["2016/17", "2", "Buy boats", 0.8],
      ],
      Scores: [
        ["2015/16", "1", "B"],
        ["2016/17", "1", "C"],
      ],
    },
  },
  {
    tables: {
      Programme: [
        ["Field", "2016/17"],
        ["Total budget ODA", 1935000],
        ["Budget basis", "This year"],
        ["Programme score", "A"],
      ],
      Outputs: [
        ["2016/17", "1", "Train staff", 60],
        ["2016/17", "2", "Buy boats", 40],
      ],
      Scores: [
        ["2016/17", "1", "B"],
        ["2016/17", "2", "B"],
      ],
      Budget: [
        ["2016/17", "Staff", "ODA", 1920000, 2265600],
        ["2016/17", "Refund", "ODA", "", -500],
      ],
    },
  },
  {
    tables: {
      Programme: [
        ["Field", "2015/16", "2016/17"],
        ["Review date", "", day("2017-06-30")],
        ["Progress and lessons learnt", "", "x".repeat(4512)],
      ],
      Outputs: Array.from({ length: 14 }, (_, index) => ["2016/17", String(index + 1), "Train staff"]),
      Budget: [["2016/17", "Staff", "CSSF", "£1.935m"]],
      Recommendations: [
        ["2015/16", "R1", "Train more staff", "Police", "01/06/2017", "Open"],
        ["2016/17", "R2", "Buy more boats", "", month("2017-05"), "Open"],
        ["2016/17", "R4", "Agree routes", "Police", month("2017-12"), "Done"],
        ["2016/18", "R3", "Share findings", "", ""],
      ],
    },
  },
];
