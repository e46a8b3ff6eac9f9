import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shippedIn } from '@/lib/catalogue/shipped';
import { squeeze } from '@/lib/jobs/squeeze';
import { db } from '@/lib/store/db';
import { addSection, changeSection, moveSection, removeSection } from '@/lib/store/sections';
import { seedCatalogue } from '@/lib/store/seed';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { changeSubscription, moveSubscription, subscribe, unsubscribe } from '@/lib/store/subscriptions';
import { syncStatus } from '@/lib/store/sync-status';
import { addWord, removeWord } from '@/lib/store/words';
import { inPieces } from '@/lib/sync/pieces';
import { edition } from '../store/fixtures';
import { synced } from '../support/browser';
import { type Profile, profile, turnOn } from './two-browsers';

const START = Date.UTC(2026, 10, 21, 11, 45);
const ZONE = 'America/Toronto';
const DAY = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  synced.failure = undefined;
});
afterEach(() => vi.useRealTimers());

const later = (minutes = 1) => vi.setSystemTime(Date.now() + minutes * 60_000);
const setOf = (one: Profile) => (one.items().get('head') as { set?: string } | undefined)?.set;

/** Each hears the next one until neither has anything to say; gives how often somebody wrote. */
async function meet(all: readonly Profile[], times = 4, ahead: readonly number[] = []): Promise<number> {
  let writes = 0;
  for (let i = 0; i < times; i++)
    for (const [n, one] of all.entries()) {
      later();
      const before = setOf(one);
      const now = Date.now();
      vi.setSystemTime(now + (ahead[n] ?? 0));
      await one.round();
      vi.setSystemTime(now);
      if (setOf(one) === before) continue;
      writes += 1;
      for (const other of all) if (other !== one) other.receive(one);
    }
  return writes;
}

async function allOn(...all: readonly Profile[]): Promise<void> {
  for (const one of all) await turnOn(one, Date.now());
  await meet(all);
}

const arranged = async () => ({
  sections: (await db.sections.orderBy('position').toArray()).map(({ position: _, ...row }) => row),
  feeds: (await db.subscriptions.toArray())
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .toSorted((a, b) => (a.sectionId < b.sectionId ? -1 : a.sectionId > b.sectionId ? 1 : 0))
    .map(({ position: _, ...row }) => row),
  words: (await db.words.toArray()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  settings: await readSettings().then((all) => ({ ...all, foldedSections: all.foldedSections?.toSorted() })),
});

/** A catalogue before sections and feeds came to it and one moved. */
const older = () => {
  const { sections, subscriptions } = shippedIn('en');
  const since = ['ai', 'canada'];
  const newest = subscriptions.find(({ sectionId }) => sectionId === 'science');
  const moved = subscriptions.find(({ sectionId }) => sectionId === 'international');
  return {
    sections: sections.filter(({ id }) => !since.includes(id)),
    subscriptions: subscriptions
      .filter((row) => !since.includes(row.sectionId) && row !== newest)
      .map((row) => (row === moved ? { ...row, sectionId: 'us' } : row)),
  };
};
async function asBefore(): Promise<void> {
  await Promise.all([db.sections, db.subscriptions, db.catalogue].map((table) => table.clear()));
  await seedCatalogue('en', older());
}

describe('three browsers', () => {
  const n = fc.nat(9);
  const act = fc.oneof(
    ...[
      'title',
      'enabled',
      'move',
      'feed',
      'unfeed',
      'movefeed',
      'pause',
      'mute',
      'unmute',
      'own',
      'unown',
      'set',
      'update',
    ].map((kind) => fc.record({ kind: fc.constant(kind), who: fc.nat(2), a: n, b: n, rest: fc.boolean() })),
  );
  type Act = { kind: string; who: number; a: number; b: number; rest: boolean };
  const OWN = ['Ham radio', 'Boats'];
  const some = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

  async function perform({ kind, a, b }: Act): Promise<void> {
    const sections = await db.sections.orderBy('position').toArray();
    const shown = sections.filter(({ id }) => id !== 'weather');
    const few = [some(shown, 0), some(shown, 1), ...sections.filter(({ id }) => id.startsWith('own-'))];
    const section = some(few, a).id;
    const feeds = (await db.subscriptions.toArray()).filter(({ sectionId }) => few.some(({ id }) => id === sectionId));
    const feed = some(feeds.slice(-4), a);
    const text = some(['golf', 'hockey'], a);
    if (kind === 'update') await seedCatalogue('en');
    if (kind === 'title') await changeSection(section, { title: `T${b}`, says: [`w${a}`] });
    if (kind === 'enabled') await changeSection(section, { enabled: b % 2 === 0 });
    if (kind === 'move') await moveSection(section, b);
    if (kind === 'feed') await subscribe(section, { url: `https://f${b % 3}.example/feed`, title: `F${b}` });
    if (kind === 'unfeed' && feed) await unsubscribe(feed.id);
    if (kind === 'movefeed' && feed) await moveSubscription(feed.id, some(few, b).id, b % 3);
    if (kind === 'pause' && feed) await changeSubscription(feed.id, { paused: b % 2 === 0 || undefined });
    if (kind === 'mute')
      await addWord(
        {
          kind: 'mute',
          text,
          scopes: ['title'],
          ...(b % 2 && { until: START + b * DAY }),
          ...(b > 6 && { sectionId: section }),
        },
        Date.now(),
      );
    const word = some(await db.words.toArray(), b);
    if (kind === 'unmute' && word) await removeWord(word.id);
    if (kind === 'own') await addSection(some(OWN, a));
    const own = few.find(({ id }) => id.startsWith('own-'));
    if (kind === 'unown' && own) await removeSection(own.id);
    if (kind === 'set')
      await changeSettings(
        { sourceWeights: { [`S${a % 3}`]: 0.5 }, theme: some(['dark', 'light'], b), foldedSections: [section] },
        Date.now(),
        ZONE,
      );
  }

  test('that change the same things apart come to the same, and to rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 24 }), async (acts) => {
        vi.setSystemTime(START);
        const all = [await profile(), await profile(), await profile()];
        for (const one of all) await one.as(asBefore);
        await allOn(...all);
        for (const one of acts) {
          vi.setSystemTime(Date.now() + 7000);
          await all[one.who]?.as(() => perform(one));
          if (one.rest) await all[one.who]?.round();
          if (one.rest && one.b > 4) all[(one.who + 1) % 3]?.receive(all[one.who] as Profile);
        }
        for (const one of all) await one.as(() => seedCatalogue('en'));
        // Of what was written apart the browser's own sync lets one stand, in all of them.
        for (const other of all) other.receive(all[acts.length % 3] as Profile);
        await meet(all, 10);
        expect(await meet(all, 2)).toBe(0);
        const [a, b, c] = [await all[0]?.as(arranged), await all[1]?.as(arranged), await all[2]?.as(arranged)];
        expect(b).toEqual(a);
        expect(c).toEqual(a);
      }),
      { numRuns: 8 },
    );
  }, 240_000);
});

describe('a clock', () => {
  test.each([365, 30, -365, -30])('that is %i days off makes nobody write for ever', async (days) => {
    const all = [await profile(), await profile()] as const;
    const off = [0, days * DAY];
    await allOn(...all);
    for (const [n, one] of all.entries()) {
      const now = Date.now();
      vi.setSystemTime(now + (off[n] ?? 0));
      await one.as(async () => {
        await changeSection('ai', { title: `Of ${n}` });
        const at = Date.now();
        const iso = new Date(at).toISOString().slice(0, 10);
        await db.ledger.put({
          key: `https://a.example/${n}`,
          day: iso,
          editionId: `${iso}T06:45-05:00`,
          storyId: 's',
          told: { title: 'T', numbers: [], publisherCount: 1, at: at - 1000, feedId: 'f' },
        });
        await db.visits.put({ key: 'visit', at, began: at, editionId: `${iso}T06:45-05:00` });
      });
      vi.setSystemTime(now);
    }
    await meet(all, 6, off);
    expect(await meet(all, 30, off)).toBeLessThanOrEqual(6);
  });
});

describe('a newer catalogue', () => {
  test('that comes to one browser later undoes nothing that was changed in the other', async () => {
    const all = [await profile(), await profile()] as const;
    const [home, work] = all;
    const gone = shippedIn('en').subscriptions.find(({ sectionId }) => sectionId === 'science')?.id as string;
    for (const one of all) await one.as(asBefore);
    await allOn(...all);
    await home.as(() => seedCatalogue('en'));
    await meet(all);
    await home.as(async () => {
      await changeSection('ai', { enabled: false, title: 'Mine' });
      await unsubscribe(gone);
    });
    await meet(all);
    expect(await work.as(() => db.subscriptions.get(gone))).toBeUndefined();
    await work.as(() => seedCatalogue('en'));
    await work.as(() => changeSection('us', { title: 'States' }));
    await meet(all);
    for (const one of all) {
      expect(await one.as(() => db.sections.get('ai'))).toMatchObject({ enabled: false, title: 'Mine' });
      expect(await one.as(() => db.sections.get('us'))).toMatchObject({ title: 'States' });
      expect(await one.as(() => db.subscriptions.get(gone))).toBeUndefined();
    }
    expect(await work.as(arranged)).toEqual(await home.as(arranged));
  });
});

describe('what stands there', () => {
  const give = (to: Profile, items: Readonly<Record<string, unknown>>) =>
    to.receive({ items: () => new Map(Object.entries(items)) } as unknown as Profile);

  test('of a later version that writes otherwise is left alone by who turns it on', async () => {
    const work = await profile();
    give(work, { head: { v: 2, whatever: true } });
    await turnOn(work, Date.now());
    await work.round();
    expect(work.items()).toEqual(new Map([['head', { v: 2, whatever: true }]]));
    expect((await work.as(syncStatus))?.problem).toBe('later');
  });

  test('in part and then again as we wrote it is no trouble any more', async () => {
    const work = await profile();
    await allOn(work);
    const mine = Object.fromEntries(work.items());
    give(work, { ...mine, head: { ...(mine.head as object), set: 'other' } });
    later();
    await work.round();
    expect((await work.as(syncStatus))?.problem).toBe('torn');
    give(work, mine);
    later();
    await work.round();
    expect(await work.as(syncStatus)).not.toMatchObject({ problem: 'torn' });
    expect((await work.as(syncStatus))?.tornAt).toBeUndefined();
  });

  test('and is no setting of this version changes none', async () => {
    const work = await profile();
    await allOn(work);
    const before = await work.as(readSettings);
    const stamp = `${Date.now().toString(36).padStart(9, '0')}0000evil`;
    const settings = {
      rhythm: 'hourly',
      language: 'xx',
      theme: 'neon',
      editionTime: null,
      units: 'x',
      place: { name: 'P', latitude: 1e9, longitude: 0, timeZone: 'UTC' },
      weatherService: 'x',
      newTab: 'x',
      density: null,
    };
    const records = [
      ['settings', [[stamp, Object.entries(settings)]]],
      [
        'less:__proto__',
        [
          [
            stamp,
            [
              ['value', 0.5],
              ['gone', false],
            ],
          ],
        ],
      ],
      [
        'section:ai',
        [
          [
            stamp,
            [
              ['maxStories', 1e9],
              ['windowHours', -5],
              ['title', 'x'.repeat(5000)],
            ],
          ],
        ],
      ],
    ];
    give(work, inPieces(await squeeze(JSON.stringify({ records, shown: [] })), 'hostile'));
    later();
    await work.round();
    expect(await work.as(readSettings)).toEqual(before);
    const ai = await work.as(() => db.sections.get('ai'));
    expect(ai).not.toMatchObject({ maxStories: 1e9 });
    expect(ai?.windowHours).not.toBe(-5);
  });
});

test('a feed that two browsers brought to the same place stands nowhere once it is removed there', async () => {
  const all = [await profile(), await profile()] as const;
  const [home, work] = all;
  await home.as(() => subscribe('us', { url: 'https://new.example/feed', title: 'New' }));
  await allOn(...all);
  const id = (await home.as(async () => (await db.subscriptions.toArray()).find(({ title }) => title === 'New')))
    ?.id as string;
  await home.as(() => moveSubscription(id, 'canada'));
  await work.as(() => subscribe('canada', { url: 'https://new.example/feed', title: 'New' }));
  await meet(all);
  const standing = (one: Profile) =>
    one.as(async () => (await db.subscriptions.toArray()).filter(({ title }) => title === 'New'));
  const [left] = await standing(home);
  expect(await standing(work)).toHaveLength(1);
  await home.as(() => unsubscribe(left?.id as string));
  later();
  await home.round();
  work.receive(home);
  later();
  await work.round();
  expect(await standing(work)).toEqual([]);
});

test('the place of the weather is the same in both, and is said once', async () => {
  const all = [await profile(), await profile()] as const;
  const [home, work] = all;
  await allOn(...all);
  const place = { name: 'Ottawa', latitude: 45.4, longitude: -75.7, country: 'CA', timeZone: ZONE };
  await home.as(() => changeSettings({ place }, Date.now(), ZONE));
  await meet(all);
  expect((await work.as(readSettings)).place).toEqual(place);
  await work.as(() => changeSection('ai', { title: 'Mine' }));
  await work.round();
  const known = await work.as(async () => JSON.stringify(await db.sync.get('known')));
  await meet(all);
  expect(await work.as(async () => JSON.stringify(await db.sync.get('known')))).toBe(known);
});

test('what a version made nothing of is as it was said once a later one does', async () => {
  const all = [await profile(), await profile()] as const;
  const [home, work] = all;
  await allOn(...all);
  await home.as(async () => {
    await changeSettings({ theme: 'dark' }, Date.now(), ZONE);
    await addWord({ kind: 'mute', text: 'golf', scopes: ['title'] }, Date.now());
  });
  await meet(all);
  const word = (await work.as(() => db.words.toArray()))[0]?.id;
  // As if its version had known neither that setting nor such words until now.
  await work.as(async () => {
    await changeSettings({ theme: 'system' }, Date.now(), ZONE);
    await db.words.clear();
    const known = await db.sync.get('known');
    if (known?.key === 'known') await db.sync.put({ ...known, passed: [['settings', 'theme'], [`word:${word}`]] });
  });
  await meet(all);
  for (const one of all) {
    expect((await one.as(readSettings)).theme).toBe('dark');
    expect(await one.as(() => db.words.count())).toBe(1);
  }
});

test('what a later version has added is noted as such', async () => {
  const work = await profile();
  await allOn(work);
  const stamp = `${Date.now().toString(36).padStart(9, '0')}0000other`;
  const records = [
    ['settings', [[stamp, [['font', 'mono']]]]],
    [
      'word:w',
      [
        [
          stamp,
          [
            ['gone', false],
            ['kind', 'shout'],
            ['text', 'w'],
          ],
        ],
      ],
    ],
    ['later-kind:a', [[stamp, [['gone', false]]]]],
  ];
  const items = inPieces(await squeeze(JSON.stringify({ records, shown: [] })), 'new');
  work.receive({ items: () => new Map(Object.entries(items)) } as unknown as Profile);
  later();
  await work.round();
  const known = await work.as(() => db.sync.get('known'));
  const passed = known?.key === 'known' ? known.passed : [];
  expect(passed.toSorted()).toEqual([['later-kind:a'], ['settings', 'font'], ['word:w']]);
});

test('the latest edition of a browser keeps its stories when another one shows them later', async () => {
  const all = [await profile(), await profile()] as const;
  const [home, work] = all;
  const row = (editionId: string) => ({
    key: 'https://a.example/lead',
    day: '2026-11-21',
    editionId,
    storyId: 's',
    told: { title: 'T', numbers: [], publisherCount: 1, at: START - 1000, feedId: 'f' },
  });
  const [early, late] = ['2026-11-21T06:45-05:00', '2026-11-21T10:12-05:00'] as const;
  await home.as(async () => {
    await db.editions.put({ ...edition(), id: early });
    await db.ledger.put(row(early));
  });
  await work.as(async () => {
    await db.ledger.put(row(late));
    await db.visits.put({ key: 'visit', at: START, began: START, editionId: late });
  });
  await allOn(...all);
  expect(await home.as(() => db.ledger.toArray())).toEqual([row(early)]);
});
