import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask';
import { cutInHalf, documentPage, type Newsstand, redirectPage, statusPage } from './page';
import { type RunningNewsstand, startNewsstand } from './server';

const NOW = Date.UTC(2026, 10, 21, 12);
const FEED = '<rss version="2.0"><channel><title>Ünder one roof</title></channel></rss>';
const WHOLE = documentPage(FEED, { modifiedAt: NOW });

const PAGES: Newsstand = {
  'https://one.test/feed?a=1&b=2': WHOLE,
  'https://suffixed.test/feed': documentPage(FEED, { validators: 'suffixed' }),
  'https://bare.test/feed': documentPage(FEED, { validators: 'none' }),
  'https://old.test/feed': redirectPage('https://one.test/feed?a=1&b=2', 301),
  'https://busy.test/feed': statusPage(503, { 'Retry-After': '120' }),
  'https://gone.test/feed': statusPage(410),
  'https://hang.test/feed': { kind: 'hang' },
  'https://reset.test/feed': { kind: 'reset' },
  'https://cut.test/feed': cutInHalf(WHOLE),
  'https://drip.test/feed': documentPage(FEED, { drip: { pieces: 4, pause: 5 } }),
  'https://endless.test/feed': { kind: 'endless', head: '<rss>', item: '<item/>', totalBytes: 3_000_000 },
};

let stand: RunningNewsstand;
const get = (url: string, headers?: Record<string, string>) => ask(url, { port: stand.port, headers });
beforeAll(async () => {
  stand = await startNewsstand({ pages: PAGES });
});
afterAll(() => stand.close());

describe('the newsstand', () => {
  test.each(['https', 'http'])('finds a page by host, path and query over %s', async (scheme) => {
    const { status, headers, body } = await get(`${scheme}://one.test/feed?a=1&b=2`);
    expect(status).toBe(200);
    expect(body.toString()).toBe(FEED);
    expect(headers['morning-briefing-sample']).toBe('?1');
  });

  test('has no page for another query, and says so', async () => {
    expect(await get('https://one.test/feed?a=1')).toMatchObject({ status: 404 });
  });

  test('zips for clients that can unzip', async () => {
    const { headers, body } = await get('https://one.test/feed?a=1&b=2', { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(FEED);
  });

  test('answers 304 to its own ETag, and to its date where no ETag is sent', async () => {
    const { headers } = await get('https://one.test/feed?a=1&b=2');
    const byTag = await get('https://one.test/feed?a=1&b=2', { 'If-None-Match': headers.etag ?? '' });
    expect([byTag.status, byTag.body.length]).toEqual([304, 0]);
    const byDate = { 'If-Modified-Since': headers['last-modified'] ?? '' };
    expect((await get('https://one.test/feed?a=1&b=2', byDate)).status).toBe(304);
    expect((await get('https://one.test/feed?a=1&b=2', { ...byDate, 'If-None-Match': '"else"' })).status).toBe(200);
  });

  test('never recognises a -gzip ETag again', async () => {
    const { headers } = await get('https://suffixed.test/feed');
    expect(headers.etag).toMatch(/-gzip"$/);
    expect((await get('https://suffixed.test/feed', { 'If-None-Match': headers.etag ?? '' })).status).toBe(200);
  });

  test('sends no validators where the publisher has none', async () => {
    const { headers } = await get('https://bare.test/feed');
    expect([headers.etag, headers['last-modified']]).toEqual([undefined, undefined]);
  });

  test('redirects across hosts', async () => {
    const { status, headers } = await get('https://old.test/feed');
    expect([status, headers.location]).toEqual([301, 'https://one.test/feed?a=1&b=2']);
  });

  test('keeps a log of what was asked', async () => {
    const before = stand.requests.length;
    await get('https://gone.test/feed', { 'If-None-Match': '"x"' });
    expect(stand.requests[before]).toMatchObject({
      method: 'GET',
      url: 'https://gone.test/feed',
      headers: { 'if-none-match': '"x"' },
    });
  });
});

describe('a failure', () => {
  test('can be a status with its headers', async () => {
    expect(await get('https://busy.test/feed')).toMatchObject({ status: 503, headers: { 'retry-after': '120' } });
  });

  test('can be silence', async () => {
    const signal = AbortSignal.timeout(100);
    await expect(ask('https://hang.test/feed', { port: stand.port, signal })).rejects.toThrow('aborted');
  });

  test('can be a cut connection', async () => {
    await expect(get('https://reset.test/feed')).rejects.toThrow(/hang up|ECONNRESET/);
  });

  test('can be half a document with an honest length', async () => {
    const { headers, body } = await get('https://cut.test/feed');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(Buffer.from(FEED).indexOf(body)).toBe(0);
    expect(body.length).toBeLessThan(Buffer.byteLength(FEED));
  });

  test('can be a document in drips, whole at the end', async () => {
    expect((await get('https://drip.test/feed')).body.toString()).toBe(FEED);
  });

  test('can be a document that goes on and on', async () => {
    expect((await get('https://endless.test/feed')).body.length).toBeGreaterThanOrEqual(3_000_000);
  });
});
