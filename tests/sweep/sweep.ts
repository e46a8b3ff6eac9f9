import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { removeProfile } from '../e2e/harness';
import type { Newsstand } from '../newsstand/page';
import { type LoggedRequest, startNewsstand } from '../newsstand/server';
import { type BrowserName, openChromium, openFirefox } from './browsers';
import { type Hit, hitBy } from './canary';
import { CONTROL_PAGES, playControl } from './control';
import { newsPages, sweepFeeds } from './news';
import { looksAt } from './previews';
import { PROBE_ID, type Probe, probe } from './probe';
import type { Snippet } from './snippets';
import type { Seen } from './visit';
import { picturesIn, walkPages } from './walk';
import { weatherPages } from './warnings';

export type SweepResult = {
  readonly browser: BrowserName;
  readonly seen: ReadonlyMap<string, Seen>;
  /** What reached anybody but a feed that was to be asked. */
  readonly stray: readonly string[];
  /** What our pages set off; none. */
  readonly hits: readonly Hit[];
  /** What the same snippets set off on a page that trusts them. */
  readonly control: readonly Hit[];
  readonly probe: Probe & { readonly heard: readonly Hit[] };
};

type SweepOptions = {
  readonly snippets: readonly Snippet[];
  readonly browser: BrowserName;
  readonly say?: (words: string) => void;
};

/** Requests that browsers make of their own accord. */
const OF_THE_BROWSER = /\.(google|googleapis|gvt1|mozilla)\.(com|org|net)$|^detectportal\.|firefox\.com$/;

function strayIn(requests: readonly LoggedRequest[], pages: Newsstand, known: ReadonlySet<string>): string[] {
  const urls = requests.map(({ url }) => url).filter((url) => !OF_THE_BROWSER.test(new URL(url).hostname));
  return urls.filter((url) => !pages[url] && !known.has(url) && !known.has(url.replace(/\?.*$/, '')));
}

/** Feeds that a new extension asks before the reader has chosen any. */
const catalogue = (): ReadonlySet<string> =>
  new Set(
    CATALOGUE.flatMap(({ feeds }) => feeds)
      .flatMap(({ url, french }) => (french ? [url, french.url] : [url]))
      .map((url) => url.replace(/^http:/, 'https:').replace(/\?.*$/, '')),
  );

/** Hostile feeds on every page of the extension in one browser; then the same on a page that has no guard. */
export async function sweep({ snippets, browser: name, say = () => {} }: SweepOptions): Promise<SweepResult> {
  const now = Date.now();
  const feeds = sweepFeeds(snippets);
  const looks = looksAt(snippets);
  const pages = { ...newsPages(feeds, now), ...looks.pages, ...weatherPages(snippets, now), ...CONTROL_PAGES };
  const connected: Hit[] = [];
  const stand = await startNewsstand({
    pages,
    onServerName: (host) => connected.push(...[hitBy(`https://${host}`) ?? []].flat()),
  });
  const browser = await (name === 'Chromium' ? openChromium : openFirefox)(stand.port);
  try {
    // What was asked before the sweep's own feeds stood there is the catalogue's.
    const { seen, edition } = await walkPages({ browser, feeds, looks, snippets, say });
    const asked = stand.requests.splice(0);
    const hits = [...asked.flatMap(({ url }) => hitBy(url) ?? []), ...connected.splice(0)];
    say('the control');
    const probed = await probe(browser);
    const heard = stand.requests.splice(0).flatMap(({ url }) => hitBy(url) ?? []);
    const taken = await playControl(browser, snippets);
    const control = [...taken, ...stand.requests.flatMap(({ url }) => hitBy(url) ?? []), ...connected];
    return {
      browser: name,
      seen,
      stray: strayIn(asked, pages, new Set([...catalogue(), ...picturesIn(edition)])),
      hits,
      control,
      probe: { ...probed, heard: heard.filter(({ snippet }) => snippet === PROBE_ID) },
    };
  } finally {
    await browser.close();
    await stand.close();
    removeProfile(browser.profileDir);
  }
}
