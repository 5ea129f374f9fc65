export type HeaderFooterPart =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

type Section = "L" | "C" | "R";

/** One of the three sections of a header or footer, which is written `&Lleft&Ccentre&Rright` (ECMA-376 part 1, 18.3.1.46). */
export function readSection(written: string, section: Section): string {
  return sections(written)[section];
}

/** A header or footer with one section changed. */
export function writeSection(written: string, section: Section, text: string): string {
  const all = { ...sections(written), [section]: text };
  return (["L", "C", "R"] as const).map((name) => (all[name] === "" ? "" : `&${name}${all[name]}`)).join("");
}

function sections(written: string): Record<Section, string> {
  const found: Record<Section, string> = { L: "", C: "", R: "" };
  // What stands before the first mark is the centre.
  let current: Section = "C";
  for (const [piece] of written.matchAll(/&"[^"]*"|&.|[^&]+|&$/gsu)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") current = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else found[current] += piece;
  }
  return found;
}
