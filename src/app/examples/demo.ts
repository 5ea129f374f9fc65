import type { ReviewContent } from "../../schema/template/review-content";
import { dayInput } from "./day-input";

const before = "2023/24";
const now = "2024/25";

const rewordedOutput = "Coastal communities raise, plant and look after mangroves along 40 km of shore.";

/**
 * A made-up programme with two full years that shows every kind of change and trips every check but two: a table that is
 * missing would silence the checks that need it, and so would a scale that is not known. Its introduction tells how to
 * see these.
 */
export const demo: ReviewContent = {
  title: "Coastal Livelihoods Resilience Programme (made-up example)",
  introduction: [
    "Nothing here is real: the programme, its partners and its figures are made up. It is wrong on purpose, so that Validate review finds something of almost every kind, and Highlight changes shows every kind of change.",
    "Three limits in the sheet Lists are lower than usual, so that short texts are enough to reach them: outputs-count, output-length and narrative-length.",
    "Two checks cannot fail beside the others. To see them, enter another scale, such as CSSF 2014, as this year’s Score scale; then rename the table Budget (Table Design > Table Name).",
  ],
  years: [before, now],
  programme: {
    title: [
      "Coastal Livelihoods Resilience Programme (made-up example)",
      "Coastal Livelihoods Resilience Programme (made-up example)",
    ],
    code: ["MADE-UP-001", "MADE-UP-001"],
    country: null,
    leadPartner: ["Ministry of Fisheries (made up)", ""],
    otherPartners: [
      "Harbour Cooperative\nShoreline Trust",
      "Harbour Cooperative\nShoreline Trust\nWomen Fish Processors’ Union",
    ],
    startDate: [dayInput({ year: 2022, month: 4, day: 1 }), dayInput({ year: 2022, month: 4, day: 1 })],
    endDate: [dayInput({ year: 2027, month: 3, day: 31 }), dayInput({ year: 2020, month: 3, day: 31 })],
    reviewDate: [dayInput({ year: 2024, month: 2, day: 15 }), dayInput({ year: 2025, month: 5, day: 30 })],
    budgetOda: [1_200_000, 1_450_000],
    budgetNonOda: [300_000, 250_000],
    budgetBasis: ["This year", "This year"],
    scoreScaleName: ["FCDO", "FCDO"],
    riskScaleName: ["Low–High", "Minor–Severe"],
    programmeScore: ["B", "B"],
    outcomeAssessment: ["A", "Good"],
    riskRating: ["Medium", "Moderate"],
    support: [
      "The programme helps fishing families on a storm-prone coast to earn a safer living: small grants and insurance, mangroves that break the waves, and warnings that reach every harbour in time.",
      "",
    ],
    progress: [
      "The first full year was one of building up. Grants began in April and mangrove nurseries in June.\n• Savings groups formed in 14 villages.\n• Two landing sites were repaired, later than planned.",
      "Most activities reached their targets, and families say that they feel the difference. Much was learnt on the way:\n• Savings groups that chose their own treasurers kept nine members in ten; where we chose for them, a third left within months.\n• Seedlings planted before the monsoon died. Planting after it, with a fence against goats, saved four in five.\n• Warnings by text message missed the crews who were already at sea. Harbour radio, which everybody trusts, now repeats each of them.\n• Repairs to landing sites were handed over to the districts, which have the engineers and, from this year, the budget.",
    ],
  },
  rows: {
    Outputs: [
      [before, "1", "Fishing families have savings and insurance.", 25, "Medium"],
      [before, "2", "Communities plant mangroves along 30 km of shore.", 20, "Low"],
      [before, "3", "Storm warnings reach every harbour within an hour.", 20, "High"],
      [before, "4", "Women who process fish sell at fair prices.", 20, "Low"],
      [before, "5", "Six landing sites are repaired and maintained.", 15, "Medium"],
      [now, "1", "Fishing families have savings and insurance.", 30, "Moderate"],
      [now, "2", rewordedOutput, 15, "Minor"],
      [now, "3", "Storm warnings reach every harbour within an hour.", 20, "Severe"],
      [now, "4", "Women who process fish sell at fair prices.", 0, "Low"],
      [
        now,
        "6",
        "Young people who do not want to go to sea, or cannot, learn a trade that is needed on the coast, such as boat building, engine repair or cold storage, and find work, or set up a workshop of their own, within a year of their training.",
        10,
        "Minor",
      ],
      [now, "7", "Districts publish what they spend on the coast.", 5, "Minor"],
    ],
    Scores: [
      [before, "1", "A", "Savings groups in 14 of 15 villages; 610 families insured, against a target of 600."],
      [before, "2", "A+", "34 km planted against 30 km planned; surveyed in January."],
      [before, "3", "A", "Median time to the last harbour: 55 minutes, over four storms."],
      [before, "4", "A", "Prices up by 9% against a target of 8%."],
      [before, "5", "B", "Four of six sites repaired."],
      [now, "1", "A+", "Savings groups in all 15 villages; 742 families insured, against a target of 650."],
      [now, "2", "A", "#REF!"],
      [now, "3", "a +", "Median time to the last harbour: 38 minutes,  over six storms."],
      [now, "4", "A/A+", "Prices up by 10% in the north and 15% in the south, against a target of 10%."],
      [now, "6", "A", ""],
      [now, "9", "B", "Left from an earlier plan."],
    ],
    Budget: [
      [before, "Livelihood grants", "ODA", 500_000, 480_000],
      [before, "Mangroves", "ODA", 400_000, 410_000],
      [before, "Early warning", "ODA", 300_000, 295_000],
      [before, "Harbour patrol training", "Non-ODA", 300_000, 285_000],
      [now, "Livelihood grants", "ODA", 600_000, 690_000, "More families joined than planned."],
      [now, "Mangroves", "ODA", 350_000, "£340,000"],
      [now, "Early warning", "ODA", 300_000, 301_000],
      [now, "Monitoring", "ODA", 100_000, 98_000],
      [now, "Monitoring", "ODA", 60_000, 60_000, "Entered twice."],
      [now, "Harbour patrol training", "Non-ODA", 250_000, 245_000],
      [now, "Refunds", "Non-ODA", 0, -5_000, "Returned by a supplier."],
      [now, "Time given by the cooperative", "In kind", "", "", "Not counted in pounds."],
    ],
    Recommendations: [
      [
        before,
        "1",
        "Publish how grants are awarded.",
        "Grants manager",
        dayInput({ year: 2024, month: 9, day: 30 }),
        "Open",
      ],
      [
        before,
        "2",
        "Hand landing sites over to the districts.",
        "Programme lead",
        dayInput({ year: 2024, month: 1, day: 31 }),
        "Closed",
        "Agreed with all three districts.",
      ],
      [
        before,
        "3",
        "Map mangrove boundaries with the villages.",
        "Shoreline Trust",
        dayInput({ year: 2025, month: 3, day: 31 }),
        "In progress",
      ],
      [
        before,
        "4",
        "Train a second radio operator in each harbour.",
        "Harbour Cooperative",
        dayInput({ year: 2024, month: 12, day: 31 }),
        "Open",
      ],
      [
        now,
        "1",
        "Publish how grants are awarded.",
        "Grants manager",
        dayInput({ year: 2024, month: 9, day: 30 }),
        "Closed",
        "Published on the notice boards of all 15 villages.",
      ],
      [
        now,
        "2",
        "Hand landing sites over to the districts.",
        "Programme lead",
        dayInput({ year: 2025, month: 12, day: 31 }),
        "Open",
        "One district withdrew and has to be won back.",
      ],
      [
        now,
        "3",
        "Map mangrove boundaries with the villages.",
        "Shoreline Trust",
        dayInput({ year: 2025, month: 3, day: 31 }),
        "In progress",
      ],
      [now, "5", "Repeat each warning by harbour radio.", "", "", "Open", "TBC"],
      [now, "6", "Agree what happens when funding ends.", "Programme lead", "30 September 2025", "Done"],
      ["2024/26", "7", "Survey prices twice a year.", "Women Fish Processors’ Union", "", "Open"],
    ],
    Decisions: [
      [
        "outputs-rewritten",
        "Outputs",
        now,
        "2",
        "Output",
        rewordedOutput,
        "The target went up from 30 km to 40 km; agreed by the board in June 2024.",
        "Programme lead",
        dayInput({ year: 2025, month: 5, day: 30 }),
      ],
    ],
  },
  limits: new Map([
    ["outputs-count", 5],
    ["output-length", 200],
    ["narrative-length", 500],
  ]),
  headings: { Budget: { Note: "Notes" } },
};
