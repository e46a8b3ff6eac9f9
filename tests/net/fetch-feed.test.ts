import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchFeed } from '@/lib/net/fetch-feed';
import { type Handler, startWeb } from '../support/web';

const NOW = Date.UTC(2026, 10, 21, 11, 45);
const ETAG = 'W/"odd, but theirs-gzip"';
const LAST_MODIFIED = 'Saturday, 21-Nov-26 11:00:00 GMT';

const PAGES: Record<string, Handler> = {
  '/feed': (request, response) => {
    const headers = {
      ETag: ETAG,
      'Last-Modified': LAST_MODIFIED,
      'Cache-Control': 'public, max-age=900',
      'Content-Type': 'text/xml',
    };
    response.writeHead(request.headers['if-none-match'] === ETAG ? 304 : 200, headers).end('<rss/>');
  },
  '/new-tag-on-304': (_, response) => response.writeHead(304, { ETag: '"second"' }).end(),
  '/blank-tags': (_, response) => response.writeHead(200, { ETag: '', 'Last-Modified': '' }).end('<rss/>'),
  '/breaks-off': (request, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('<rss>', () => request.socket.destroy());
  },
  '/moved': (_, response) => response.writeHead(302, { Location: '/feed' }).end(),
  '/busy': (_, response) => response.writeHead(503, { 'Retry-After': '7200' }).end(),
  '/too-many': (_, response) => response.writeHead(429).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/endless': (_, response) => {
    const chunk = Buffer.alloc(1 << 20, 'a');
    const pour = () => {
      while (response.writable && response.write(chunk));
      if (response.writable) response.once('drain', pour);
    };
    response.writeHead(200);
    pour();
  },
  '/silent': () => undefined,
  '/reset': (request) => void request.socket.destroy(),
};

let web: Awaited<ReturnType<typeof startWeb>>;
beforeAll(async () => {
  web = await startWeb(PAGES);
});
afterAll(() => web.close());

const ask = (path: string, rest: Partial<Parameters<typeof fetchFeed>[0]> = {}) =>
  fetchFeed({ url: web.url(path), validators: {}, now: NOW, ...rest });

describe('fetchFeed', () => {
  test('brings the body, its type, its validators and how long it stays fresh', async () => {
    const outcome = await ask('/feed');
    expect(outcome).toMatchObject({
      kind: 'fetched',
      status: 200,
      contentType: 'text/xml',
      freshFor: 900_000,
      bytes: 6,
    });
    expect(outcome).toMatchObject({ validators: { etag: ETAG, lastModified: LAST_MODIFIED } });
  });

  test('sends validators back byte for byte, and says that nothing changed', async () => {
    const outcome = await ask('/feed', { validators: { etag: ETAG, lastModified: LAST_MODIFIED } });
    expect(outcome.kind).toBe('not-modified');
    expect(web.asked.at(-1)?.headers).toMatchObject({ 'if-none-match': ETAG, 'if-modified-since': LAST_MODIFIED });
  });

  test('takes the validators that a 304 offers, and keeps those it does not', async () => {
    const outcome = await ask('/new-tag-on-304', { validators: { etag: '"first"', lastModified: LAST_MODIFIED } });
    expect(outcome).toMatchObject({
      kind: 'not-modified',
      validators: { etag: '"second"', lastModified: LAST_MODIFIED },
    });
  });

  test('takes a 304 that nobody asked for as a failure, and none of its validators', async () => {
    const outcome = await ask('/new-tag-on-304');
    expect(outcome).toMatchObject({ kind: 'failed', outcome: 'http', status: 304 });
    expect(outcome).not.toHaveProperty('validators');
  });

  test('takes no field without a value for a validator', async () => {
    expect(await ask('/blank-tags')).toMatchObject({ kind: 'fetched', validators: {} });
  });

  test('knows that somebody answered whose answer broke off', async () => {
    expect(await ask('/breaks-off')).toMatchObject({ kind: 'failed', outcome: 'network', status: 200 });
  });

  test('says where the body came from after a redirect', async () => {
    expect(await ask('/moved')).toMatchObject({ kind: 'fetched', url: web.url('/feed') });
  });

  test.each([
    ['/busy', { outcome: 'http', status: 503, retryAt: NOW + 7_200_000 }],
    ['/too-many', { outcome: 'http', status: 429, retryAt: NOW + 600_000 }],
    ['/gone', { outcome: 'gone', status: 410 }],
    ['/nowhere', { outcome: 'http', status: 404 }],
    ['/reset', { outcome: 'network' }],
    ['/endless', { outcome: 'too-large' }],
  ])('fails with a reason: %s', async (path, expected) => {
    expect(await ask(path)).toMatchObject({ kind: 'failed', ...expected });
  });

  test('does not read what a public address brings from a private network', async () => {
    const inside = Object.defineProperty(new Response('<rss/>'), 'url', { value: web.url('/feed') });
    const outcome = await fetchFeed({
      url: 'https://news.example/feed',
      validators: {},
      now: NOW,
      fetch: async () => inside,
    });
    expect(outcome).toEqual({ kind: 'failed', outcome: 'private', status: 200, bytes: 0 });
  });

  test.each([
    ['http://nas.local/feed', 'http://nas.local:5000/feed', 'fetched'],
    ['http://nas.local/feed', 'http://printer.local/feed', 'failed'],
    ['https://news.example/feed', 'https://news.example:8443/feed', 'failed'],
    ['https://news.example/feed', 'https://www.news.example/feed', 'fetched'],
  ])('whoever confirmed %s is led to %s: %s', async (url, to, kind) => {
    const there = Object.defineProperty(new Response('<rss/>'), 'url', { value: to });
    expect((await fetchFeed({ url, validators: {}, now: NOW, fetch: async () => there })).kind).toBe(kind);
  });

  test('names the product where it is told to', async () => {
    await ask('/feed', { userAgent: 'Briefing/1 (+https://briefing.example/)' });
    expect(web.asked.at(-1)?.headers['user-agent']).toBe('Briefing/1 (+https://briefing.example/)');
    await ask('/feed');
    expect(web.asked.at(-1)?.headers['user-agent']).not.toContain('Briefing');
  });

  test('says nothing of a feed that it had no time for', async () => {
    expect(await ask('/silent', { until: NOW + 50 })).toEqual({ kind: 'interrupted' });
  });

  test('sends no cookie and no referrer, and asks for feeds', async () => {
    await ask('/feed');
    const headers = web.asked.at(-1)?.headers ?? {};
    expect(headers.accept).toContain('application/rss+xml');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });
});
