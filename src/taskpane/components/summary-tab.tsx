export function SummaryTab() {
  return null;
}
