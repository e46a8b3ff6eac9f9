import { documentPage, type Newsstand } from '../newsstand/page';
import type { SweepBrowser } from './browsers';
import type { Hit } from './canary';
import { play, SINKS, type Sink } from './play';
import type { Snippet } from './snippets';

/** An ordinary page that trusts what it is told: no policy, no cleaning. */
export const CONTROL = 'https://control.test/';
const html = (body: string) =>
  documentPage(`<!doctype html><title>Control</title>${body}`, { contentType: 'text/html' });
export const CONTROL_PAGES: Newsstand = { [CONTROL]: html('<main></main>'), [`${CONTROL}frame`]: html('') };

const AT_ONCE = 30;

/** Plays on a page of its own. False where that page was then closed, replaced, or shut off by the browser itself. */
async function staysOpen(browser: SweepBrowser, sink: Sink, snippets: readonly Snippet[]): Promise<boolean> {
  const page = await browser.open(CONTROL);
  const isThere = async () => {
    const title = await page.evaluate(() => document.title, null).catch(() => undefined);
    return title === sink;
  };
  try {
    await page.evaluate(play, { sink, texts: snippets.map(({ text }) => text) });
    return await isThere();
  } catch (error) {
    if (await isThere()) throw error;
    return false;
  } finally {
    await page.close().catch(() => {}); // what is gone needs no closing
  }
}

/** Those that take their page away. They are found by halves, so that all the others are played without them. */
async function takers(browser: SweepBrowser, sink: Sink, snippets: readonly Snippet[]): Promise<readonly Snippet[]> {
  if (await staysOpen(browser, sink, snippets)) return [];
  if (snippets.length === 1) return snippets;
  const middle = Math.ceil(snippets.length / 2);
  const first = await takers(browser, sink, snippets.slice(0, middle));
  return [...first, ...(await takers(browser, sink, snippets.slice(middle)))];
}

/** Shows that the harness would have seen it: the same snippets on a page that trusts them. */
export async function playControl(browser: SweepBrowser, snippets: readonly Snippet[]): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  for (const sink of SINKS) {
    const played = snippets.filter(({ family }) => sink !== 'href' || / addresses$/.test(family));
    for (let at = 0; at < played.length; at += AT_ONCE) {
      const taken = await takers(browser, sink, played.slice(at, at + AT_ONCE));
      hits.push(...taken.map(({ id }): Hit => ({ snippet: id, kind: 'window' })));
    }
  }
  return hits;
}
