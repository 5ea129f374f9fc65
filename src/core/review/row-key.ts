/** What identifies a row within its year, made of the tidy texts of its key; empty ones at the end do not count. */
export function rowKey(parts: readonly string[]): string {
  return parts.slice(0, parts.findLastIndex((part) => part !== "") + 1).join(" · ");
}
