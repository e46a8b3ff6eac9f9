import { longDateIn } from '@/lib/long-date';
import type { Millis } from '@/lib/time';
import { isLookedAt } from '@/lib/view/after-paint';
import { beginsQuiet } from '@/lib/view/begins-quiet';
import { fillWindow, type Parts } from '@/lib/view/fill-window';
import { type Frozen, type FrozenElement, readFrozen } from '@/lib/view/frozen';
import { mayLoadPictures } from '@/lib/view/may-load';

/** What is kept is the edition: whoever comes for a past one, for what was saved or to search does not want to see it first. */
const BESIDE = /^#(?:archive|saved|search)/;
const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** What is marked as over by then is left out: a warning that has expired is not shown for a moment. */
const isOver = ([, attributes]: FrozenElement, now: Millis): boolean => Number(attributes['data-until']) <= now;

/** The page's policy forbids the attribute `style`, but not what a script sets. */
function dress(element: HTMLElement | SVGElement, attributes: FrozenElement[1]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') element.style.cssText = value;
    else if (name !== 'src' || mayLoadPictures()) element.setAttribute(name, value);
  }
}

/** With `waiting`, an element whose parts need not all be drawn at once is left empty and kept there. */
function thaw(frozen: Frozen, outer: string, now: Millis, waiting?: Parts[]): Node | string {
  if (typeof frozen === 'string') return frozen;
  if (isOver(frozen, now)) return '';
  const [name, attributes, children] = frozen;
  const namespace = name === 'svg' ? SVG : outer;
  const element = document.createElementNS(namespace, name) as HTMLElement | SVGElement;
  dress(element, attributes);
  const parts = children.map((child) => () => thaw(child, namespace, now, waiting));
  if ('data-today' in attributes) element.append(longDateIn(document.documentElement.lang)(now));
  else if (waiting && 'data-parts' in attributes) waiting.push({ element, parts });
  else element.append(...parts.map((part) => part()));
  return element;
}

/** Who comes back to a page, or for a place on it, wants it where it was. */
function beginsAtTop(): boolean {
  const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.hash === '' && opening?.type === 'navigate';
}

/**
 * Draws the page as it was last shown, for a first paint no more of it than the window shows; what it returns draws the rest.
 * Must run before the document is painted, and needs nothing but this file.
 */
export function thawPage(now: Millis): () => void {
  const page = BESIDE.test(location.hash) ? undefined : readFrozen(beginsQuiet(now) ? 'quiet' : 'briefing');
  if (!page) return () => {};
  const root = document.documentElement;
  dress(root, page.root);
  const waiting: Parts[] = [];
  const isHurried = isLookedAt() && beginsAtTop();
  document.body.replaceChildren(...page.body.map((child) => thaw(child, HTML, now, isHurried ? waiting : undefined)));
  root.dataset.thawed = page.key;
  const rests = waiting.map(fillWindow);
  return () => rests.forEach((drawRest) => void drawRest());
}
