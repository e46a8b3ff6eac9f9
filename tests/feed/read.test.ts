import { describe, expect, test } from 'vitest';
import { FIXTURES, feedOf, fixtureBytes, fixtureExpectation, itemsOf, read } from './fixtures';

/** As the expectations are written: dates readable, empty lists left out. */
function readable(key: string, value: unknown): unknown {
  if (key.endsWith('At') && typeof value === 'number') return new Date(value).toISOString();
  return Array.isArray(value) && value.length === 0 && key !== 'notes' ? undefined : value;
}

describe('fixtures', () => {
  test.each(FIXTURES)('reads %s', (file) => {
    expect(JSON.parse(JSON.stringify(read(fixtureBytes(file)), readable))).toEqual(fixtureExpectation(file));
  });
});

describe('documents that are no feed', () => {
  test.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['<!doctype html><html><head><title>404</title></head></html>', 'html'],
    ['{"error":"gone"}', 'json'],
    ['[1,2', 'json'],
    ['<?xml version="1.0"?><urlset><url/></urlset>', 'xml'],
    ['<entry xmlns="urn:dictionary"><title>word</title></entry>', 'xml'],
    ['Not Found', 'other'],
    ['<rss', 'other'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'other'],
  ])('%j is %s', (document, reason) => {
    expect(read(document)).toEqual({ kind: 'not-a-feed', reason, discovered: [] });
  });

  test('a page says which feeds it announces', () => {
    const page = '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>';
    expect(read(page)).toMatchObject({ kind: 'not-a-feed', discovered: ['https://example.org/rss'] });
  });
});

describe('a document cut off at any byte', () => {
  const documents = FIXTURES.filter((file) => /^(?:rss-plain|atom-plain|rdf-|json-plain|rss-entities)/.test(file));

  test.each(documents)('%s keeps every whole item as it is', (file) => {
    const bytes = fixtureBytes(file);
    const all = itemsOf(bytes);
    let most = 0;
    for (let end = 1; end < bytes.length; end++) {
      const outcome = read(bytes.subarray(0, end));
      const items = outcome.kind === 'feed' ? outcome.feed.items : [];
      const isEarlier = items.every((item, index) => JSON.stringify(item) === JSON.stringify(all[index]));
      if (!isEarlier || items.length < most) expect(items, `cut at ${end}`).toEqual(all.slice(0, most));
      most = items.length;
    }
    expect(most).toBe(all.length);
  });

  test('is not complete before its root ends', () => {
    const whole = '<rss><channel><item><title>a</title></item></channel></rss>';
    expect(feedOf(whole).complete).toBe(true);
    expect(feedOf(whole.slice(0, -1))).toMatchObject({ complete: false, notes: ['cut-off'] });
  });
});
