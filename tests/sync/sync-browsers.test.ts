import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hash } from '@/lib/hash';
import { squeeze } from '@/lib/jobs/squeeze';
import { db, type SectionRow, type SubscriptionRow } from '@/lib/store/db';
import { dueFeeds } from '@/lib/store/feeds';
import { addSection, changeSection, moveSection, removeSection } from '@/lib/store/sections';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { changeSubscription, moveSubscription, subscribe, unsubscribe } from '@/lib/store/subscriptions';
import { syncStatus } from '@/lib/store/sync-status';
import { switchSync, syncView, undoJoining } from '@/lib/store/sync-switch';
import { addWord, removeWord } from '@/lib/store/words';
import { inPieces } from '@/lib/sync/pieces';
import { synced } from '../support/browser';
import { type Profile, profile, turnOn } from './two-browsers';

const START = Date.UTC(2026, 10, 21, 11, 45);
const ZONE = 'America/Toronto';
let home: Profile;
let work: Profile;

beforeEach(async () => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  synced.failure = undefined;
  home = await profile();
  work = await profile();
});
afterEach(() => vi.useRealTimers());

const later = (minutes = 1) => vi.setSystemTime(Date.now() + minutes * 60_000);

/** Each hears the other until neither has anything to say. */
async function meet(times = 6): Promise<void> {
  for (let i = 0; i < times; i++) {
    later();
    await home.round();
    work.receive(home);
    later();
    await work.round();
    home.receive(work);
  }
}

async function bothOn(times?: number): Promise<void> {
  await turnOn(home, Date.now());
  await home.round();
  work.receive(home);
  later();
  await turnOn(work, Date.now());
  await meet(times);
}

const sections = () => db.sections.orderBy('position').toArray();
const bare = (rows: readonly (SectionRow | SubscriptionRow)[]) => rows.map(({ position: _, ...row }) => row);
const arranged = async () => ({
  sections: bare(await sections()),
  feeds: bare(
    (await db.subscriptions.toArray())
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .toSorted((a, b) => (a.sectionId < b.sectionId ? -1 : a.sectionId > b.sectionId ? 1 : 0)),
  ),
  words: (await db.words.toArray()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  settings: await readSettings(),
});
const same = async () => {
  const [a, b] = [await home.as(arranged), await work.as(arranged)];
  expect(b).toEqual(a);
  return a;
};
const titleOf = (rows: readonly object[], id: string) =>
  (rows.find((row) => (row as { id: string }).id === id) as { title?: string })?.title;

describe('two browsers', () => {
  test('of which nobody changed anything say nothing but that they are there', async () => {
    await bothOn();
    expect(await home.as(async () => (await syncStatus())?.usedBytes)).toBeLessThan(300);
    const items = home.items();
    later(60);
    await home.round();
    await work.round();
    expect(home.items()).toEqual(items);
  });

  test('that change different things apart have both changes', async () => {
    await bothOn();
    await home.as(async () => {
      await changeSection('ai', { title: 'Machines' });
      await moveSection('science', 1);
      await addWord({ kind: 'mute', text: 'golf', scopes: ['title'] }, Date.now());
      await subscribe('canada', { url: 'https://home.example/feed', title: 'Home' });
      await changeSettings({ theme: 'dark' }, Date.now(), ZONE);
    });
    await work.as(async () => {
      await changeSection('ai', { maxStories: 8 });
      await moveSection('us', 9);
      await addWord({ kind: 'watch', text: 'Petawawa', scopes: ['title'] }, Date.now());
      await subscribe('us', { url: 'https://work.example/feed', title: 'Work' });
      await changeSettings({ editionTime: '07:30', sourceWeights: { CBC: 0.5 } }, Date.now(), ZONE);
    });
    await meet();
    const both = await same();
    expect(both.sections.find(({ id }) => id === 'ai')).toMatchObject({ title: 'Machines', maxStories: 8 });
    expect(both.sections.map(({ id }) => id).indexOf('science')).toBe(1);
    expect(both.sections.map(({ id }) => id).indexOf('us')).toBe(9);
    expect(both.words.map(({ text }) => text).toSorted()).toEqual(['Petawawa', 'golf']);
    expect(both.feeds.map(({ title }) => title)).toEqual(expect.arrayContaining(['Home', 'Work']));
    expect(both.settings).toMatchObject({ theme: 'dark', editionTime: '07:30', sourceWeights: { CBC: 0.5 } });
  });

  test('that change the same thing have what was set last', async () => {
    await bothOn();
    await home.as(() => changeSection('ai', { title: 'First', enabled: false }));
    await home.round();
    later();
    await work.as(() => changeSection('ai', { title: 'Second' }));
    await work.round();
    await meet();
    const both = await same();
    expect(both.sections.find(({ id }) => id === 'ai')).toMatchObject({ title: 'Second', enabled: false });
  });

  test('that add the same feed have it once, and one that was removed in either is gone from both', async () => {
    await bothOn();
    const add = () => subscribe('ai', { url: 'https://new.example/feed', title: 'New' });
    await home.as(add);
    await work.as(add);
    const doomed = (await work.as(() => db.subscriptions.where('sectionId').equals('ai').first()))?.id as string;
    await work.as(() => unsubscribe(doomed));
    await home.as(() => changeSubscription(doomed, { title: 'Renamed meanwhile' }));
    await meet();
    const both = await same();
    expect(both.feeds.filter(({ title }) => title === 'New')).toHaveLength(1);
    expect(titleOf(both.feeds, doomed)).toBeUndefined();
  });

  test('keep a feed that one put into a section that the other removed', async () => {
    const id = await home.as(() => addSection('Ham radio'));
    await bothOn();
    expect(titleOf(await work.as(sections), id)).toBe('Ham radio');
    await home.as(() => removeSection(id));
    await home.round();
    await work.as(() => subscribe(id, { url: 'https://radio.example/feed', title: 'Radio' }));
    await work.round();
    await meet();
    const both = await same();
    expect(titleOf(both.sections, id)).toBe('Ham radio');
    expect(both.feeds.some(({ title }) => title === 'Radio')).toBe(true);
  });

  test('that move a feed to different sections have it in one, and lose no other', async () => {
    await bothOn();
    const feed = (await home.as(() => db.subscriptions.where('sectionId').equals('ai').first()))?.id as string;
    const count = await home.as(() => db.subscriptions.count());
    await home.as(() => moveSubscription(feed, 'science'));
    await home.round();
    later();
    await work.as(() => moveSubscription(feed, 'us', 0));
    await work.round();
    await meet();
    const both = await same();
    expect(both.feeds).toHaveLength(count);
    expect(both.feeds.find(({ id }) => id === feed)).toMatchObject({ sectionId: 'us' });
  });

  test('know as removed what was removed while it was off', async () => {
    await bothOn();
    const word = { kind: 'mute', text: 'golf', scopes: ['title'] } as const;
    await home.as(() => addWord(word, Date.now()));
    await meet();
    await work.as(() => switchSync(false, Date.now()));
    await work.as(async () => removeWord((await db.words.toArray())[0]?.id ?? ''));
    later(600);
    await turnOn(work, Date.now());
    await meet();
    expect((await same()).words).toEqual([]);
  });

  test('take nothing of each other that belongs to one of them alone', async () => {
    await bothOn();
    await home.as(() =>
      changeSettings({ greeted: true, notifyEdition: true, pausedUntil: START + 1e9 }, Date.now(), ZONE),
    );
    await meet();
    expect(await work.as(readSettings)).toMatchObject({ greeted: false, notifyEdition: false, pausedUntil: 0 });
  });
});

describe('the first time', () => {
  beforeEach(async () => {
    await home.as(async () => {
      await subscribe('ai', { url: 'https://home.example/feed', title: 'Home' });
      await subscribe('ai', { url: 'http://192.168.1.1/feed', title: 'Router' });
      await changeSection('ai', { title: 'Machines' });
    });
    await work.as(async () => {
      await subscribe('us', { url: 'https://work.example/feed', title: 'Work' });
      await changeSection('ai', { title: 'Robots' });
    });
  });

  test('merges, says what came, and yields to what stands there', async () => {
    await bothOn();
    const { status, joinedAt } = await work.as(() => syncView(Date.now()));
    expect(status?.came).toMatchObject({ feeds: 2, sections: 0, words: 0, settings: 0, removed: 0 });
    expect(joinedAt).toBeDefined();
    const both = await same();
    expect(titleOf(both.sections, 'ai')).toBe('Machines');
    expect(both.feeds.map(({ title }) => title)).toEqual(expect.arrayContaining(['Home', 'Work', 'Router']));
  });

  test('can be taken back, and takes nothing from the other browser', async () => {
    const before = await work.as(arranged);
    await bothOn();
    await work.as(() => undoJoining(Date.now(), ZONE));
    expect(await work.as(arranged)).toEqual(before);
    expect((await work.as(syncStatus))?.on).toBe(false);
    await meet();
    expect((await home.as(arranged)).feeds.map(({ title }) => title)).toEqual(expect.arrayContaining(['Home', 'Work']));
  });

  test('brings a private address without the confirmation that was given elsewhere', async () => {
    await bothOn();
    const router = await work.as(async () => (await db.feeds.toArray()).find(({ url }) => url.includes('192.168')));
    expect(router).toBeDefined();
    expect(router?.confirmedAt).toBeUndefined();
    const due = await work.as(() => dueFeeds(Date.now()));
    expect(due.map(({ url }) => url)).toContain('https://home.example/feed');
  });

  test('keeps addresses with a password to itself, and says so', async () => {
    await home.as(() => subscribe('ai', { url: 'https://me:secret@private.example/feed', title: 'Mine' }));
    await bothOn();
    expect((await home.as(syncStatus))?.secret).toBe(1);
    expect((await work.as(arranged)).feeds.map(({ title }) => title)).not.toContain('Mine');
    expect((await home.as(arranged)).feeds.map(({ title }) => title)).toContain('Mine');
  });
});

describe('what was shown', () => {
  const story = (key: string, told = true) => ({
    key,
    day: '2026-11-21',
    editionId: '2026-11-21T06:45-05:00',
    storyId: 's',
    ...(told && { told: { title: 'T', numbers: [], publisherCount: 1, at: START - 1000, feedId: 'f' } }),
  });

  test('and looked at in one browser is known in the other', async () => {
    await home.as(async () => {
      await db.ledger.bulkPut([story('https://a.example/lead'), story('https://a.example/also', false)]);
      await db.visits.put({ key: 'visit', at: START, began: START, editionId: '2026-11-21T06:45-05:00' });
    });
    await bothOn();
    expect(await work.as(() => db.ledger.toArray())).toEqual([
      { key: 'https://a.example/lead', day: '2026-11-21', editionId: '2026-11-21T06:45-05:00', storyId: '' },
    ]);
  });

  test('and never looked at is news in the other', async () => {
    await home.as(() => db.ledger.put(story('https://a.example/lead')));
    await bothOn();
    expect(await work.as(() => db.ledger.count())).toBe(0);
  });
});

describe('what stands in the synced storage', () => {
  const give = (items: Readonly<Record<string, unknown>>) =>
    work.receive({ items: () => new Map(Object.entries(items)) } as unknown as Profile);
  const problem = async () => (await work.as(syncStatus))?.problem;

  beforeEach(() => bothOn());

  test('in part is waited for, and written anew when the rest never comes', async () => {
    const before = await work.as(arranged);
    const items = inPieces(await squeeze('{"records":[],"shown":[]}'.padEnd(9)), 'another');
    give({ ...items, p0: 'of another set' });
    later();
    await work.round();
    expect(await problem()).toBe('torn');
    expect(work.items().get('p0')).toBe('of another set');
    later(11);
    await work.round();
    expect(await problem()).toBeUndefined();
    expect(work.items().get('p0')).not.toBe('of another set');
    expect(await work.as(arranged)).toEqual(before);
  });

  test('of a later version is left alone', async () => {
    give({ head: { v: 2, set: 'future' } });
    await work.as(() => changeSection('ai', { title: 'Mine' }));
    later();
    await work.round();
    expect(await problem()).toBe('later');
    expect(work.items()).toEqual(new Map([['head', { v: 2, set: 'future' }]]));
  });

  test.each(['not base64 !!', 'AAAA', btoa('no deflate')])('and is damaged is written anew: %s', async (text) => {
    const before = await work.as(arranged);
    give(inPieces(text, 'damaged'));
    later();
    await work.round();
    expect(await problem()).toBe('spoilt');
    expect(await work.as(arranged)).toEqual(before);
    home.receive(work);
    await meet();
    await same();
  });

  test('and was removed from outside removes nothing here, and is there again', async () => {
    const before = await work.as(arranged);
    give({});
    later();
    await work.round();
    expect(await work.as(arranged)).toEqual(before);
    expect(work.items().has('head')).toBe(true);
  });

  const stamp = (ms: number) => `${ms.toString(36).padStart(9, '0')}0000evil`;
  const field = (values: Readonly<Record<string, unknown>>, ms = Date.now()) => [[stamp(ms), Object.entries(values)]];

  test('and is hostile changes nothing but what it may', async () => {
    const before = await work.as(arranged);
    const records = [
      ['section:ai', field({ enabled: 'yes', maxStories: null, title: 7, emoji: { __proto__: 1 } })],
      ['section:science', field({ gone: true })],
      [
        'settings',
        field({
          gone: true,
          editionTime: '99:99',
          place: 'nowhere',
          theme: 4,
          greeted: true,
          sourceWeights: { CBC: 0 },
        }),
      ],
      [
        'feed:x',
        field({ gone: false, sectionId: 'ai', feedId: 'x', title: 'X', place: 0, url: 'javascript:alert(1)' }),
      ],
      [
        'feed:y',
        field({ gone: false, sectionId: 'weather', feedId: 'y', title: 'Y', place: 0, url: 'https://y.example/' }),
      ],
      [
        'feed:z',
        field({ gone: false, sectionId: 'nowhere', feedId: 'z', title: 'Z', place: 0, url: 'https://z.example/' }),
      ],
      [
        'feed:p',
        field({ gone: false, sectionId: 'ai', feedId: 'p', title: 'P', place: 0, url: 'https://me:pw@p.example/' }),
      ],
      ['word:w', field({ gone: false, kind: 'shout', text: 'w', scopes: ['title'], addedAt: 1 })],
      ['constructor', field({ prototype: 1 })],
      ['__proto__', field({ polluted: true })],
      ['less:CBC', field({ gone: false, value: -3 })],
    ];
    const shown = [
      ['9999-01-01T06:45-05:00', ['https://a.example/']],
      ['nonsense', ['x']],
      [7, 8],
    ];
    give(inPieces(await squeeze(JSON.stringify({ records, shown })), 'hostile'));
    later();
    await work.round();
    expect(await work.as(arranged)).toEqual(before);
    expect(await work.as(() => db.ledger.count())).toBe(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('that a later version has added comes through unchanged', async () => {
    const records = [
      ['section:ai', field({ title: 'Machines', colour: 'green' })],
      ['later-kind:a', field({ gone: false, what: [1, 2] })],
    ];
    give(inPieces(await squeeze(JSON.stringify({ records, shown: [] })), 'new'));
    later();
    await work.round();
    await work.as(() => changeSection('ai', { title: 'Again' }));
    later();
    await work.round();
    home.receive(work);
    await meet();
    const known = await home.as(async () => JSON.stringify(await db.sync.get('known')));
    expect(known).toContain('colour');
    expect(known).toContain('later-kind:a');
    expect(titleOf(await home.as(sections), 'ai')).toBe('Again');
  });

  test('of a clock that is a year ahead can be changed', async () => {
    const records = [['section:ai', field({ title: 'Future' }, Date.now() + 365 * 86_400_000)]];
    give(inPieces(await squeeze(JSON.stringify({ records, shown: [] })), 'ahead'));
    later();
    await work.round();
    expect(titleOf(await work.as(sections), 'ai')).toBe('Future');
    await work.as(() => changeSection('ai', { title: 'Now' }));
    await meet();
    expect(titleOf((await same()).sections, 'ai')).toBe('Now');
  });

  test.each([
    ['Resource::kQuotaBytes quota exceeded', 'full'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'rate'],
    ['Something else', 'refused'],
  ])('and does not take what is written says so, and is tried again: %s', async (message, expected) => {
    synced.failure = message;
    await work.as(() => changeSection('ai', { title: 'Mine' }));
    later();
    await work.round();
    expect(await problem()).toBe(expected);
    synced.failure = undefined;
    later();
    await work.round();
    expect(await problem()).toBeUndefined();
    home.receive(work);
    await meet();
    expect(titleOf((await same()).sections, 'ai')).toBe('Mine');
  });

  test('is written once for changes one after the other', async () => {
    const sets = new Set<unknown>();
    for (let i = 0; i < 30; i++) {
      await work.as(() => changeSection('ai', { title: `Title ${i}` }));
      vi.setSystemTime(Date.now() + 1000);
      await work.round();
      sets.add((work.items().get('head') as { set: string }).set);
    }
    expect(sets.size).toBeLessThanOrEqual(3);
    later();
    await work.round();
    home.receive(work);
    await meet();
    expect(titleOf((await same()).sections, 'ai')).toBe('Title 29');
  });
});

describe('with more than there is room for', () => {
  const noise = (i: number) => Array.from({ length: 12 }, (_, n) => hash(`${i} ${n}`)).join('');
  const many = Array.from({ length: 1500 }, (_, i) => ({
    url: `https://site-${i}.example/${noise(i)}.xml`,
    title: `Publisher ${i}`,
  }));

  test('says what stays here, sends what was changed last, and comes to rest', async () => {
    await home.as(() =>
      db.transaction('rw', db.feeds, db.subscriptions, async () => {
        for (const [i, { url, title }] of many.entries()) {
          await db.feeds.put({ id: `f${i}`, url, host: new URL(url).host, nextPollAt: 0, failureCount: 0 });
          await db.subscriptions.put({ id: `ai/f${i}`, sectionId: 'ai', feedId: `f${i}`, title, position: 100 + i });
        }
      }),
    );
    await bothOn(2);
    await home.as(() => changeSubscription('ai/f7', { title: 'Changed last' }));
    await meet(2);
    const status = await home.as(syncStatus);
    expect(status?.leftOut?.feeds).toBeGreaterThan(100);
    expect(status?.usedBytes).toBeLessThanOrEqual(102_400);
    expect(titleOf(await work.as(() => db.subscriptions.toArray()), 'ai/f7')).toBe('Changed last');
    expect(await home.as(() => db.subscriptions.count())).toBeGreaterThan(1500);
    const items = new Map(work.items());
    await meet(2);
    expect(work.items()).toEqual(items);
  }, 120_000);
});
