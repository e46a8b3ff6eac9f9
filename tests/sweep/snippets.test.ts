import { expect, test } from 'vitest';
import { canaryOf, hitBy } from './canary';
import { sweepFeeds } from './news';
import { FAMILIES, snippets } from './snippets';

test('there are more than 1,500 snippets, no two of them alike', () => {
  const texts = snippets().map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(1500);
  expect(new Set(texts).size).toBe(texts.length);
});

test('a sample has some of every family, under the numbers that they have among all', () => {
  const all = new Map(snippets().map((snippet) => [snippet.id, snippet]));
  const sample = snippets(2);
  expect(new Set(sample.map(({ family }) => family))).toEqual(new Set(FAMILIES.map(({ name }) => name)));
  for (const snippet of sample) expect(all.get(snippet.id)).toEqual(snippet);
});

test.each(['run', 'got', 'went', 'near'] as const)('a hit by %s names its snippet, however it is written', (how) => {
  const address = (/https:[^']*/.exec(canaryOf(17)[how]) ?? [])[0] ?? '';
  expect(hitBy(address)).toMatchObject({ snippet: 17 });
  expect(hitBy(`${address.toUpperCase()}/?x`)).toMatchObject({ snippet: 17 });
  expect(hitBy(`https://example.org/c17?q=${address}`)).toBeUndefined();
});

test('each snippet stands in two feeds, as text and as markup', () => {
  const all = snippets();
  const feeds = sweepFeeds(all);
  const standing = feeds.flatMap((feed) => feed.snippets.map(({ id }) => `${feed.manner} ${id}`));
  expect(standing.toSorted()).toEqual(all.flatMap(({ id }) => [`markup ${id}`, `text ${id}`]).toSorted());
  expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length);
});
