import type { Page, Reply } from './web';

type Conditional = {
  /** As of the given request to this address. */
  readonly etag?: (times: number) => string | undefined;
  readonly lastModified?: (times: number) => string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: (times: number) => string;
  /** Whether it answers 304 to what it last sent. */
  readonly honours?: boolean;
  /** What a 304 offers besides. */
  readonly on304?: Readonly<Record<string, string>>;
  readonly after?: number;
};

export const always =
  <T>(value: T) =>
  () =>
    value;

/** An RSS document of one story a number; `channel` stands beside its title. */
export const document = ({ title = 'Example News', channel = '', stories = [1, 2, 3] } = {}): string => {
  const items = stories.map(
    (story) =>
      `<item><title>Story ${story} of ${title}</title><link>https://news.example/${encodeURIComponent(title)}/${story}</link>` +
      `<guid isPermaLink="false">${title} ${story}</guid><description>What happened in story ${story} is told here.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>${title}</title><link>https://news.example/</link>${channel}${items.join('')}</channel></rss>`;
};

export const answer = (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Reply => ({
  kind: 'answer',
  status,
  headers,
  body,
});

/** A feed as a good server gives it. */
export function feedPage({
  etag = always(undefined),
  lastModified = always(undefined),
  headers = {},
  body = always(document()),
  honours = true,
  on304 = {},
  after,
}: Conditional = {}): Page {
  return ({ headers: asked, times }) => {
    const [tag, date] = [etag(times), lastModified(times)];
    const validators = {
      ...(tag !== undefined && { ETag: tag }),
      ...(date !== undefined && { 'Last-Modified': date }),
    };
    const wanted = asked['if-none-match'];
    const isUnchanged =
      wanted === undefined ? asked['if-modified-since'] === date && date !== undefined : wanted === tag;
    const same = honours && isUnchanged;
    return {
      ...answer(
        same ? 304 : 200,
        { 'Content-Type': 'application/rss+xml', ...validators, ...headers, ...(same && on304) },
        body(times),
      ),
      ...(after !== undefined && { after }),
    } as Reply;
  };
}

/** A feed with a tag that never changes. */
export const quietFeed = (headers: Readonly<Record<string, string>> = {}): Page =>
  feedPage({ etag: always('"quiet"'), headers });

/** Several replies one after the other; the last one stays. */
export const inTurn =
  (...pages: readonly Page[]): Page =>
  (request) =>
    (pages[Math.min(request.times, pages.length - 1)] as Page)(request);
