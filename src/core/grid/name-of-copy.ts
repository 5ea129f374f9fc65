/**
 * Whether Excel may have called a copy of a worksheet so: `Summary` becomes `Summary (2)`, and `Summary (2)` becomes
 * `Summary (3)`; what is longer than 31 characters loses the end before the number.
 */
export function isNameOfCopy(name: string, worksheetName: string): boolean {
  const number = / \(\d+\)$/;
  const [suffix] = number.exec(name) ?? [];
  if (suffix === undefined || name === worksheetName) return false;
  return name === worksheetName.replace(number, "").slice(0, 31 - suffix.length) + suffix;
}
