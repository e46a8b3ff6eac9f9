import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compileDue } from '@/lib/jobs/compile-edition';
import { countNewStories } from '@/lib/jobs/count-new';
import { planRound } from '@/lib/jobs/plan-round';
import { byDexie } from '@/lib/store/by-dexie';
import { db } from '@/lib/store/db';
import { latestEdition } from '@/lib/store/editions';
import { openRound } from '@/lib/store/rounds';
import { changeSettings } from '@/lib/store/settings';
import { shownNewCount } from '@/lib/store/shown';
import { HOUR, MINUTE } from '@/lib/time';
import { emptyStore, entry, feedRow, sectionRow, storeSection } from '../store/fixtures';

/** 08:00 in Toronto. */
const EIGHT = Date.parse('2026-11-21T13:00:00Z');

function readerIn(timeZone: string) {
  const Original = Intl.DateTimeFormat;
  const options = { ...new Original().resolvedOptions(), timeZone };
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options);
}

const answerAll = () =>
  db.feeds
    .toCollection()
    .modify({ attemptedAt: Date.now(), lastSuccessAt: Date.now(), outcome: 'ok', nextPollAt: Date.now() + 2 * HOUR });

async function edition() {
  await planRound();
  await answerAll();
  await compileDue();
  await countNewStories();
  return latestEdition();
}

const arrive = (id: string, at: number, more = {}) =>
  db.entries.put(entry('cbc', id, { at, firstSeenAt: at, ...more }));
const urls = async () => (await latestEdition())?.sections.flatMap(({ stories }) => stories.map(({ url }) => url));
const newCount = () => shownNewCount(byDexie);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: EIGHT });
  readerIn('America/Toronto');
  await emptyStore();
  await storeSection(sectionRow('canada', 0), [feedRow('cbc')]);
  await arrive('x', EIGHT - HOUR);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the count of what is new', () => {
  test('counts stories, not entries, and none that was shown', async () => {
    await edition();
    vi.setSystemTime(EIGHT + HOUR);
    await arrive('y', EIGHT + MINUTE);
    await arrive('y again', EIGHT + MINUTE, { url: 'https://cbc.example/y?utm_source=rss' });
    await arrive('x again', EIGHT + MINUTE, { url: 'https://cbc.example/x' });
    await arrive('old', EIGHT - 48 * HOUR, { firstSeenAt: EIGHT + MINUTE });
    await arrive('stranger', EIGHT + MINUTE, { feedId: 'unsubscribed', id: 'unsubscribed/1' });
    await countNewStories();
    expect(await newCount()).toBe(1);
  });

  test('begins at nothing with each edition', async () => {
    await edition();
    await arrive('y', EIGHT + MINUTE);
    await countNewStories();
    vi.setSystemTime((await latestEdition())?.nextAt ?? 0);
    await edition();
    expect(await newCount()).toBe(0);
  });
});

describe('a live edition', () => {
  beforeEach(async () => {
    await changeSettings({ rhythm: 'live' }, EIGHT, 'America/Toronto');
    await edition();
    await arrive('y', EIGHT + 10 * MINUTE);
  });

  test('is left alone for half an hour', async () => {
    vi.setSystemTime(EIGHT + 20 * MINUTE);
    await compileDue();
    expect(await urls()).toEqual(['https://cbc.example/x']);
  });

  test('then has what came in, behind what was there', async () => {
    vi.setSystemTime(EIGHT + 31 * MINUTE);
    await compileDue();
    expect(await urls()).toEqual(['https://cbc.example/x', 'https://cbc.example/y']);
    expect(await latestEdition()).toMatchObject({ occasion: 'update', builtAt: EIGHT + 31 * MINUTE });
  });

  test('is not made anew for nothing', async () => {
    vi.setSystemTime(EIGHT + 31 * MINUTE);
    await compileDue();
    const before = await latestEdition();
    vi.setSystemTime(EIGHT + 90 * MINUTE);
    await compileDue();
    expect(await latestEdition()).toEqual(before);
  });
});

test('once a day stays as it is, whatever comes in', async () => {
  await edition();
  await arrive('y', EIGHT + 10 * MINUTE);
  vi.setSystemTime(EIGHT + 5 * HOUR);
  await compileDue();
  expect(await urls()).toEqual(['https://cbc.example/x']);
});

test('morning and evening: the evening repeats nothing of the morning', async () => {
  await changeSettings({ rhythm: 'twice' }, EIGHT, 'America/Toronto');
  await edition();
  await arrive('y', EIGHT + HOUR);
  vi.setSystemTime(Date.parse('2026-11-21T22:30:00Z'));
  expect(await edition()).toMatchObject({ id: '2026-11-21T17:30-05:00', occasion: 'scheduled' });
  expect(await urls()).toEqual(['https://cbc.example/y']);
});

describe('a reader who travels', () => {
  test('west finds the edition of this morning, and a promise for the next one there', async () => {
    await edition();
    readerIn('America/Los_Angeles');
    vi.setSystemTime(EIGHT + 4 * HOUR);
    await planRound();
    expect(await openRound()).toBeUndefined();
    expect(await latestEdition()).toMatchObject({
      timeZone: 'America/Toronto',
      nextZone: 'America/Los_Angeles',
      nextAt: Date.parse('2026-11-22T14:45:00Z'),
    });
  });

  test('and keeps this morning’s stories when it is updated there', async () => {
    await edition();
    readerIn('America/Los_Angeles');
    vi.setSystemTime(EIGHT + 4 * HOUR);
    await planRound();
    await arrive('y', EIGHT + HOUR);
    await db.rounds.put({ key: 'round', occasion: 'update', startedAt: Date.now(), feedIds: [] });
    await compileDue();
    expect(await urls()).toEqual(['https://cbc.example/x', 'https://cbc.example/y']);
    expect(await db.editions.count()).toBe(1);
  });

  test('over the date line has the same morning twice, and no story twice', async () => {
    readerIn('Asia/Tokyo');
    vi.setSystemTime(Date.parse('2026-11-20T22:00:00Z'));
    await arrive('x', Date.now() - HOUR);
    const tokyo = await edition();
    readerIn('America/Los_Angeles');
    vi.setSystemTime(Date.parse('2026-11-21T14:45:00Z'));
    await arrive('y', Date.now() - HOUR);
    const angeles = await edition();
    expect([tokyo?.id, angeles?.id]).toEqual(['2026-11-21T06:45+09:00', '2026-11-21T06:45-08:00']);
    expect(await urls()).toEqual(['https://cbc.example/y']);
  });
});
