import { useCallback, useEffect, useRef } from "react";

/**
 * Puts work off until the page has nothing else to do, and does it once however often it was asked for: the pane in its
 * frame shares this thread with the sheet, which in Excel it does not.
 */
export function useIdleCallback(work: () => void): () => void {
  const waiting = useRef<number | null>(null);
  useEffect(
    () => () => {
      if (waiting.current !== null) cancelIdleCallback(waiting.current);
      waiting.current = null;
    },
    [],
  );
  return useCallback(() => {
    waiting.current ??= requestIdleCallback(
      () => {
        waiting.current = null;
        work();
      },
      { timeout: 200 },
    );
  }, [work]);
}
