import { longDateIn } from '@/lib/long-date';
import type { Millis } from '@/lib/time';
import { beginsQuiet } from '@/lib/view/begins-quiet';
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

function thaw(frozen: Frozen, outer: string, now: Millis): Node | string {
  if (typeof frozen === 'string') return frozen;
  if (isOver(frozen, now)) return '';
  const [name, attributes, children] = frozen;
  const namespace = name === 'svg' ? SVG : outer;
  const element = document.createElementNS(namespace, name) as HTMLElement | SVGElement;
  dress(element, attributes);
  if ('data-today' in attributes) element.append(longDateIn(document.documentElement.lang)(now));
  else element.append(...children.map((child) => thaw(child, namespace, now)));
  return element;
}

/** Draws the page as it was last shown. Must run before the document is painted, and needs nothing but this file. */
export function thawPage(now: Millis): void {
  if (BESIDE.test(location.hash)) return;
  const page = readFrozen(beginsQuiet(now) ? 'quiet' : 'briefing');
  if (!page) return;
  const root = document.documentElement;
  dress(root, page.root);
  document.body.replaceChildren(...page.body.map((child) => thaw(child, HTML, now)));
  root.dataset.thawed = page.key;
}
