import { expect, test } from 'vitest';
import { isStoryAddress, searchPath } from '@/lib/search-path';
import { routeOf } from '@/lib/view/route';

test.each(['ferry late', 'é & ?#=%', ' fog '])('the page searches for “%s”', (text) => {
  const path = searchPath(text);
  expect(path.startsWith('/newtab.html#')).toBe(true);
  expect(routeOf(path.slice('/newtab.html'.length))).toEqual({ kind: 'search', text: text.trim() });
});

test('without words it only opens', () => expect(searchPath('  ')).toBe('/newtab.html#search'));

test.each([
  ['https://one.example/a?b=c', true],
  ['http://one.example/', true],
  ['https and more', false],
  ['https://one.example/ and words', false],
  ['javascript:alert(1)', false],
])('%s is the address of a story: %s', (text, is) => expect(isStoryAddress(text)).toBe(is));
