import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReviewValidation } from "../../app/validate-review";
import { allChecks } from "../../core/checks/all-checks";
import { countOf } from "../words";

/** What passed, and what could not be judged. */
export function CheckOutcomes({ validation }: { readonly validation: ReviewValidation }) {
  const { passed, notApplicable, couldNotRun } = validation;
  return (
    <div>
      <Outcome summary={`✓ ${countOf(passed.length, "check")} passed`} ids={passed} />
      <Outcome summary={`${countOf(notApplicable.length, "check")} not needed here`} ids={notApplicable} />
      <Outcome
        summary={`${countOf(couldNotRun.length, "check")} could not run: add what is missing, then validate again`}
        ids={couldNotRun}
      />
    </div>
  );
}

function Outcome({ summary, ids }: { readonly summary: string; readonly ids: readonly string[] }) {
  const styles = useStyles();
  if (ids.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{summary}</summary>
      <ul className={styles.list}>
        {ids.map((id) => (
          <li key={id}>{titles.get(id) ?? id}</li>
        ))}
      </ul>
    </details>
  );
}

const titles = new Map(allChecks.map(({ id, title }) => [id, title]));

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: "pointer" },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
});
