import { makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReviewValidation } from "../../app/validate-review";
import { usePane, usePaneState } from "../pane-context";
import { categoryOf, findingCategories, type FindingCategory } from "../pane-state";
import { countOf } from "../words";
import { LevelMark } from "./level-mark";

/** How many findings there are of each kind; each number is a toggle that hides its kind. */
export function FindingFilters({ validation }: { readonly validation: ReviewValidation }) {
  const pane = usePane();
  const styles = useStyles();
  const { categories, worksheet } = usePaneState((state) => state.filter);
  const worksheets = worksheetsOf(validation);
  const toggle = (category: FindingCategory) => {
    const others = findingCategories.filter((one) => categories.has(one) !== (one === category));
    pane.setFilter({ categories: new Set(others) });
  };
  return (
    <div className={styles.filters} role="group" aria-label="Show">
      {findingCategories.map((category) => {
        const count = countIn(validation, category);
        if (category === "accepted" && count === 0) return null;
        return (
          <ToggleButton
            key={category}
            size="small"
            shape="circular"
            className={styles.toggle}
            icon={<LevelMark category={category} />}
            checked={categories.has(category)}
            onClick={() => toggle(category)}
          >
            {labels[category](count)}
          </ToggleButton>
        );
      })}
      {worksheets.length > 1 || worksheet !== null ? (
        <Select
          size="small"
          className={styles.sheets}
          aria-label="Sheet"
          value={worksheet ?? ""}
          onChange={(_, { value }) => pane.setFilter({ worksheet: value === "" ? null : value })}
        >
          <option value="">All sheets</option>
          {worksheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      ) : null}
    </div>
  );
}

const labels: Readonly<Record<FindingCategory, (count: number) => string>> = {
  error: (count) => countOf(count, "error"),
  warning: (count) => countOf(count, "warning"),
  advice: (count) => `${count} advice`,
  accepted: (count) => `${count} accepted`,
};

function countIn({ counts, findings }: ReviewValidation, category: FindingCategory): number {
  if (category !== "accepted") return counts[category];
  return findings.filter((finding) => categoryOf(finding) === "accepted").length;
}

function worksheetsOf({ findings, review }: ReviewValidation): readonly string[] {
  const named = new Set(findings.map(({ worksheet }) => worksheet));
  return review.structure.worksheets.map(({ name }) => name).filter((name) => named.has(name));
}

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalM,
  },
  toggle: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  sheets: { maxWidth: "100%" },
});
