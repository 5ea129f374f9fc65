import type { Review } from "../../../src/core/review/review";
import { buildReview, day, type TestTables } from "../../support/build-review";

const support =
  "The Organised Immigration Crime Taskforce (OIC Taskforce) provides staff to improve the capacity and capability of source and transit countries to tackle organised immigration crime (OIC); develop and enrich the intelligence picture of the threat; identify and investigate those involved; disrupt the use of enablers by organised criminals in facilitating OIC; and identify and recover illicit finances. This support is delivered through a combination of mentoring within partner countries, conducting joint operations in source and transit jurisdictions, providing training and facilitating the flow of information (between both UK agencies and the UK and partner agencies) relating to the OIC threat, debriefing migrants and offering criminal justice (including prosecutorial) assistance.";

const progress = `A light touch review was carried out in the first year of the OIC Taskforce's operation. On the whole, progress during this reporting year has been both consistent and significant, both in terms of reach and output. Activities undertaken during that time have included:

- Deployed OIC Taskforce personnel to key locations.
- Developed the overarching threat picture (strategic intelligence).
- Developed tactical intelligence to initiate investigative activity.
- Investigated and prosecuted organised crime groups (OCGs) in the UK.
- Built the capability and capacity to investigate and prosecute identified OCGs within the upstream environment.
- Identified opportunities and nurtured relationships in priority countries.
- Provided dedicated mentoring and training support.`;

const outputs: readonly (readonly [text: string, score: string])[] = [
  ["Taskforce posts staffed and appropriate to the threat and organised immigration crime routes.", "A"],
  [
    "Build and develop capacity and capability in source and transit countries to tackle organised immigration crime.",
    "A",
  ],
  [
    "Develop an enriched intelligence picture on organised immigration crime across source and transit countries and in the UK.",
    "A",
  ],
  [
    "Investigate and prosecute organised crime groups and facilitators profiting from organised immigration crime.",
    "A",
  ],
  ["Disrupt the enablers used by organised crime groups, including social media.", "B+"],
  ["Disrupt and recover criminal finances used by organised crime groups.", "B+"],
];

const recommendations = [
  "Update, organise and improve the programme documentation into one single overarching document, revise the Outcomes within the document and include a map of OIC Taskforce locations.",
  "Develop specific capacity and capability-building outputs tailored to each of the OIC Taskforce location countries.",
  "Outline the purpose and rationale for equipment and training provided to partners.",
  "Appoint a dedicated Programme officer within the OIC Taskforce.",
  "Identify opportunities to harness wider cross-Government levers in order to augment the effect that the OIC Taskforce is able to have in tackling OIC.",
  "Explore opportunities to assist countries of origin and transit in developing strategic approaches to tackling organised crime within their own countries and regions.",
  "Develop more tailored outputs on criminal finances, clarifying both thematic focus (types of finance such as cash, assets, transfer systems etc) and geographic focus (i.e. specific hubs or locations).",
  "Develop a line of strategic intelligence assessment highlighting threat evolutions, routes and vulnerabilities.",
  "Explore opportunities to assist countries of origin and transit in unblocking legislative barriers to enhancing their response to tackling organised immigration crime.",
];

/**
 * The published summary sheet of Project INVIGOR (UK government, 2017) as the tables of a review workbook. The plain
 * text that it was published in does not tell the lead partner.
 */
export const invigorTables = {
  Programme: [
    ["Field", "2015/16", "2016/17"],
    ["Programme title", "", "Organised Immigration Crime Taskforce (Project INVIGOR)"],
    ["Country/Region", "", "Multiple/Regional"],
    ["Lead partner"],
    [
      "Other partners",
      "",
      "National Crime Agency\nHome Office (including Office for Security and Counter-Terrorism, Immigration Enforcement and Border Force)\nCrown Prosecution Service",
    ],
    ["Start date", "", day("2015-06-01")],
    ["End date", "", "Ongoing"],
    ["Total budget ODA", "", 1_935_000],
    ["Total budget non-ODA", "", 7_682_000],
    ["Score scale", "", "CSSF 2016/17"],
    ["Programme score", "B+/A", "A"],
    ["Outcome assessment", "", "A"],
    ["Risk rating", "Medium", "Medium"],
    ["What support is the UK providing?", "", support],
    ["Progress and lessons learnt", "", progress],
  ],
  Outputs: outputs.map(([output], index) => ["2016/17", String(index + 1), output]),
  Scores: outputs.map(([, score], index) => ["2016/17", String(index + 1), score]),
  Recommendations: recommendations.map((recommendation, index) => ["2016/17", String(index + 1), recommendation]),
} satisfies TestTables;

export function invigorReview(): Review {
  return buildReview(invigorTables);
}
