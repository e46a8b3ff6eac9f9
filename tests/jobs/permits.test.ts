import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openPermits } from '@/lib/jobs/permits';
import { SECOND } from '@/lib/time';
import { feedRow } from '../store/fixtures';
import { withheld } from '../support/browser';

const feeds = Array.from({ length: 100 }, (_, index) => ({
  ...feedRow(`feed-${index}`),
  url: `https://feed-${index}.example/`,
}));
const [first, second] = feeds as [(typeof feeds)[0], (typeof feeds)[0]];
const asked = vi.spyOn(browser.permissions, 'contains');

beforeEach(() => {
  withheld.clear();
  asked.mockClear();
});
afterEach(() => vi.useRealTimers());

const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });

test('the browser is asked once for many that come together', async () => {
  const mayAsk = openPermits(feeds);
  expect(await Promise.all(feeds.map(mayAsk))).toEqual(feeds.map(() => true));
  expect(asked.mock.calls.map(([{ origins = [] }]) => origins.length)).toEqual([64, 36]);
});

test('where one is withheld, the others are asked all the same, and the hosts that a feed redirects to count', async () => {
  withheld.add('feed-1.example').add('elsewhere.example');
  const moved = { ...first, id: 'moved', alsoHosts: ['elsewhere.example'] };
  const mayAsk = openPermits([...feeds, moved]);
  expect(await Promise.all([first, second, moved].map(mayAsk))).toEqual([true, false, false]);
});

test('a permission that is taken back is gone within a second', async () => {
  const mayAsk = openPermits(feeds);
  expect(await mayAsk(first)).toBe(true);
  withheld.add('feed-0.example');
  later(2 * SECOND);
  expect(await mayAsk(first)).toBe(false);
});

test('a feed that nobody spoke of is asked for alone, and an address that is none spoils no other', async () => {
  const refused = { ...second, url: 'http://[' };
  const mayAsk = openPermits([first, refused]);
  expect(await mayAsk(first)).toBe(true);
  expect(await mayAsk({ ...feeds[50], id: 'new' } as typeof first)).toBe(true);
});
