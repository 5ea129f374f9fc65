import { matchingText } from "../review/text";

/** Whether two years use one scale; of scales that are in no list, nothing tells them apart. */
export function isSameScale(one: { readonly name: string } | null, other: { readonly name: string } | null): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return matchingText(one.name) === matchingText(other.name);
}
