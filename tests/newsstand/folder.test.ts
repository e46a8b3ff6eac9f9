import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUR } from '@/lib/time';
import { folderNewsstand } from './folder';
import type { Newsstand } from './page';
import { moveDate, redate } from './redate';

const NOW = Date.UTC(2026, 10, 21, 12);
const OLD =
  '<rss><channel><lastBuildDate>Tue, 07 Oct 2025 08:00:00 GMT</lastBuildDate>' +
  '<item><pubDate>Mon, 06 Oct 2025 06:30:00 -0400</pubDate></item>' +
  '<item><pubDate>Sun, 05 Oct 2025 09:00:00 GMT</pubDate></item></channel></rss>';

let dir: string;
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
};
const textAt = (pages: Newsstand, url: string) => {
  const page = pages[url];
  return page?.kind === 'document' ? new TextDecoder().decode(page.body) : undefined;
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'newsstand-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('a newsstand from a folder', () => {
  test('serves files at their real addresses, as they are', () => {
    put('one.test/rss/world.xml', OLD);
    const pages = folderNewsstand(dir, { now: NOW });
    expect(textAt(pages, 'https://one.test/rss/world.xml')).toBe(OLD);
    expect(pages['https://one.test/rss/world.xml']).toMatchObject({ contentType: 'application/xml' });
  });

  test('reads a query from an encoded name, and a folder from an index', () => {
    put('api.test/v1/article%3Fsite%3D2%26remapper%3Drss', OLD);
    put('blog.test/feed/index.xml', OLD);
    const pages = folderNewsstand(dir, { now: NOW });
    expect(textAt(pages, 'https://api.test/v1/article?site=2&remapper=rss')).toBe(OLD);
    expect(textAt(pages, 'https://blog.test/feed/')).toBe(OLD);
    expect(textAt(pages, 'https://blog.test/feed')).toBe(OLD);
  });

  test('goes by index.json where there is one', () => {
    put('a.xml', OLD);
    put('index.json', JSON.stringify([{ url: 'https://one.test/x?y=1', file: 'a.xml', contentType: 'text/plain' }]));
    const pages = folderNewsstand(dir, { now: NOW });
    expect(Object.keys(pages)).toEqual(['https://one.test/x?y=1']);
    expect(pages['https://one.test/x?y=1']).toMatchObject({ contentType: 'text/plain' });
  });

  test('moves all dates together until the newest item is an hour old', () => {
    put('one.test/rss.xml', OLD);
    const text = textAt(folderNewsstand(dir, { now: NOW, newestAgeMs: HOUR }), 'https://one.test/rss.xml') ?? '';
    expect(text).toContain('<pubDate>Sat, 21 Nov 2026 07:00:00 -0400</pubDate>');
    expect(text).toContain('<pubDate>Fri, 20 Nov 2026 09:30:00 GMT</pubDate>');
    expect(text).toContain('<lastBuildDate>Sun, 22 Nov 2026 08:30:00 GMT</lastBuildDate>');
  });
});

describe('moving a date keeps its notation', () => {
  test.each([
    { from: 'Mon, 06 Oct 2025 06:30:00 EDT', to: 'Tue, 07 Oct 2025 07:30:00 EDT' },
    { from: '6 Oct 2025 06:30 GMT', to: '7 Oct 2025 07:30 GMT' },
    { from: 'Tuesday, 30 Dec 2025 23:30:00 GMT', to: 'Thursday, 01 Jan 2026 00:30:00 GMT' },
    { from: '2025-10-06T06:30:00.123-04:00', to: '2025-10-07T07:30:00.123-04:00' },
    { from: '2025-10-06 06:30', to: '2025-10-07 07:30' },
    { from: '2025-10-06', to: '2025-10-07' },
    { from: 'yesterday', to: 'yesterday' },
  ])('$from', ({ from, to }) => expect(moveDate(from, 25 * HOUR)).toBe(to));

  test('in Atom, RDF and JSON too, and leaves other bytes alone', () => {
    const body = Buffer.from(
      '<updated>2025-10-06T06:30:00Z</updated><dc:date>2025-10-05</dc:date>\x92 "date_published": "2025-10-06T05:30:00Z"',
      'latin1',
    );
    const moved = Buffer.from(redate(body, { now: NOW, newestAgeMs: 0 })).toString('latin1');
    expect(moved).toBe(
      '<updated>2026-11-21T12:00:00Z</updated><dc:date>2026-11-20</dc:date>\x92 "date_published": "2026-11-21T11:00:00Z"',
    );
  });

  test('a document without dates stays as it is', () => {
    const body = Buffer.from('<rss><channel/></rss>');
    expect(redate(body, { now: NOW, newestAgeMs: 0 })).toBe(body);
  });
});
