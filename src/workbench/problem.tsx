import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";

export interface ProblemProps {
  readonly text: string;
  readonly onDismiss: () => void;
}

/** What went wrong, in words, until it is read. */
export function Problem({ text, onDismiss }: ProblemProps) {
  return (
    <MessageBar intent="error" politeness="assertive">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label="Dismiss" icon={<Dismiss20Regular />} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}
