import { packSegment } from '@/lib/search/segment';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import type { Database } from '@/lib/store/db';
import { edition, entry, feedRow, NOW, sectionRow } from './fixtures';

/** A row or two of every table, for the dump of a schema. */
export async function storeSampleRows(db: Database): Promise<void> {
  const attempt = { at: NOW, outcome: 'ok', status: 200, bytes: 2048, ms: 120, newEntries: 2 } as const;
  await db.feeds.bulkPut([feedRow('one', { etag: '"1"', title: 'One', newestAt: NOW }), feedRow('two')]);
  await db.sections.bulkPut([
    sectionRow('science', 0),
    sectionRow('own-garden', 1, { title: 'Garden', enabled: false, windowHours: 72, says: ['rose garden'] }),
  ]);
  await db.subscriptions.put({
    id: 'science/one',
    sectionId: 'science',
    feedId: 'one',
    title: 'One',
    position: 0,
    extras: { language: 'en' },
  });
  await db.words.put({
    id: 'golf',
    kind: 'mute',
    text: 'golf',
    scopes: ['title', 'summary'],
    sectionId: 'science',
    until: NOW,
    addedAt: NOW,
  });
  await db.catalogue.put({
    key: 'shipped',
    sections: [{ id: 'science', emoji: '🗞', enabled: true, maxStories: 5, breadth: 1 }],
    subscriptions: [{ id: 'science/one', sectionId: 'science', feedId: 'one', title: 'One' }],
  });
  await db.entries.bulkPut([entry('one', 'a', { text: 'Every word.' }), entry('one', 'b')]);
  await db.states.bulkPut([{ id: 'one/a', readAt: NOW, savedAt: NOW }]);
  await db.listings.put({ feedId: 'one', ids: ['one/a', 'one/b'] });
  await db.polls.bulkAdd([
    { ...attempt, feedId: 'one' },
    { ...attempt, feedId: 'two', outcome: 'http', status: 503 },
  ]);
  await db.editions.put(edition());
  await db.ledger.put({ key: 'https://one.example/a', day: '2026-11-21', storyId: 's', editionId: '2026-11-21T06:45' });
  await db.weather.put({
    id: '45.90,-77.28,en/eccc/alerts',
    url: 'https://w.example/',
    provider: 'eccc',
    document: 'alerts',
    gives: 'warnings',
    nextPollAt: NOW,
    failureCount: 0,
  });
  await db.sync.bulkPut([
    { key: 'status', on: true, node: 'abc123', switchedAt: NOW, sentAt: NOW, set: 'mi0abc123', usedBytes: 2048 },
    {
      key: 'known',
      state: '{"records":[],"shown":[]}',
      print: '1b2c3d',
      shipped: ['section:ai'],
      passed: [['word:a'], ['settings', 'font']],
    },
  ]);
  await db.rounds.put({ key: 'round', occasion: 'scheduled', startedAt: NOW, feedIds: ['one'], finishedAt: NOW });
  await db.settings.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, theme: 'dark', editionTime: '07:30' } });
  await db.jobs.put({ name: 'sweep', startedAt: NOW, ms: 5 });
  await db.meta.put({ key: 'born', value: NOW });
  await db.visits.put({ key: 'visit', at: NOW, began: NOW, editionId: '2026-11-21T06:45', before: NOW - 1 });
  await db.counts.put({ key: 'new', editionId: '2026-11-21T06:45-05:00', count: 14 });
  await db.notices.put({ id: 'edition 2026-11-21T06:45-05:00', at: NOW });
  await db.receipts.put({
    id: '2026-11-21T06:45-05:00',
    lists: { considered: [], merged: [], alreadyShown: [], muted: [], unlinked: [], left: [] },
  });
  await db.oldBriefings.put({
    date: '2025-03-03',
    importedAt: NOW,
    sections: [{ id: 'science', title: 'Science', stories: [{ title: 'Gulls return', dropped: 'invented' }] }],
  });
  await db.segments.put({ id: 1, ...packSegment([{ id: 'one/a', at: NOW, source: 'one', text: 'Every word' }]) });
  await db.before.add({ at: NOW, table: 'states', put: [{ id: 'one/b', readAt: NOW }], gone: [] });
  await db.backgrounds.put({ key: 'background', upTo: NOW, titleCount: 2, terms: 'gull return', counts: [2, 1] });
}
