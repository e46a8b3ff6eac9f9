import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FeedView } from '@/lib/settings';
import { db } from '@/lib/store/db';
import { createFeedHealth } from '@/lib/view/feed-health';
import { emptyStore, feedRow } from '../store/fixtures';
import { browser } from '../support/browser';

const FEED = { id: 'a', url: 'https://a.example/feed', title: 'A' } as FeedView;

/** The worker was stopped over what it was asked, and is there again for the rest. */
function lost({ type }: { readonly type: string }, answer: (answer?: object) => void): void {
  const lastError =
    type === 'work' ? undefined : { message: 'The message port closed before a response was received.' };
  Object.assign(browser.runtime, { lastError });
  answer({ res: { kind: 'done' } });
}

beforeEach(async () => {
  await emptyStore();
  await db.feeds.put(feedRow('a'));
  vi.stubGlobal('chrome', browser);
  Object.assign(browser.runtime, { sendMessage: lost });
  Object.assign(browser.permissions, { request: () => Promise.reject(new Error('not in a click')) });
});

test('a wish whose worker was stopped is not under way for ever', async () => {
  const { actions, news } = createFeedHealth(signal([]));
  actions.tryNow(FEED);
  expect(news.value).toMatchObject({ kind: 'trying' });
  await vi.waitFor(() => expect(news.value).toMatchObject({ kind: 'tried', outcome: { kind: 'queued' } }));
  actions.edit(FEED, 'https://b.example/feed');
  expect(news.value).toMatchObject({ kind: 'changing' });
  await vi.waitFor(() => expect(news.value).toMatchObject({ kind: 'address', outcome: { kind: 'busy' } }));
});
