import { makeStyles, tokens } from "@fluentui/react-components";
import { GroupedVerticalBarChart } from "@fluentui/react-charts";
import type { BudgetFigures, ScoreFigures } from "../../app/year-figures";
import { formatMillions } from "../../core/review/format-facts";

/** Scores as bars, the better the higher. Its figures stand in a table beside it, so that it is hidden from screen readers. */
export function ScorePicture({ figures }: { readonly figures: ScoreFigures }) {
  const styles = useStyles();
  const { years, scale, outputs } = figures;
  if (!scale) return null;
  const steps = scale.steps.length;
  return (
    <div aria-hidden="true" inert className={styles.chart}>
      <GroupedVerticalBarChart
        height={220}
        hideTooltip
        yMinValue={0}
        yMaxValue={steps}
        yAxisTickValues={Array.from({ length: steps }, (_, index) => index + 1)}
        yAxisTickFormat={(height: number) => scale.steps[steps - height]?.score ?? ""}
        data={outputs.map(({ ref, scores }) => ({
          name: ref,
          series: years.map((year, index) => ({
            key: year,
            legend: year,
            data: scores[index]?.height ?? 0,
            color: yearColors.at(index - years.length) ?? tokens.colorBrandBackground,
          })),
        }))}
        {...shared}
      />
    </div>
  );
}

/** Money as bars. */
export function BudgetPicture({ figures }: { readonly figures: readonly BudgetFigures[] }) {
  const styles = useStyles();
  const ticks = roundTicks(Math.max(0, ...figures.flatMap(({ allocated, spent }) => [allocated ?? 0, spent ?? 0])));
  return (
    <div aria-hidden="true" inert className={styles.chart}>
      <GroupedVerticalBarChart
        height={220}
        hideTooltip
        yMinValue={0}
        yMaxValue={ticks.at(-1) ?? 1}
        yAxisTickValues={ticks}
        yAxisTickFormat={(pounds: number) => (pounds === 0 ? "£0" : formatMillions(pounds))}
        data={figures.map(({ year, allocated, spent }) => ({
          name: year,
          series: [
            { key: "Allocated", legend: "Allocated", data: allocated ?? 0, color: yearColors[2] },
            { key: "Spent", legend: "Spent", data: spent ?? 0, color: yearColors[3] },
          ],
        }))}
        {...shared}
      />
    </div>
  );
}

/** At most six round numbers from 0 up to one that is not below the largest: 0, 500,000, 1,000,000 … */
function roundTicks(largest: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, largest)));
  const step = [0.2, 0.5, 1, 2].map((part) => part * magnitude).find((one) => one * 5 >= largest) ?? magnitude;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step);
}

/** From the oldest year to the newest. */
const yearColors = [
  tokens.colorNeutralStroke1,
  tokens.colorNeutralStroke1,
  tokens.colorNeutralStrokeAccessible,
  tokens.colorBrandBackground,
] as const;

const shared = {
  hideLabels: true,
  maxBarWidth: 24,
  enabledLegendsWrapLines: true,
  margins: { left: 56, right: 12, top: 12, bottom: 32 },
  legendProps: { allowFocusOnLegends: false },
} as const;

const useStyles = makeStyles({
  // A legend is at least 200 px wide by itself, and is cut in a narrower pane.
  chart: { overflowX: "auto", "& .fui-legend__resizableArea": { minWidth: 0 } },
});
