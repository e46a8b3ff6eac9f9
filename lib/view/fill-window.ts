import { keepText } from '@/lib/view/keep-text';

/** An element that is laid out row by row, and how to draw what stands in it. */
export type Parts = { readonly element: Element; readonly parts: readonly (() => Node | string)[] };

/** How many parts filled the last window, and how large that was: `1440x900:6`. */
const KEPT = 'briefing:window:1';
/** So many more at a time. One look at where they came to stand is the frame's own layout; each further one costs another. */
const STEP = 3;

const windowSize = (): string => `${innerWidth}x${innerHeight}`;

function expected(): number {
  const [size, parts] = localStorage.getItem(KEPT)?.split(':') ?? [];
  const count = Math.trunc(Number(parts));
  return size === windowSize() && count > 0 ? count : STEP;
}

function keepExpected({ children }: Element): void {
  const seen = [...children].filter((part) => part.getBoundingClientRect().top + scrollY < innerHeight);
  keepText(KEPT, `${windowSize()}:${seen.length}`);
}

/** The last part reaches as far down as its row. */
const isFull = ({ lastElementChild }: Element): boolean =>
  lastElementChild !== null && lastElementChild.getBoundingClientRect().bottom >= innerHeight;

/** Appends parts until the window is full; what it returns appends the others. */
export function fillWindow({ element, parts }: Parts): () => void {
  let drawn = 0;
  const drawTo = (end: number) => {
    element.append(...parts.slice(drawn, end).map((part) => part()));
    drawn = end;
  };
  drawTo(expected());
  while (drawn < parts.length && !isFull(element)) drawTo(drawn + STEP);
  return () => {
    drawTo(parts.length);
    keepExpected(element);
  };
}
