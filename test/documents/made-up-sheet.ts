import type { Block } from "./make-document";

const progress =
  "The second year went well for the most part. Harbour radio now reaches every landing site, and crews say that they feel the difference.";

/** A made-up summary sheet in the layout of the Conflict, Stability and Security Fund, to be made in every format. */
export const madeUpSheet: readonly Block[] = [
  { kind: "paragraph", text: "Coastal Warnings Programme (made up) Annual Review 2018/19 – Summary Sheet" },
  {
    kind: "table",
    rows: [
      ["PROGRAMME TITLE:", { span: 3, text: "Coastal Warnings Programme (made up)" }],
      ["Country/Region:", { span: 3, text: "Sea of Examples" }],
      [
        "HMG Partners (LEAD in bold)",
        {
          span: 3,
          text: ["Coastguard, ", { strong: "Department for Harbours" }, " (fisheries, weather), Ministry of Maps"],
        },
      ],
      ["Total Budget:", "ODA: £1.25m", { span: 2, text: "Non-ODA: £750,000" }],
      [
        { span: 2, text: "Start Date: 14/3/2016" },
        { span: 2, text: "End Date: Sept 2021" },
      ],
      [{ span: 3, text: [{ strong: "Outputs" }] }, [{ strong: "Score" }]],
      [
        { span: 3, text: "Warnings reach crews who are at sea, by radio and by light, in every harbour of the coast." },
        "A+",
      ],
      [{ span: 3, text: "Landing sites are repaired and handed over to the districts." }, ["B", { raised: "1" }]],
      [
        {
          span: 3,
          text: "Crews know what to do when they are warned; they practise it together every year before the storms begin.",
        },
        "A",
      ],
      [
        { span: 2, text: "Outcome Assessment: A" },
        { span: 2, text: "Risk: Medium" },
      ],
    ],
  },
  { kind: "paragraph", text: [{ strong: "Summary of Programme Performance" }] },
  {
    kind: "table",
    rows: [
      ["Year", "2015/16", "2016/17", "2017/18", "2018/19", "2019/20"],
      ["Programme Score", "", "", "B+/A", "A", ""],
      ["Risk Rating", "", "Low", "Low", "Medium", ""],
    ],
  },
  { kind: "paragraph", text: [{ strong: "What support is the UK providing?" }] },
  {
    kind: "paragraph",
    text: "The UK pays for radios and lights, and lends people who know how to keep them. It trains crews; it does not run the service.",
  },
  { kind: "paragraph", text: "From next year the districts pay a third." },
  { kind: "paragraph", text: [{ strong: "Summary of progress and lessons learned/actions taken since last review" }] },
  { kind: "paragraph", text: progress },
  {
    kind: "list",
    items: ["Lights stand in 12 of 14 harbours.", "Two landing sites were handed over, later than planned."],
  },
  { kind: "paragraph", text: [{ strong: "Summary of recommendations for the next year" }] },
  {
    kind: "list",
    items: [
      "Agree with the districts, by June, who keeps the lights and from which budget they are paid for.",
      "Publish the plan.",
      "Train two people in each harbour so that nobody has to wait for a visit from the capital before a lamp is changed.",
    ],
  },
];
