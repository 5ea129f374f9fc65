/**
 * A column's width is kept in characters of the Normal font's widest digit, with 5 pixels of margin in it (ECMA-376 part
 * 1, 18.3.1.13). Excel shows whole pixels, of which 96 are 72 points. Taken for granted is a digit of 7 pixels, which
 * Calibri 11 and most body fonts of that size have.
 */
const digitPixels = 7;
const pointsPerPixel = 0.75;

/** 64 pixels: eight characters and a margin, rounded up to a multiple of eight. */
export const defaultColumnWidth = 9.140625;

export function pointsOfCharacters(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitPixels)) / 256) * digitPixels) * pointsPerPixel;
}

export function charactersOfPoints(points: number): number {
  return Math.trunc((Math.round(points / pointsPerPixel) / digitPixels) * 256) / 256;
}
