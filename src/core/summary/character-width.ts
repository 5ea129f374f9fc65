/** How text is set: what its width depends on, where the font itself is the workbook's own. */
export interface TextSetting {
  /** Points. */
  readonly fontSize: number;
  readonly isBold: boolean;
}

/**
 * The width of one character in points, on the wide side: measured on Carlito, which has the widths of Calibri, rounded
 * up, with a margin for other body fonts and for the rounding of screens. A mark that combines with the letter before
 * it has no width.
 */
export function characterWidth(character: string, { fontSize, isBold }: TextSetting): number {
  return emWidth(character) * fontSize * fontMargin * (isBold ? boldMargin : 1);
}

const fontMargin = 1.08;
const boldMargin = 1.06;

/** Widths in em, and the characters that are no wider. */
const measured: readonly (readonly [width: number, characters: string])[] = [
  [0.23, " 'il"],
  [0.27, ".,:;Ij‘’"],
  [0.32, "`()[]{}-f"],
  [0.35, "!Jrt"],
  [0.4, "/\\sz"],
  [0.43, '"“”Lc'],
  [0.47, "?|FSZkvxy"],
  [0.5, "#*+<=>^_~–•ETYaeg"],
  [0.53, "$£€0123456789KPXbdhnopqu"],
  [0.55, "BCR"],
  [0.58, "AV"],
  [0.64, "DGH"],
  [0.69, "&…NOQU"],
  [0.72, "%w"],
  [0.8, "m"],
  [0.86, "M"],
  [0.91, "@—W"],
];

const widths = new Map(
  measured.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)),
);

function emWidth(character: string): number {
  const width = widths.get(character);
  if (width !== undefined) return width;
  if (/\p{Mark}/u.test(character)) return 0;
  const letter = character.normalize("NFD").charAt(0);
  return widths.get(letter) ?? (isWide(character) ? wide : ordinary);
}

/** Letters of other alphabets, such as Greek and Cyrillic. */
const ordinary = 0.8;
/** Chinese, Japanese and Korean signs, and pictures. */
const wide = 1.4;

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x1100;
}
