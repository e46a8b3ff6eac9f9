import { bareWords } from '@/lib/briefing/word-match';

/** Each child of such an element is an option by itself. */
const OPTIONS = '[data-options] > *';

/** What a reader may look for in an element: its words and names, and what stands in its fields. */
function wordsOf(element: Element): string {
  const fields = [...element.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"], [type="file"])')];
  const named = [...element.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  return bareWords([element.textContent, ...named, ...fields.map(({ value }) => value)].join(' '));
}

function show(element: Element, isShown: boolean): void {
  (element as HTMLElement).hidden = !isShown;
}

/** Nothing is looked for most of the time, and the page is drawn often. */
const says = (element: Element, sought: string): boolean => sought === '' || wordsOf(element).includes(sought);

/** Whether a group says what is looked for. Its heading and hint speak for all of it; else only the options that say it stay. */
function filterGroup(group: HTMLElement, sought: string): boolean {
  const options = [...group.querySelectorAll(OPTIONS)];
  const isNamed = [...group.children].some((child) => child.matches('h2, .hint') && says(child, sought));
  const found = isNamed ? options : options.filter((option) => says(option, sought));
  for (const option of options) show(option, found.includes(option));
  const isShown = isNamed || found.length > 0 || (options.length === 0 && says(group, sought));
  show(group, isShown);
  return isShown;
}

/** Leaves of the groups in `root`, and of the options in them, those that say `text`. Gives how many groups are left. */
export function filterOptions(root: HTMLElement, text: string): number {
  const sought = bareWords(text);
  return [...root.querySelectorAll<HTMLElement>('[data-group]')].filter((group) => filterGroup(group, sought)).length;
}
