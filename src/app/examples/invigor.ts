import type { ReviewContent } from "../../schema/template/review-content";
import { dayInput } from "./day-input";

/**
 * A real review: the summary sheet of the Organised Immigration Crime Taskforce (Project INVIGOR) of 2016/17, as the UK
 * Government published it, fact for fact. Of 2015/16 it tells the programme score and the risk rating, and no more.
 */
export const invigor: ReviewContent = {
  title: "Project INVIGOR: annual review 2016/17",
  introduction: [
    "A real review, entered from its published summary sheet. What the sheet does not tell is left empty: impact weights, evidence, budget lines, owners and due dates, and of 2015/16 all but the programme score and the risk rating.",
    "The sheet sets the lead partner in bold, and its plain text does not show which one that is. So Lead partner is empty, and all three partners stand under Other partners.",
  ],
  years: ["2015/16", "2016/17"],
  programme: {
    title: ["", "Organised Immigration Crime Taskforce (Project INVIGOR)"],
    country: ["", "Multiple/Regional"],
    otherPartners: [
      "",
      [
        "National Crime Agency",
        "Home Office (including Office for Security and Counter-Terrorism, Immigration Enforcement and Border Force)",
        "Crown Prosecution Service",
      ].join("\n"),
    ],
    startDate: ["", dayInput({ year: 2015, month: 6, day: 1 })],
    endDate: ["", "Ongoing"],
    budgetOda: ["", 1_935_000],
    budgetNonOda: ["", 7_682_000],
    scoreScaleName: ["", "CSSF 2016/17"],
    programmeScore: ["B+/A", "A"],
    outcomeAssessment: ["", "A"],
    riskRating: ["Medium", "Medium"],
    support: [
      "",
      "The Organised Immigration Crime Taskforce (OIC Taskforce) provides staff to improve the capacity and capability of source and transit countries to tackle organised immigration crime (OIC); develop and enrich the intelligence picture of the threat; identify and investigate those involved; disrupt the use of enablers by organised criminals in facilitating OIC; and identify and recover illicit finances. This support is delivered through a combination of mentoring within partner countries, conducting joint operations in source and transit jurisdictions, providing training and facilitating the flow of information (between both UK agencies and the UK and partner agencies) relating to the OIC threat, debriefing migrants and offering criminal justice (including prosecutorial) assistance.",
    ],
    progress: [
      "",
      [
        "A light touch review was carried out in the first year of the OIC Taskforce's operation. On the whole, progress during this reporting year has been both consistent and significant, both in terms of reach and output. Activities undertaken during that time have included:",
        "• Deployed OIC Taskforce personnel to key locations.",
        "• Developed the overarching threat picture (strategic intelligence).",
        "• Developed tactical intelligence to initiate investigative activity.",
        "• Investigated and prosecuted organised crime groups (OCGs) in the UK.",
        "• Built the capability and capacity to investigate and prosecute identified OCGs within the upstream environment.",
        "• Identified opportunities and nurtured relationships in priority countries.",
        "• Provided dedicated mentoring and training support.",
      ].join("\n"),
    ],
  },
  remarks: {
    leadPartner:
      "Not known: the published sheet shows the lead in bold, its plain text does not. Move the lead here from Other partners once you know it.",
  },
  rows: {
    Outputs: [
      ["2016/17", "1", "Taskforce posts staffed and appropriate to the threat and organised immigration crime routes."],
      [
        "2016/17",
        "2",
        "Build and develop capacity and capability in source and transit countries to tackle organised immigration crime.",
      ],
      [
        "2016/17",
        "3",
        "Develop an enriched intelligence picture on organised immigration crime across source and transit countries and in the UK.",
      ],
      [
        "2016/17",
        "4",
        "Investigate and prosecute organised crime groups and facilitators profiting from organised immigration crime.",
      ],
      ["2016/17", "5", "Disrupt the enablers used by organised crime groups, including social media."],
      ["2016/17", "6", "Disrupt and recover criminal finances used by organised crime groups."],
    ],
    Scores: [
      ["2016/17", "1", "A"],
      ["2016/17", "2", "A"],
      ["2016/17", "3", "A"],
      ["2016/17", "4", "A"],
      ["2016/17", "5", "B+"],
      ["2016/17", "6", "B+"],
    ],
    Recommendations: [
      "Update, organise and improve the programme documentation into one single overarching document, revise the Outcomes within the document and include a map of OIC Taskforce locations.",
      "Develop specific capacity and capability-building outputs tailored to each of the OIC Taskforce location countries.",
      "Outline the purpose and rationale for equipment and training provided to partners.",
      "Appoint a dedicated Programme officer within the OIC Taskforce.",
      "Identify opportunities to harness wider cross-Government levers in order to augment the effect that the OIC Taskforce is able to have in tackling OIC.",
      "Explore opportunities to assist countries of origin and transit in developing strategic approaches to tackling organised crime within their own countries and regions.",
      "Develop more tailored outputs on criminal finances, clarifying both thematic focus (types of finance such as cash, assets, transfer systems etc) and geographic focus (i.e. specific hubs or locations).",
      "Develop a line of strategic intelligence assessment highlighting threat evolutions, routes and vulnerabilities.",
      "Explore opportunities to assist countries of origin and transit in unblocking legislative barriers to enhancing their response to tackling organised immigration crime.",
    ].map((recommendation, index) => ["2016/17", String(index + 1), recommendation]),
  },
};
