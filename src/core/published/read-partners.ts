/** The partners that a sheet names. */
export interface PartnersReading {
  /** Null where nothing tells which one leads. */
  readonly lead: string | null;
  readonly others: readonly string[];
}

/**
 * Takes a list of partners apart at commas, semicolons and line breaks that stand outside brackets. The lead is the one
 * set in bold, or said to be the lead.
 * @param bold the runs of the list that are set in bold; none where that is not known
 */
export function readPartners(text: string, bold: readonly string[]): PartnersReading {
  const partners = splitOutsideBrackets(text)
    .map((partner) =>
      partner
        .replace(/^(?:[•·●▪◦*-]|and\s)\s*/i, "")
        .replaceAll(/\s+/g, " ")
        .replace(/(?<![.\s])[.\s]+$/, "")
        .trim(),
    )
    .filter((partner) => partner !== "" && !/^\(?lead in bold\)?:?$/i.test(partner));
  const said = partners.filter((partner) => leadMark.test(partner));
  const isAllBold = partners.length > 0 && partners.every((partner) => isIn(bold, partner));
  const leads = said.length > 0 ? said : isAllBold ? [] : partners.filter((partner) => isIn(bold, partner));
  if (leads.length !== 1) return { lead: null, others: partners };
  const [lead = ""] = leads;
  return { lead: lead.replace(leadMark, "").trim(), others: partners.filter((partner) => partner !== lead) };
}

const leadMark =
  /(?<!\s)\s*[([]\s*lead(?:\s+(?:partner|department|agency))?\s*[)\]]|^lead\s*(?:(?:partner|department|agency)\s*)?:\s*|(?<!\s)\s+[-–]\s+lead$/i;

/** Whether the whole of a partner, or its name before a bracket, lies in a bold run. */
function isIn(bold: readonly string[], partner: string): boolean {
  const name = plain(partner.replace(/\(.*$/s, ""));
  return name !== "" && bold.some((run) => plain(run).includes(name));
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, "").toLowerCase();
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  // Brackets that never close would swallow all that follows.
  const isBalanced = (text.match(/[([]/g) ?? []).length === (text.match(/[)\]]/g) ?? []).length;
  for (const character of text
    .replaceAll(/(?<!\s)\s*\n\s*(?=[•·●▪◦*-]\s)/g, ";")
    .replaceAll(/(?<![,;(\s])\s*\n\s*(?=[\p{Lu}])/gu, (lineBreak) =>
      text.includes(",") || text.includes(";") ? " " : lineBreak,
    )) {
    if (isBalanced && /[([]/.test(character)) depth += 1;
    if (isBalanced && /[)\]]/.test(character)) depth -= 1;
    if (depth === 0 && /[,;\n\t|]/.test(character)) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return [...parts, part];
}
