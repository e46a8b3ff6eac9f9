import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { compileDue } from '@/lib/jobs/compile-edition';
import { planRound, planUpdate } from '@/lib/jobs/plan-round';
import { readBackground } from '@/lib/store/background';
import { db } from '@/lib/store/db';
import { latestEdition } from '@/lib/store/editions';
import { openRound } from '@/lib/store/rounds';
import { changeSection } from '@/lib/store/sections';
import { changeSettings } from '@/lib/store/settings';
import { DAY, editionTimes, HOUR, MINUTE } from '@/lib/time';
import { emptyStore, entry, feedRow, sectionRow, storeSection } from '../store/fixtures';

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
/** Ten in the morning here, whatever zone the machine is in. */
const TEN = editionTimes(Date.UTC(2026, 10, 21, 12), '06:45', timeZone).dueAt + 3 * HOUR + 15 * MINUTE;

const setClock = (at: number) => vi.setSystemTime(at);
const storyTitles = (edition: Edition | undefined, section: string) =>
  edition?.sections.find(({ id }) => id === section)?.stories.map((story) => story.title);

/** Every feed has been asked just now. */
const answerAll = () =>
  db.feeds
    .toCollection()
    .modify({ attemptedAt: Date.now(), lastSuccessAt: Date.now(), outcome: 'ok', nextPollAt: Date.now() + HOUR });

async function firstEdition(): Promise<Edition | undefined> {
  await planRound();
  await answerAll();
  await compileDue();
  return latestEdition();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: TEN });
  await emptyStore();
  await storeSection(sectionRow('canada', 0), [feedRow('cbc')]);
  await storeSection(sectionRow('science', 1), [feedRow('phys')]);
  await db.entries.bulkPut([
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) =>
      entry('cbc', id, { at: TEN - index * HOUR, firstSeenAt: TEN }),
    ),
    entry('phys', 'x', { at: TEN - HOUR, firstSeenAt: TEN }),
  ]);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the first edition', () => {
  test('fills while feeds are asked, and is final once all were', async () => {
    await planRound();
    await db.feeds.update('cbc', { attemptedAt: TEN, outcome: 'ok' });
    await compileDue();
    expect(await latestEdition()).toMatchObject({ state: 'filling', occasion: 'first' });
    await answerAll();
    await compileDue();
    expect(await latestEdition()).toMatchObject({ state: 'final', occasion: 'first' });
    expect(await openRound()).toBeUndefined();
    expect(await db.editions.count()).toBe(1);
  });

  test('learns the headlines it was made of, for the editions to come, when it is final', async () => {
    await planRound();
    await db.feeds.update('cbc', { attemptedAt: TEN, outcome: 'ok' });
    await compileDue();
    expect((await readBackground()).titleCount).toBe(0);
    await answerAll();
    await compileDue();
    expect((await readBackground()).titleCount).toBe(8);
  });

  test('does not wait for ever for a feed that does not answer', async () => {
    await planRound();
    await db.feeds.update('cbc', { attemptedAt: TEN, outcome: 'ok' });
    setClock(TEN + 5 * MINUTE);
    await compileDue();
    expect(await latestEdition()).toMatchObject({ state: 'final' });
  });

  test('promises the next one for the time that the reader chose', async () => {
    const edition = await firstEdition();
    expect(edition?.nextAt).toBe(editionTimes(TEN, '06:45', timeZone).nextAt);
  });
});

describe('a round under way', () => {
  test('does not wait for feeds that the reader switched off meanwhile', async () => {
    await planRound();
    await db.feeds.update('cbc', { attemptedAt: TEN, outcome: 'ok' });
    await changeSection('science', { enabled: false });
    await compileDue();
    expect(await latestEdition()).toMatchObject({ state: 'final' });
  });

  test('does not wait for a feed whose server wants quiet until later', async () => {
    await planRound();
    await db.feeds.update('cbc', { attemptedAt: TEN, outcome: 'ok' });
    await db.feeds.update('phys', { nextPollAt: TEN + HOUR, holdUntil: TEN + HOUR });
    await compileDue();
    expect(await latestEdition()).toMatchObject({ state: 'final' });
  });

  test('goes on, and does not begin anew, when the reader wants an update', async () => {
    await planRound();
    await db.feeds.update('cbc', { attemptedAt: TEN, outcome: 'ok' });
    setClock(TEN + MINUTE);
    await planUpdate();
    expect(await openRound()).toMatchObject({ occasion: 'first', startedAt: TEN, feedIds: ['cbc', 'phys'] });
  });
});

describe('the next edition', () => {
  test('is due when the last one said, not before', async () => {
    const { nextAt = 0 } = (await firstEdition()) ?? {};
    setClock(nextAt - MINUTE);
    await planRound();
    expect(await openRound()).toBeUndefined();
    setClock(nextAt);
    await planRound();
    expect(await openRound()).toMatchObject({ occasion: 'scheduled', feedIds: ['cbc', 'phys'] });
  });

  test('says that it is late when nobody was there at its time', async () => {
    const { nextAt = 0 } = (await firstEdition()) ?? {};
    setClock(nextAt + 90 * MINUTE);
    await planRound();
    await answerAll();
    await compileDue();
    expect(await latestEdition()).toMatchObject({ occasion: 'late', dueAt: nextAt });
  });

  test('leaves out what was shown the day before', async () => {
    const first = await firstEdition();
    expect(storyTitles(first, 'science')).toEqual(['Headline x']);
    setClock((first?.nextAt ?? 0) + MINUTE);
    await db.entries.put(entry('phys', 'y', { at: Date.now() - HOUR, firstSeenAt: Date.now() }));
    await planRound();
    await answerAll();
    await compileDue();
    expect(storyTitles(await latestEdition(), 'science')).toEqual(['Headline y']);
    expect(await db.editions.count()).toBe(2);
  });

  test('comes at another time when the reader changes it, and today stays as it is', async () => {
    const first = await firstEdition();
    await changeSettings({ editionTime: '11:30' }, TEN, timeZone);
    await planRound();
    expect(await openRound()).toBeUndefined();
    const latest = await latestEdition();
    const { nextAt } = editionTimes(TEN, '11:30', timeZone);
    expect(latest).toEqual({ ...first, nextAt, nextZone: timeZone });
  });
});

describe('an edition on the reader’s wish', () => {
  test('asks rested feeds and replaces the edition of the day', async () => {
    await firstEdition();
    setClock(TEN + HOUR);
    expect(await planUpdate()).toBe(2);
    await db.entries.put(entry('phys', 'z', { at: TEN + 30 * MINUTE, firstSeenAt: TEN + 30 * MINUTE }));
    await answerAll();
    await compileDue();
    const updated = await latestEdition();
    expect(updated).toMatchObject({ occasion: 'update', builtAt: TEN + HOUR });
    expect(storyTitles(updated, 'science')).toEqual(['Headline x', 'Headline z']);
    expect(await db.editions.count()).toBe(1);
  });

  test('does not ask again what was asked a minute ago', async () => {
    await firstEdition();
    setClock(TEN + MINUTE);
    expect(await planUpdate()).toBe(0);
  });
});

describe('a section', () => {
  test('that is switched on late is compiled alone', async () => {
    await changeSection('science', { enabled: false });
    const first = await firstEdition();
    await db.entries.put(entry('cbc', 'new', { at: TEN, firstSeenAt: TEN + MINUTE }));
    await changeSection('science', { enabled: true });
    setClock(TEN + HOUR);
    await compileDue();
    const latest = await latestEdition();
    expect(storyTitles(latest, 'science')).toEqual(['Headline x']);
    expect(storyTitles(latest, 'canada')).toEqual(storyTitles(first, 'canada'));
  });

  test('that may show more is compiled again', async () => {
    const first = await firstEdition();
    expect(storyTitles(first, 'canada')).toHaveLength(5);
    await changeSection('canada', { maxStories: 7 });
    await compileDue();
    expect(storyTitles(await latestEdition(), 'canada')).toHaveLength(7);
  });

  test('whose feeds had all failed is compiled again once one of them answers', async () => {
    await planRound();
    await answerAll();
    await db.feeds.update('phys', { outcome: 'http', status: 503, lastSuccessAt: undefined });
    await db.entries.delete('phys/x');
    await compileDue();
    const reason = async () => (await latestEdition())?.sections.find(({ id }) => id === 'science')?.empty?.code;
    expect(await reason()).toBe('failed');
    setClock(TEN + HOUR);
    await compileDue();
    expect(await reason()).toBe('failed');
    await db.feeds.update('phys', { outcome: 'ok', lastSuccessAt: TEN + HOUR });
    await db.entries.put(entry('phys', 'y', { at: TEN, firstSeenAt: TEN + HOUR }));
    await compileDue();
    expect(storyTitles(await latestEdition(), 'science')).toEqual(['Headline y']);
    expect((await latestEdition())?.builtAt).toBe(TEN);
  });

  test('leaves a finished edition alone otherwise', async () => {
    const first = await firstEdition();
    setClock(TEN + DAY / 2);
    await compileDue();
    expect(await latestEdition()).toEqual(first);
  });
});
