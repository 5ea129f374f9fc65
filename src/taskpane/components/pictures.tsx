import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import { budgetFigures, scoreFigures } from "../../app/year-figures";
import type { Review } from "../../core/review/review";
import { BudgetTable, ScoreTable } from "./figure-tables";

const ScorePicture = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./charts").then((module) => ({ default: module.ScorePicture })),
);
const BudgetPicture = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./charts").then((module) => ({ default: module.BudgetPicture })),
);

/** Scores by output and year, and budget against spending: as pictures, and the same figures as tables. */
export function Pictures({ review }: { readonly review: Review }) {
  const scores = useMemo(() => scoreFigures(review), [review]);
  const budget = useMemo(() => budgetFigures(review), [review]);
  return (
    <>
      {scores.outputs.length > 0 && scores.years.length > 0 ? (
        <Picture
          title="Scores by output"
          chart={<ScorePicture figures={scores} />}
          table={<ScoreTable figures={scores} />}
        />
      ) : null}
      {budget.length > 0 ? (
        <Picture
          title="Budget and spending"
          chart={<BudgetPicture figures={budget} />}
          table={<BudgetTable figures={budget} />}
        />
      ) : null}
    </>
  );
}

interface PictureProps {
  readonly title: string;
  readonly chart: React.ReactNode;
  readonly table: React.ReactNode;
}

/** Its chart, and the library under it, are fetched when it is first opened. */
function Picture({ title, chart, table }: PictureProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.picture} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={styles.title}>{title}</summary>
      {isOpen ? (
        <>
          <Suspense fallback={<div className={styles.room} />}>{chart}</Suspense>
          {table}
        </>
      ) : null}
    </details>
  );
}

const useStyles = makeStyles({
  picture: { marginTop: tokens.spacingVerticalM },
  title: { cursor: "pointer", fontWeight: 600 },
  room: { height: "220px" },
});
