import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { wordDifferences } from "../../core/changes/word-differences";

/** A reworded text: what went is struck through, what came is underlined; what stayed is shortened until asked for. */
export function WordDifferences({ from, to }: { readonly from: string; readonly to: string }) {
  const styles = useStyles();
  const words = useMemo(() => wordDifferences(from, to), [from, to]);
  const [isWhole, setIsWhole] = useState(false);
  const isLong = words.some(({ kind, text }) => kind === "same" && shortened(text) !== text);
  return (
    <p className={styles.text}>
      {words.map(({ kind, text }, index) => {
        if (kind === "removed")
          return (
            <span key={index}>
              <del className={styles.removed}>{text}</del>{" "}
            </span>
          );
        if (kind === "added")
          return (
            <span key={index}>
              <ins className={styles.added}>{text}</ins>{" "}
            </span>
          );
        return <span key={index}>{isWhole ? text : shortened(text)} </span>;
      })}
      {isLong ? (
        <Link as="button" className={styles.more} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? "Shorten" : "Whole text"}
        </Link>
      ) : null}
    </p>
  );
}

/** The words beside a change, enough to find it again. */
const wordsKept = 6;

function shortened(text: string): string {
  const words = text.split(" ");
  if (words.length <= 2 * wordsKept + 2) return text;
  return `${words.slice(0, wordsKept).join(" ")} … ${words.slice(-wordsKept).join(" ")}`;
}

const useStyles = makeStyles({
  text: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  removed: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  added: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  more: { fontSize: tokens.fontSizeBase200 },
});
