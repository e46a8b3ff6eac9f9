import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { findPlaces, refresh, workOn } from '@/lib/view/commands';
import { createFeedFinder } from '@/lib/view/feed-finder';
import { browser } from '../support/browser';

type Answer = { readonly res?: object; readonly err?: object } | { readonly lastError: string };

/** As Chromium says it when the worker is stopped over a message, and when it cannot be started. */
const STOPPED = { lastError: 'The message channel closed before a response was received.' };
/** As the worker says it when it is stopped over a call of its own. */
const DYING = { err: { name: 'Error', message: 'No SW' } };
const MORE = { res: { kind: 'more' } };
const DONE = { res: { kind: 'done' } };

/** What was asked, in order. */
const asked: string[] = [];

/** The worker answers so, in turn. */
function answerWith(...answers: readonly Answer[]): void {
  const left = [...answers];
  const sendMessage = ({ type }: { readonly type: string }, give: (answer?: object) => void) => {
    asked.push(type);
    const answer = left.shift() ?? DONE;
    const lastError = 'lastError' in answer ? { message: answer.lastError } : undefined;
    Object.assign(browser.runtime, { lastError });
    give(answer);
  };
  Object.assign(browser.runtime, { sendMessage });
}

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('chrome', browser);
  vi.useFakeTimers();
});

test.each([STOPPED, DYING])('a worker that is stopped over its work is asked again at once: %o', async (stopped) => {
  answerWith(MORE, stopped, MORE, stopped, DONE);
  const work = workOn();
  await vi.runAllTimersAsync();
  await work;
  expect(asked).toEqual(['work', 'work', 'work', 'work', 'work']);
});

test('one that is stopped over it each time is left to its alarm', async () => {
  answerWith(STOPPED, DYING, STOPPED);
  await workOn();
  expect(asked).toEqual(['work', 'work', 'work']);
});

test('a wish for a new edition outlives the worker that was to hear it', async () => {
  answerWith(STOPPED);
  await refresh();
  expect(asked).toEqual(['refresh', 'refresh', 'work']);
});

test('a host is not asked twice because the worker was stopped; the reader is told instead', async () => {
  answerWith(STOPPED, STOPPED);
  expect(await findPlaces('Oslo')).toMatchObject({ kind: 'failed', outcome: 'network' });
  const { state, actions } = createFeedFinder(signal([]));
  Object.assign(browser.permissions, { request: async () => true });
  actions.find('https://a.example/feed');
  await vi.runAllTimersAsync();
  expect(state.value).toEqual({ kind: 'failed', url: 'https://a.example/feed', outcome: 'network' });
  expect(asked).toEqual(['findPlaces', 'findFeed']);
});
