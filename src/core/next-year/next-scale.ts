import { matchingText } from "../review/text";
import { parseYear, type Year } from "../review/year";

/**
 * The scale that holds in a year: the one in use, or a later one of the same scheme. A scheme's scales are known by
 * their names, which end in the year from which each holds (`CSSF 2016/17`, `CSSF 2020/21`); of any other scale nothing
 * says that it ends, so it stays.
 */
export function nextScale(inUse: string, year: Year, names: readonly string[]): string {
  const current = schemeOf(inUse);
  if (!current) return inUse;
  let latest = { name: inUse, start: current.from.start };
  for (const name of names) {
    const scheme = schemeOf(name);
    if (scheme?.name !== current.name) continue;
    const { start } = scheme.from;
    if (start > latest.start && start <= year.start) latest = { name, start };
  }
  return latest.name;
}

function schemeOf(scale: string): { readonly name: string; readonly from: Year } | null {
  const [, name, label] = /^(.*\S)\s+(\S*\d\S*)$/.exec(scale.trim()) ?? [];
  const from = label === undefined ? null : parseYear(label);
  return from && name !== undefined ? { name: matchingText(name), from } : null;
}
