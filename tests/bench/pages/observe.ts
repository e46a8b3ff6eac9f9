import type { BrowserContext, Page } from 'playwright-core';

/** What one opening of a page came to; times in ms since the navigation began. */
export type Opening = {
  /** When the lead's headline was painted. */
  readonly headline: number;
  /** When the program had taken over the page; undefined on a page without one. */
  readonly ready?: number;
  /** Sum of layout shifts, https://web.dev/articles/cls. */
  readonly shift: number;
  /** The longest task, ms; 0 where none took 50 ms. */
  readonly longestTask: number;
  readonly heapBytes: number;
};

type Seen = Omit<Opening, 'heapBytes'>;

/** Runs in the page before anything else: watches what is painted. */
function watch(): void {
  const seen = { headline: 0, shift: 0, longestTask: 0 };
  Object.assign(globalThis, { seenByBench: seen });
  const on = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  on('element', (entry) => {
    const { renderTime, loadTime } = entry as PerformanceEntry & { renderTime: number; loadTime: number };
    seen.headline ||= renderTime || loadTime;
  });
  on('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  on('longtask', ({ duration }) => {
    seen.longestTask = Math.max(seen.longestTask, duration);
  });
}

/** Runs in the page. */
function report(): Seen {
  const { seenByBench } = globalThis as unknown as { seenByBench: Seen };
  return { ...seenByBench, ready: performance.getEntriesByName('briefing:ready')[0]?.startTime };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Opens a page in a new tab, lets it come to rest, and closes it. */
export async function openOnce(
  context: BrowserContext,
  url: string,
  before?: (page: Page) => Promise<void>,
): Promise<Opening> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await before?.(page);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as unknown as { seenByBench?: Seen }).seenByBench?.headline);
  await page.waitForLoadState('load');
  await page.waitForTimeout(400); // the program takes over, the store answers
  const opening = { ...(await page.evaluate(report)), heapBytes: await heapOf(page) };
  await page.close();
  return opening;
}
