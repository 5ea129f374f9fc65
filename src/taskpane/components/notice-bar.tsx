import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { useRef } from "react";
import { usePane, usePaneState } from "../pane-context";
import { focusFirstButton } from "./focus-first-button";

/** What was done last, or what went wrong and what to do about it. */
export function NoticeBar() {
  const pane = usePane();
  const styles = useStyles();
  const notice = usePaneState((state) => state.notice);
  const region = useRef<HTMLDivElement>(null);
  const dismiss = () => {
    pane.dismiss();
    focusFirstButton(region.current?.nextElementSibling ?? null);
  };
  return (
    <div ref={region}>
      {notice ? (
        <div
          role={notice.kind === "error" ? "alert" : undefined}
          className={notice.kind === "error" ? styles.error : styles.done}
        >
          {notice.kind === "error" ? (
            <ErrorCircleFilled className={styles.errorIcon} />
          ) : (
            <CheckmarkCircleFilled className={styles.doneIcon} />
          )}
          <p className={styles.message}>{notice.message}</p>
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label="Close this message"
            onClick={dismiss}
          />
        </div>
      ) : null}
    </div>
  );
}

const bar = {
  display: "grid",
  gridTemplateColumns: "20px 1fr auto",
  alignItems: "start",
  gap: tokens.spacingHorizontalS,
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
} as const;

const icon = { width: "20px", height: "20px", marginTop: "2px" } as const;

const useStyles = makeStyles({
  error: { ...bar, backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorNeutralForeground1 },
  done: { ...bar, backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorNeutralForeground1 },
  errorIcon: { ...icon, color: tokens.colorStatusDangerForeground1 },
  doneIcon: { ...icon, color: tokens.colorStatusSuccessForeground1 },
  message: { margin: 0, lineHeight: tokens.lineHeightBase300, paddingTop: "2px", overflowWrap: "anywhere" },
});
