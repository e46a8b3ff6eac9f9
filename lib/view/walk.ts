/** Goes from story to story as the page shows them: where the reader is, the focus says. */

type Way = 'next' | 'previous';

/** On a page beside the edition, too: what is listed there has its link in its heading. */
const STORIES = '[data-story] > h3 > a, [data-saved-list] h3 > a, [data-result] h2 > a, .archive-page .day > h2 > a';
const SECTIONS = '[data-section]';

const isShown = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

const found = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);

/** The story that has the focus in it. */
export const storyAtFocus = (): HTMLElement | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-story]') ?? undefined;

const lies = (element: Node, from: Node, side: number): boolean =>
  (from.compareDocumentPosition(element) & side) !== 0 && !from.contains(element);

/** Where nothing has the focus, the reader is at what stands highest in sight. */
const inSight = (elements: readonly HTMLElement[]): HTMLElement | undefined =>
  elements.find((element) => element.getBoundingClientRect().bottom > 0);

function neighbour(elements: readonly HTMLElement[], way: Way): HTMLElement | undefined {
  const from = document.activeElement;
  if (!from || from === document.body || from.matches('main')) return inSight(elements);
  return way === 'next'
    ? elements.find((element) => lies(element, from, Node.DOCUMENT_POSITION_FOLLOWING))
    : elements.findLast((element) => lies(element, from, Node.DOCUMENT_POSITION_PRECEDING));
}

export function walkStories(way: Way): boolean {
  const to = neighbour(found(STORIES), way);
  to?.focus();
  return to !== undefined;
}

/** To a section's first story; to its heading where it has none. */
export function walkSections(way: Way): boolean {
  const own = document.activeElement?.closest(SECTIONS);
  const others = found(SECTIONS).filter((section) => section !== own);
  const heads = others.map((section) => section.querySelector<HTMLElement>(STORIES) ?? headingOf(section));
  const to = neighbour(
    heads.filter((head) => head !== null),
    way,
  );
  to?.focus();
  return to !== undefined;
}

/** A heading can be walked to, but is no stop of the Tab key. */
function headingOf(section: HTMLElement): HTMLElement | null {
  const heading = section.querySelector<HTMLElement>('h2');
  if (heading) heading.tabIndex = -1;
  return heading;
}

/** The story at the focus, whichever of its parts has it; on other pages the link that has it. */
export function openAtFocus(): void {
  const story = storyAtFocus();
  const link = story
    ? story.querySelector<HTMLElement>('h3 > a')
    : document.activeElement?.closest<HTMLElement>(STORIES);
  link?.click();
}

/** Opens or closes the disclosure that says why a story is here. */
export function toggleWhy(story: HTMLElement): void {
  const why = story.querySelector<HTMLDetailsElement>('.story-why');
  if (!why) return;
  why.open = !why.open;
  why.querySelector<HTMLElement>('summary')?.focus();
}

/** Closes the disclosure that the focus is in, and stays on its button. */
export function closeAtFocus(): boolean {
  const details = document.activeElement?.closest<HTMLDetailsElement>('details[open]');
  if (!details) return false;
  details.open = false;
  details.querySelector<HTMLElement>('summary')?.focus();
  return true;
}

/** To the field that searches, where the page has one. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('[data-search], input[type="search"]');
  if (field instanceof HTMLAnchorElement) field.click();
  else field?.focus();
  return field !== null;
}
