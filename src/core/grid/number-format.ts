/** A number format without what stands for itself: text in quotation marks, escaped characters, room and fillings. */
export function withoutLiterals(numberFormat: string): string {
  return numberFormat.replaceAll(/"[^"]*"|\\.|_.|\*./g, "");
}
