import type { SpokenPart } from '@/lib/briefing/spoken';
import type { Line } from '@/lib/view/speaker';

/** Painted by the style sheet over the page's text; the document itself stays as it is, and so does what is frozen of it. */
const NAME = 'aloud';

const WHERE: Readonly<Record<SpokenPart, string>> = {
  section: 'h2',
  note: 'h2',
  title: 'h3 a',
  source: 'cite',
  summary: '[data-summary]',
};

/** The section's heading stands outside of its first story. */
function elementOf({ piece: { sectionId, storyId }, breath: { part } }: Line): HTMLElement | null {
  const section = document.querySelector(`[data-section="${CSS.escape(sectionId)}"]`);
  const isHeading = storyId === undefined || part === 'section';
  const within = isHeading ? section : section?.querySelector(`[data-story="${CSS.escape(storyId)}"]`);
  return within?.querySelector<HTMLElement>(WHERE[part]) ?? null;
}

function rangeIn(element: HTMLElement, text: string): Range {
  const range = new Range();
  const from = element.textContent.indexOf(text);
  const node = element.firstChild;
  if (from < 0 || element.childNodes.length > 1 || !(node instanceof Text)) range.selectNodeContents(element);
  else {
    range.setStart(node, from);
    range.setEnd(node, from + text.length);
  }
  return range;
}

/** Out of sight is also what the index and the player cover. */
function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 80 && bottom < innerHeight - 80;
}

/** Shows what is being read, and brings it into sight. */
export function markLine(line: Line): void {
  const element = elementOf(line);
  if (!element) {
    unmark();
    return;
  }
  CSS.highlights?.set(NAME, new Highlight(rangeIn(element, line.breath.text)));
  if (!isInSight(element)) element.scrollIntoView({ block: 'center' });
}

export const unmark = (): void => void CSS.highlights?.delete(NAME);

/** Whether the page shows a story's summary: in the shorter ways of reading most have none. */
export const isSummaryShown = (storyId: string): boolean =>
  document.querySelector(`[data-story="${CSS.escape(storyId)}"] > [data-summary]`)?.checkVisibility() ?? false;

/** The player goes and takes its focus with it: whoever used it goes on from where the voice was. */
export function leavePlayer(line: Line | undefined): void {
  if (!document.activeElement?.closest('[data-aloud]') || !line) return;
  const element = elementOf({ ...line, breath: { ...line.breath, part: 'title' } });
  element?.focus({ preventScroll: true });
}
