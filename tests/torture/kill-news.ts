import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { hash } from '@/lib/hash';
import { MINUTE } from '@/lib/time';
import { documentPage, etagOf, type Newsstand } from '../newsstand/page';

const URLS = [...new Set(CATALOGUE.flatMap(({ feeds }) => feeds.map(({ url }) => url)))];
const PER_FEED = 16;
const NEW_EACH_TIME = 2;

/** Newspapers that print new stories at each edition, and remember which they gave out under which tag. */
export class KillNews {
  /** What stands at each address now; the server reads it at every request. */
  readonly pages: Record<string, Newsstand[string]> = {};
  /** Identities by the tag under which they were sent. */
  readonly #sent = new Map<string, readonly string[]>();
  #edition = 0;

  print(): void {
    this.#edition += 1;
    for (const [index, url] of URLS.entries()) {
      const guids = Array.from({ length: PER_FEED }, (_, age) => `${index}-${this.#edition * NEW_EACH_TIME - age}`);
      const page = documentPage(documentOf(guids, Date.now()), { modifiedAt: Date.now() });
      this.pages[url] = page;
      this.#sent.set(etagOf(page), guids);
    }
  }

  /** What a server that is shown this tag will never send again. */
  promised = (etag: string | undefined): readonly string[] => (etag === undefined ? [] : (this.#sent.get(etag) ?? []));
}

/** No two headlines share a word: here stories are stored, not compared. */
export function documentOf(guids: readonly string[], now: number): string {
  const items = guids.map(
    (guid, age) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${hash(guid)} ${hash(`${guid}+`)}</title><link>https://news.example/${guid}</link>` +
      `<pubDate>${new Date(now - age * MINUTE).toUTCString()}</pubDate><description>${`What happened in story ${guid} is told here. `.repeat(3)}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Kill</title><link>https://news.example/</link>${items.join('')}</channel></rss>`;
}
