import { MINUTE } from '@/lib/time';
import { eventually } from '../e2e/eventually';
import type { SweepBrowser } from './browsers';
import {
  hasLeftCopy,
  isReady,
  type Look,
  lookAround,
  openEverything,
  type Shown,
  shows,
  touchEverything,
} from './in-page';

/** What was seen on one kind of page, all visits together. */
export type Seen = { readonly marks: Set<string>; readonly wrong: string[]; visits: number };

type VisitOptions = {
  /** Runs in the page: whether what is looked for is there. */
  readonly until?: () => boolean;
  /** What the store was given for the page to show. */
  readonly shown?: Shown;
  /** The story that the copy of itself begins with, which the page leaves for the next one. */
  readonly leaves?: string;
  /** The page lists stories that it reads only when it is opened. */
  readonly listed?: boolean;
  /** What the page may ask for. */
  readonly allowed?: ReadonlySet<string>;
};
export type Visit = (page: string, path: string, options?: VisitOptions) => Promise<Look>;

const LISTED = (): boolean => document.querySelector('main a[href^="http"]') !== null;

export const FOUND = (): boolean => {
  const kind = document.querySelector<HTMLElement>('[data-finder]')?.dataset.finder;
  return kind !== undefined && kind !== 'idle' && kind !== 'searching';
};

/** Opens a page, opens all that is closed on it, touches all of it, and looks. */
export function visitor(browser: SweepBrowser, at: (page: string) => Seen): Visit {
  return async (name, path, { until, shown, leaves, listed = false, allowed } = {}) => {
    const seen = at(name);
    const page = path === '' ? await browser.newTab() : await browser.open(path);
    await eventually(() => page.evaluate(isReady, null), MINUTE);
    if (listed) await eventually(() => page.evaluate(LISTED, null), MINUTE);
    if (shown) await eventually(() => page.evaluate(shows, shown), MINUTE);
    if (until) await eventually(() => page.evaluate(until, null), MINUTE);
    else await page.evaluate(openEverything, null);
    await page.evaluate(touchEverything, until ? '.add-feed *' : 'main *, aside *');
    const look = await page.evaluate(lookAround, null);
    const troubles = (await browser.troubles()).filter((text) => !allowed?.has(text.replace('request: ', '')));
    note(seen, look, troubles);
    if (leaves) await eventually(() => page.evaluate(hasLeftCopy, leaves), MINUTE);
    await page.close();
    return look;
  };
}

export function note(seen: Seen, { marks, alien }: Pick<Look, 'marks' | 'alien'>, troubles: readonly string[]): void {
  seen.visits += 1;
  for (const mark of marks) seen.marks.add(mark);
  seen.wrong.push(...alien, ...troubles);
}
