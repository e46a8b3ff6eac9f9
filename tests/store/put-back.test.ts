import { beforeEach, expect, test } from 'vitest';
import { byDexie } from '@/lib/store/by-dexie';
import { db } from '@/lib/store/db';
import { importFeeds } from '@/lib/store/import-feeds';
import { deleteStore, putBackSections } from '@/lib/store/put-back';
import { changeSection, moveSection } from '@/lib/store/sections';
import { seedCatalogue } from '@/lib/store/seed';
import { changeSubscription, moveSubscription, unsubscribe } from '@/lib/store/subscriptions';
import { sectionViews } from '@/lib/store/views';
import { emptyStore } from './fixtures';

beforeEach(emptyStore);

test.each(['en', 'fr'] as const)('what was shown comes back the same in a new store, feeds in %s', async (language) => {
  await seedCatalogue(language);
  const mine = [{ title: 'Frost', url: 'https://frost.example/feed', path: ['Garden'] }];
  await importFeeds({ feeds: mine, titlesOf: () => [], otherwise: 'Imported' });
  await changeSection('science', { enabled: false });
  await changeSection('us', { maxStories: 2 });
  await moveSection('canada', 9);
  await changeSection('science', { title: 'Laboratory', windowHours: 72, says: ['gull'] });
  const [first, second, third] = await db.subscriptions.where('sectionId').equals('us').toArray();
  await changeSubscription(first?.id ?? '', { paused: true, title: 'Mine' });
  await unsubscribe(second?.id ?? '');
  await moveSubscription(third?.id ?? '', 'canada', 0);
  const shown = await sectionViews(byDexie);
  expect(await deleteStore()).toBeUndefined();
  await db.open();
  await seedCatalogue(language);
  await putBackSections(JSON.parse(JSON.stringify(shown)));
  expect(await sectionViews(byDexie)).toEqual(shown);
  await seedCatalogue(language);
  await putBackSections(shown);
  expect(await sectionViews(byDexie), 'twice is once').toEqual(shown);
});
