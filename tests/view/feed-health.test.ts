import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FeedView } from '@/lib/settings';
import { db } from '@/lib/store/db';
import { createFeedHealth } from '@/lib/view/feed-health';
import { undoable } from '@/lib/view/undo';
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

test('what came of a wish that the reader has gone on from hides no later one, and opens nothing', async () => {
  const answers = new Map<unknown, (outcome: object) => void>();
  const sendMessage = ({ data }: { readonly data?: unknown }, answer: (answer: object) => void) => {
    if (data === undefined) answer({ res: { kind: 'done' } });
    else answers.set(data, (res) => answer({ res }));
  };
  Object.assign(browser.runtime, { sendMessage, lastError: undefined });
  const other = { ...FEED, id: 'b' };
  const { actions, news } = createFeedHealth(signal([]));
  actions.tryNow(FEED);
  actions.open('b');
  actions.tryNow(other);
  await vi.waitFor(() => expect([...answers.keys()]).toEqual(['a', 'b']));
  answers.get('a')?.({ kind: 'asked', outcome: 'ok', newEntries: 1 });
  await new Promise((resolve) => setTimeout(resolve));
  expect(news.value).toEqual({ kind: 'trying', feedId: 'b' });
  answers.get('b')?.({ kind: 'asked', outcome: 'ok', newEntries: 2 });
  await vi.waitFor(() => expect(news.value).toMatchObject({ kind: 'tried', feedId: 'b' }));
});

test('a change that comes to its end beside another open feed leaves that open', async () => {
  const outcome = { kind: 'changed', url: 'https://b.example/feed', before: '{}', at: 1 };
  let answerChange = () => {};
  const sendMessage = ({ type }: { readonly type: string }, answer: (answer: object) => void) => {
    if (type === 'changeAddress') answerChange = () => answer({ res: outcome });
    else answer({ res: { kind: 'done' } });
  };
  Object.assign(browser.runtime, { sendMessage, lastError: undefined });
  const { actions, opened, news } = createFeedHealth(signal([]));
  actions.open('a');
  actions.edit(FEED, 'https://b.example/feed');
  await new Promise((resolve) => setTimeout(resolve));
  actions.open('b');
  answerChange();
  await vi.waitFor(() => expect(undoable.value).toBeDefined());
  expect([opened.value, news.value?.feedId]).toEqual(['b', 'a']);
});
