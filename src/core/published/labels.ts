/** What a label of a published sheet announces. */
export type LabelKind =
  | "title"
  | "code"
  | "country"
  | "partners"
  | "leadPartner"
  | "otherPartners"
  | "startDate"
  | "endDate"
  | "reviewDate"
  | "totalBudget"
  | "budgetOda"
  | "budgetNonOda"
  | "programmeValue"
  | "outcome"
  | "score"
  | "risk"
  | "year"
  | "outputNumber"
  | "outputTitle"
  | "impactWeight"
  /** A label that sheets have and the review workbook has not. */
  | "other"
  | HeadingKind;

/** What a heading begins. */
type HeadingKind = "performance" | "outputs" | "support" | "progress" | "recommendations" | "section";

export interface LabelRule {
  readonly kind: LabelKind;
  /** Over text without white space, in small letters. */
  readonly pattern: string;
  /**
   * How much it takes to be a label. Strong: it begins a line or a cell, or a colon follows it anywhere. Weak, since it is
   * a word of any text: it begins a line or a cell, and a colon or the end of the cell follows; or anywhere before a colon
   * where what follows is a value of its kind. Heading: it begins a line or, where none does, a sentence.
   */
  readonly strength: "strong" | "weak" | "heading";
}

const programme = "(?:programmes?|programs?|projects?)";
const learnt = "(?:learnt|learned|learning)";
const uk = "(?:the)?(?:uk(?:government)?|hmg|britain)";

/** In the order in which they are tried; the longest match at a place counts. */
export const labelRules: readonly LabelRule[] = [
  { kind: "performance", strength: "heading", pattern: `summaryof${programme}performance` },
  {
    kind: "support",
    strength: "heading",
    pattern: `what(?:support(?:is|will|has)?${uk}(?:is|be|been)?(?:providing|provide|provided)?|is${uk}(?:support|providing)(?:ing)?)\\??|descriptionof(?:the)?${programme}|outlineof(?:the)?${programme}`,
  },
  {
    kind: "progress",
    strength: "heading",
    pattern: `(?:summaryof)?(?:the)?(?:key)?progress(?:(?:and|&|,|/)?(?:key)?(?:achievements|results))?(?:and|&|,|/)+(?:the|key|summaryof)*lessons?${learnt}(?:(?:and|&|,|/)*actions?taken)?(?:(?:since|from|over|during|in)(?:the)?(?:last|previous|past|this)?(?:annual|reporting)?(?:review|year|period))?|summaryofprogress(?:(?:since|over|during)(?:the)?(?:last|previous|past)?(?:annual|reporting)?(?:review|year|period))?|(?:key|main|summaryof)?lessons?${learnt}(?:(?:and|&|,|/)*actions?taken)?(?:sincethe?last(?:annual)?review)?|summarysupportingnarrativefortheoverallscoreinthisreview`,
  },
  {
    kind: "recommendations",
    strength: "heading",
    pattern: `(?:summaryof|key|main|major|lessonsand|lessons${learnt}and)*(?:the)?(?:key|main)?recommendations(?:and(?:next)?(?:steps|actions))?(?:(?:for|in|over)(?:the)?(?:next|coming|following)?(?:year|period|12months|review|reportingyear)(?:ahead)?)?`,
  },
  {
    kind: "section",
    strength: "heading",
    pattern: `(?:section)?(?:[a-h]|annex[a-z0-9]*|\\d)[.:)\\-–]+(?:introductionandcontext|introduction|summaryandoverview|performanceandconclusions|performance|theoryofchangeandprogress|detailedoutputscor(?:ing|es)|valueformoney|risk|projectmanagement|programmemanagement|commercial|conditionality|monitoring|delivery|background|overview|financial)|introductionandcontext|performanceandconclusions|annualoutcomeassessment|overalloutputscoreanddescription|keyactions|detailedoutputscoring|valueformoney(?:&|and)financialperformance|hasthelogframebeenupdatedsincethelastreview\\??|monitoring(?:&|and)evaluation|annexes?(?:[a-z0-9]{1,2})?|(?:furtherinformation|contact(?:details|us)?|glossary|acronyms|footnotes|endnotes|references)`,
  },
  {
    kind: "outputs",
    strength: "heading",
    pattern: "(?:summaryof)?(?:programme|project)?outputs?(?:scores?|performance|description)?",
  },

  {
    kind: "title",
    strength: "strong",
    pattern: `(?:titleof(?:the)?${programme}|nameof(?:the)?${programme}|${programme}(?:title|name))`,
  },
  { kind: "title", strength: "weak", pattern: "title|name" },
  {
    kind: "code",
    strength: "strong",
    pattern: `(?:${programme}|(?:aries|amp|dfid|fcdo|cssf|devtracker|iati|quest)(?:project|programme)?)(?:code|number|no\\.?|id(?:entifier)?|ref(?:erence)?(?:number|no\\.?|code)?)(?:\\(?s\\)?)?`,
  },
  { kind: "code", strength: "weak", pattern: "code|reference" },
  {
    kind: "country",
    strength: "strong",
    pattern:
      "(?:beneficiary|target|partner)?countr(?:y|ies)(?:\\(ies\\)|/ies)?(?:/|&|and|or|,)?\\(?regions?(?:\\(s\\))?\\)?|regions?(?:/|&|and|or)countr(?:y|ies)|geographical(?:focus|scope|area)",
  },
  { kind: "country", strength: "weak", pattern: "countr(?:y|ies)(?:\\(ies\\)|/ies)?|regions?|locations?" },
  {
    kind: "partners",
    strength: "strong",
    pattern:
      "(?:hmg|ukgovernment|ukg|government|whitehall)(?:delivery)?(?:partners?|departments?)(?:\\(s\\))?(?:\\(?lead(?:partner|department)?(?:is|shown)?(?:in|inthe)bold\\)?)?",
  },
  { kind: "partners", strength: "weak", pattern: "partners?(?:\\(s\\))?(?:\\(leadinbold\\))?|departments" },
  {
    kind: "leadPartner",
    strength: "strong",
    pattern: "(?:hmg)?lead(?:hmg|government|uk)?(?:partner|department|organisation|agency)",
  },
  { kind: "leadPartner", strength: "weak", pattern: "lead" },
  {
    kind: "otherPartners",
    strength: "strong",
    pattern: "(?:other|supporting)(?:hmg|government|uk)?(?:partners|departments)",
  },
  {
    kind: "budgetNonOda",
    strength: "strong",
    pattern: "(?:total)?(?:budget)?non[-–—]?oda(?:budget|spend|funding|allocation)?(?:\\(?£m?\\)?)?",
  },
  {
    kind: "budgetOda",
    strength: "strong",
    pattern: "totaloda(?:budget)?|oda(?:budget|spend|funding|allocation)(?:\\(?£m?\\)?)?|budgetoda",
  },
  { kind: "budgetOda", strength: "weak", pattern: "oda" },
  {
    kind: "programmeValue",
    strength: "strong",
    pattern: `(?:total|overall)?${programme}(?:value|cost|size)s?(?:£)?(?:\\(?(?:full|whole)[-–]?life\\)?)?(?:£)?(?:\\(£m?\\))?|(?:full|whole)[-–]?life(?:value|cost|budget)|totalvalue|totalcost`,
  },
  { kind: "programmeValue", strength: "weak", pattern: "value" },
  {
    kind: "totalBudget",
    strength: "strong",
    pattern: `(?:(?:total|overall|annual)(?:${programme})?|${programme})budget(?:\\(?(?:this|full|whole)[-–]?(?:year|life)\\)?)?(?:(?:for)?(?:20\\d\\d[/-]\\d\\d|(?:this|the)?year))?`,
  },
  { kind: "totalBudget", strength: "weak", pattern: "budget" },
  {
    kind: "startDate",
    strength: "strong",
    pattern: `(?:${programme})?(?:startdate|startingdate|datestarted|dateofstart|commencementdate)`,
  },
  { kind: "startDate", strength: "weak", pattern: "start(?:s|ed)?" },
  {
    kind: "endDate",
    strength: "strong",
    pattern: `(?:${programme})?(?:(?:planned|expected|actual|current)?(?:enddate|endingdate|completiondate|closuredate)|dateofcompletion)`,
  },
  { kind: "endDate", strength: "weak", pattern: "ends?" },
  {
    kind: "reviewDate",
    strength: "strong",
    pattern:
      "(?:date(?:s)?of(?:this|annual|the)*review|(?:annual)?review(?:dates?|period)|date(?:of)?reviewundertaken|datereviewed)",
  },
  { kind: "reviewDate", strength: "weak", pattern: "date" },
  {
    kind: "outcome",
    strength: "strong",
    pattern: "(?:overall|annual|programme)?outcome(?:assessment|score|rating)(?:score)?",
  },
  {
    kind: "score",
    strength: "strong",
    pattern: `(?:overall)?(?:output|${programme})score|overallscore|${programme}rating`,
  },
  { kind: "score", strength: "weak", pattern: "scores?" },
  { kind: "risk", strength: "strong", pattern: `(?:overall)?(?:${programme})?risk(?:rating|level|score|assessment)` },
  { kind: "risk", strength: "weak", pattern: "risks?" },
  { kind: "year", strength: "weak", pattern: "(?:review|financial|reporting)?years?" },
  { kind: "outputTitle", strength: "strong", pattern: "outputtitle" },
  { kind: "outputNumber", strength: "strong", pattern: "outputnumber(?:perlf|perlogframe)?" },
  { kind: "impactWeight", strength: "strong", pattern: "impactweight(?:ing)?(?:\\(%\\)|%)?|impactrating\\(%\\)" },
  {
    kind: "other",
    strength: "strong",
    pattern: `devtracker(?:link)?(?:to)?(?:business\\s?case|log-?frame|results)?|linkto(?:the)?(?:business ?case|log-?frame)|seniorresponsible(?:owner|officer)|sro|questnumber|${programme}(?:purpose|objectives?|aims?|manager|team|officer|type|stage)|implementingpartners?|deliverypartners?|reviewteam|leadreviewer|reviewers?|author|lastupdated|typeofreview|reportcompletedby|spend(?:todate|inthisperiod|thisyear)|(?:risk|impactweighting%?)revisedsincelastar\\??|strategicobjectives?|nationalsecurityobjectives?|sector|thematicarea|fund|portfolio`,
  },
];
