/** How many of what, for a reader: `1 page`, `2 pages`. */
export function counted(howMany: number, what: string): string {
  return `${howMany} ${what}${howMany === 1 ? "" : "s"}`;
}
