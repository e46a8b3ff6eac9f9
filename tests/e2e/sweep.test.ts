import { beforeAll, expect, test } from 'vitest';
import { complaints, showsOf } from '../sweep/report';
import { snippets } from '../sweep/snippets';
import { type SweepResult, sweep } from '../sweep/sweep';

// The short form of `npm run sweep`: two snippets of each family, as text and as markup.
const SAMPLE = snippets(2);

let result: SweepResult;

beforeAll(async () => {
  result = await sweep({ snippets: SAMPLE, browser: 'Chromium', openerCount: 2 });
}, 240_000);

test('hostile feeds run nothing, move nothing and ask nobody, on any page', () => {
  expect(complaints(result, SAMPLE)).toEqual([]);
});

test.each(['new tab', 'new tab, from its copy', 'side panel', 'past edition', 'search', 'saved stories'])(
  'every one of them stands there as text: %s',
  (page) => {
    expect(showsOf(result, page, SAMPLE, 'title')).toBe(SAMPLE.length);
    expect(showsOf(result, page, SAMPLE, 'summary')).toBe(SAMPLE.length);
  },
);

test.each([
  ['preview of a feed', 'channel'],
  ['feeds of a site', 'announced'],
  ['options: OPML', 'outline'],
  ['popup', 'warning'],
  ['new tab', 'author'],
  ['new tab', 'source'],
])('%s shows each %s', (page, field) => {
  expect(showsOf(result, page, SAMPLE, field)).toBe(SAMPLE.length);
});
