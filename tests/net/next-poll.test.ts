import { describe, expect, test } from 'vitest';
import { nextPoll, type PollResult } from '@/lib/net/next-poll';
import type { PollReason } from '@/lib/poll-reason';
import { DAY, HOUR, MINUTE } from '@/lib/time';

const NOW = Date.UTC(2026, 10, 21, 11, 45);
const given = (result: Partial<PollResult>): PollResult => ({
  now: NOW,
  outcome: 'ok',
  failureCount: 0,
  hasValidators: true,
  nextEditionAt: NOW + 20 * HOUR,
  spread: 0,
  ...result,
});
const wait = (result: Partial<PollResult>) => nextPoll(given(result)).at - NOW;

const FAILED_BARE: Partial<PollResult> = { outcome: 'timeout', failureCount: 1, hasValidators: false, wasRead: true };

describe('nextPollAt', () => {
  test.each<[string, Partial<PollResult>, number]>([
    ['an hour by itself', {}, HOUR],
    ['an hour though the answer is fresh for less', { freshFor: 5 * MINUTE }, HOUR],
    ['as long as the answer stays fresh', { freshFor: 3 * HOUR }, 3 * HOUR],
    ['as long as the publisher asks for', { ttlMinutes: 180 }, 3 * HOUR],
    ['the longer of the two', { ttlMinutes: 180, freshFor: 4 * HOUR }, 4 * HOUR],
    ['at most a day', { freshFor: 365 * DAY }, DAY],
    ['an hour after a first failure', { outcome: 'http', failureCount: 1 }, HOUR],
    ['four hours after a third failure', { outcome: 'timeout', failureCount: 3 }, 4 * HOUR],
    ['at most a day after many', { outcome: 'network', failureCount: 40 }, DAY],
    ['until the time the server names', { outcome: 'http', failureCount: 1, retryAt: NOW + 5 * HOUR }, 5 * HOUR],
    ['no less than our own for an impatient server', { outcome: 'http', failureCount: 1, retryAt: NOW + MINUTE }, HOUR],
    ['as long as an error page stays fresh', { outcome: 'http', failureCount: 1, freshFor: 5 * HOUR }, 5 * HOUR],
    ['a day after the failure of a feed without validators', { ...FAILED_BARE, nextEditionAt: NOW + DAY }, DAY],
    ['an hour after a first failure of a feed never read', { ...FAILED_BARE, wasRead: false }, HOUR],
    ['for the end of quiet hours', { skipHours: [12, 13] }, 2 * HOUR + 15 * MINUTE],
    ['at most a day for it', { skipDays: ['saturday', 'sunday'] }, HOUR + DAY],
    ['a minute when we are offline', { outcome: 'offline', failureCount: 7 }, MINUTE],
    ['an hour when one server alone cannot be reached', { outcome: 'offline', isAlone: true, failureCount: 7 }, HOUR],
    ['a day after a third 404', { outcome: 'http', status: 404, failureCount: 3 }, DAY],
    [
      'a day and on to the hour before an edition, when a feed gives no validators',
      { hasValidators: false },
      43 * HOUR,
    ],
    ['a day when an edition follows within the hour', { hasValidators: false, nextEditionAt: NOW + 30 * MINUTE }, DAY],
    ['a tenth more at the far end of the spread', { spread: 1 }, HOUR + 6 * MINUTE],
  ])('waits %s', (_, result, expected) => {
    expect(wait(result)).toBe(expected);
  });

  test('never asks again what is gone', () => {
    expect(wait({ outcome: 'gone', failureCount: 1 })).toBeGreaterThan(100 * 365 * DAY);
  });
});

describe('nextPoll', () => {
  test.each<[Partial<PollResult>, PollReason]>([
    [{}, { code: 'hourly', wait: HOUR }],
    [{ freshFor: 30 * DAY }, { code: 'fresh', wait: DAY }],
    [
      { ttlMinutes: 180, freshFor: 2 * HOUR },
      { code: 'ttl', wait: 3 * HOUR },
    ],
    [
      { hasValidators: false, freshFor: 30 * DAY },
      { code: 'no-validators', wait: DAY },
    ],
    [{ hasValidators: false }, { code: 'no-validators', wait: DAY }],
    [
      { outcome: 'http', failureCount: 3 },
      { code: 'failed', wait: 4 * HOUR },
    ],
    [
      { outcome: 'http', failureCount: 1, retryAt: NOW + 3 * HOUR },
      { code: 'retry-after', wait: 3 * HOUR },
    ],
    [{ skipHours: [12] }, { code: 'quiet-hours' }],
    [{ outcome: 'offline' }, { code: 'offline', wait: MINUTE }],
    [
      { outcome: 'offline', isAlone: true },
      { code: 'unreached', wait: HOUR },
    ],
    [
      { outcome: 'permission', hasValidators: false },
      { code: 'permission', wait: HOUR },
    ],
    [
      { outcome: 'blocked', hasValidators: false },
      { code: 'blocked', wait: HOUR },
    ],
    [{ outcome: 'gone', failureCount: 1 }, { code: 'gone' }],
  ])('says why: %j', (result, why) => {
    expect(nextPoll(given(result)).why).toEqual(why);
  });
});
