import { isQuiet, type Manners } from '@/lib/manners';
import type { Millis } from '@/lib/time';
import { isUnseen } from '@/lib/view/unseen';

/** Beside the frozen page, because it is asked before that is drawn. */
export const MANNERS = 'briefing:manners:1';
/** In this tab the reader has seen the briefing: loading it again, or coming back from a story, must not take it away. */
export const SEEN = 'briefing:seen';

/** Undefined until a page has kept them: a new tab shows the briefing. */
export function readManners(): Manners | undefined {
  try {
    return JSON.parse(localStorage.getItem(MANNERS) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Side panel and popup are never opened unasked. */
export const isNewTab = (): boolean => location.pathname === '/newtab.html';

/** Whether this page begins quiet. An address with "#" was asked for. */
export function beginsQuiet(now: Millis): boolean {
  if (!isNewTab() || location.hash !== '' || isUnseen()) return false;
  if (sessionStorage.getItem(SEEN) !== null) return false;
  const manners = readManners();
  return manners !== undefined && isQuiet(manners, now);
}
