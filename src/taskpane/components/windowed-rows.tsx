import { useEffect, useRef, useState, type ReactNode } from "react";

interface WindowedRowsProps<Item> {
  readonly items: readonly Item[];
  /** Whether a row is there wherever the person has scrolled; none has to where this is left out. */
  readonly mustShow?: (item: Item) => boolean;
  /** Pixels of a row that was never on screen. */
  readonly estimatedHeight: number;
  /** One row; it brings its own `role="listitem"`. */
  readonly render: (item: Item, index: number) => ReactNode;
}

const rowsTogether = 10;
/** Rows are made before they come into sight, for a person who scrolls fast. */
const margin = "1000px";

/** A list of any length: only the rows near the window are there, some of them together; the others are empty room. */
export function WindowedRows<Item>({ items, mustShow, estimatedHeight, render }: WindowedRowsProps<Item>) {
  const starts = Array.from({ length: Math.ceil(items.length / rowsTogether) }, (_, index) => index * rowsTogether);
  return (
    <div role="list">
      {starts.map((start) => {
        const part = items.slice(start, start + rowsTogether);
        return (
          <RowsTogether
            key={start}
            isFirst={start === 0}
            mustShow={mustShow !== undefined && part.some(mustShow)}
            estimatedHeight={part.length * estimatedHeight}
            render={() => part.map((item, index) => render(item, start + index))}
          />
        );
      })}
    </div>
  );
}

interface RowsTogetherProps {
  readonly isFirst: boolean;
  readonly mustShow: boolean;
  readonly estimatedHeight: number;
  readonly render: () => ReactNode;
}

function RowsTogether({ isFirst, mustShow, estimatedHeight, render }: RowsTogetherProps) {
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(isFirst);
  const [height, setHeight] = useState(estimatedHeight);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry || (!entry.isIntersecting && target.contains(document.activeElement))) return;
        if (!entry.isIntersecting && target.childElementCount > 0) setHeight(target.offsetHeight);
        setIsNear(entry.isIntersecting);
      },
      // Excel on the web shows the pane in a frame, beyond whose edge a margin of the default root does not reach.
      { root: document, rootMargin: margin },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  const isShown = isNear || mustShow;
  return (
    <div ref={element} role="presentation" style={isShown ? undefined : { height }}>
      {isShown ? render() : null}
    </div>
  );
}
