import { describe, expect, test } from 'vitest';
import { emptySentence, failureSentence } from '@/lib/briefing/sentences';
import { type EmptyReason, type FeedFailure, OUTCOMES } from '@/lib/briefing/types';
import { formatter } from '@/lib/format';
import { translator } from '@/lib/i18n';
import { DAY, HOUR } from '@/lib/time';
import { NOW, ZONE } from './make';

const EN = { t: translator('en'), format: formatter('en', ZONE) };
const FR = { t: translator('fr'), format: formatter('fr', ZONE) };
const failure = (publisher: string, outcome: FeedFailure['outcome'], status?: number): FeedFailure => ({
  feedId: publisher,
  publisher,
  url: 'https://w.example/',
  outcome,
  status,
});

const REASONS: readonly (readonly [EmptyReason, string])[] = [
  [{ code: 'quiet', since: NOW - 3 * DAY }, 'Quiet since 18 November: nothing new from its feeds.'],
  [{ code: 'quiet', since: NOW - 400 * DAY }, 'Quiet since 17 October 2025: nothing new from its feeds.'],
  [{ code: 'quiet' }, 'Quiet: its feeds have published nothing yet.'],
  [{ code: 'shown', count: 1, day: '2026-11-20' }, 'Its one story was already shown on 20 November.'],
  [{ code: 'shown', count: 4, day: '2026-11-20' }, 'All 4 stories were already shown, the latest on 20 November.'],
  [{ code: 'muted', count: 2 }, 'All 2 stories are muted by your words.'],
  [
    { code: 'failed', feedCount: 1, failures: [failure('The Gull', 'http', 503)] },
    'Its only feed failed: The Gull: HTTP 503.',
  ],
  [
    { code: 'failed', feedCount: 3, failures: [failure('The Gull', 'timeout'), failure('The Tern', 'gone', 410)] },
    '2 of 3 feeds failed: The Gull: timed out · The Tern: gone for good (HTTP 410).',
  ],
  [
    { code: 'permission', hosts: ['a.example', 'b.example'] },
    'The browser withholds access to a.example and b.example.',
  ],
  [{ code: 'offline' }, 'Offline: its feeds could not be reached.'],
  [{ code: 'stale', from: NOW - HOUR }, 'Last good copy from 21 November, 05:45 EST.'],
  [{ code: 'off' }, 'Switched off.'],
  [{ code: 'no-feeds' }, 'This section has no feeds.'],
  [{ code: 'loading', done: 2, total: 7 }, 'Loading: 2 of 7 feeds.'],
];

describe('emptySentence', () => {
  test.each(REASONS)('%j', (reason, sentence) => {
    expect(emptySentence(reason, EN, NOW)).toBe(sentence);
  });

  test.each(REASONS)('has no gap in French for %j', (reason) => {
    expect(emptySentence(reason, FR, NOW)).not.toMatch(/[{}|]|undefined|empty\./);
  });
});

test.each(OUTCOMES)('a failure by %s has words in both languages', (outcome) => {
  for (const words of [EN, FR])
    expect(failureSentence(failure('The Gull', outcome, 404), words)).toMatch(/^The Gull\u00a0?: .*[^.{}|]$/);
});
