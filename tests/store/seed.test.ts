import { beforeEach, describe, expect, test } from 'vitest';
import { feedId } from '@/lib/catalogue/feed-id';
import { shippedAddresses, shippedIn } from '@/lib/catalogue/shipped';
import type { CatalogueFeed, CatalogueSection } from '@/lib/catalogue/types';
import { db } from '@/lib/store/db';
import { resetSection } from '@/lib/store/reset-section';
import { changeSection, moveSection, readSections } from '@/lib/store/sections';
import { seedCatalogue } from '@/lib/store/seed';
import { changeSubscription, moveSubscription, subscribe, unsubscribe } from '@/lib/store/subscriptions';
import { addWord, readWords } from '@/lib/store/words';
import { emptyStore, NOW } from './fixtures';

const url = (name: string) => `https://${name}.example/feed`;
const feed = (name: string, more: Partial<CatalogueFeed> = {}): CatalogueFeed => ({
  url: url(name),
  title: name.toUpperCase(),
  language: 'en',
  ...more,
});
const part = (id: string, feeds: readonly CatalogueFeed[], more: Partial<CatalogueSection> = {}): CatalogueSection => ({
  id,
  emoji: '🗞',
  breadth: 10,
  feeds,
  ...more,
});
const update = (catalogue: readonly CatalogueSection[], language: 'en' | 'fr' = 'en') =>
  seedCatalogue(language, shippedIn(language, catalogue), shippedAddresses(language, catalogue));
const key = (sectionId: string, name: string) => `${sectionId}/${feedId(url(name))}`;

/** Names of the feeds of a section, in order. */
async function feedsOf(sectionId: string): Promise<string[]> {
  const rows = await db.subscriptions.where('sectionId').equals(sectionId).sortBy('position');
  const feeds = await db.feeds.bulkGet(rows.map((row) => row.feedId));
  return feeds.map((row) => new URL(row?.url ?? '').hostname.replace('.example', ''));
}
const sectionIds = async () => (await readSections()).map(({ id }) => id);

const FIRST = [part('a', [feed('one'), feed('two')]), part('b', [feed('three')])];

beforeEach(async () => {
  await emptyStore();
  await update(FIRST);
});

describe('a later catalogue', () => {
  test('brings new sections and feeds to the places they have in it', async () => {
    await update([
      part('a', [feed('one'), feed('new'), feed('two')]),
      part('c', [feed('four')]),
      part('b', [feed('three')]),
    ]);
    expect(await sectionIds()).toEqual(['a', 'c', 'b']);
    expect(await feedsOf('a')).toEqual(['one', 'new', 'two']);
    expect(await feedsOf('c')).toEqual(['four']);
  });

  test('moves a feed to its new address, and what the reader made of it goes along', async () => {
    await changeSubscription(key('a', 'two'), { title: 'Mine', paused: true });
    await moveSubscription(key('a', 'two'), 'b', 0);
    await update([part('a', [feed('one'), feed('moved', { was: [url('two')] })]), part('b', [feed('three')])]);
    expect([await feedsOf('a'), await feedsOf('b')]).toEqual([['one'], ['moved', 'three']]);
    expect(await db.subscriptions.get(key('a', 'two'))).toMatchObject({ title: 'Mine', paused: true });
    expect(await db.feeds.get(feedId(url('moved')))).toMatchObject({ nextPollAt: 0 });
    await update([
      part('a', [feed('one'), feed('again', { was: [url('two'), url('moved')] })]),
      part('b', [feed('three')]),
    ]);
    expect(await feedsOf('b')).toEqual(['again', 'three']);
  });

  test('does not bring back what the reader removed, not even under another address', async () => {
    await unsubscribe(key('a', 'two'));
    await update(FIRST);
    await update([part('a', [feed('one'), feed('moved', { was: [url('two')] })]), part('b', [feed('three')])]);
    expect(await feedsOf('a')).toEqual(['one']);
  });

  test('takes away what it has no more, but not what the reader made their own or added', async () => {
    await changeSubscription(key('a', 'one'), { title: 'My One' });
    await subscribe('a', { url: url('own'), title: 'Own' });
    await update([part('a', []), part('b', [feed('three')])]);
    expect(await feedsOf('a')).toEqual(['one', 'own']);
  });

  test('takes away a section that is left without feeds, and leaves one that is not', async () => {
    await subscribe('b', { url: url('own'), title: 'Own' });
    await update([]);
    expect(await readSections()).toMatchObject([{ id: 'b', title: 'b' }]);
    expect(await feedsOf('b')).toEqual(['own']);
  });

  test('leaves a section that the reader changed, and gives it a name to be called by', async () => {
    await changeSection('a', { maxStories: 2 });
    await changeSection('b', { title: 'Mine' });
    await update([]);
    expect((await readSections()).map(({ id, title }) => [id, title])).toEqual([
      ['a', 'a'],
      ['b', 'Mine'],
    ]);
  });

  test('changes an emoji and a breadth, and leaves the reader’s names, numbers and order', async () => {
    await changeSection('a', { title: 'Mine', maxStories: 3, enabled: false });
    await changeSection('b', { emoji: '🦆' });
    await moveSection('b', 0);
    await update([
      part('a', FIRST[0]?.feeds ?? [], { emoji: '🌊', breadth: 20 }),
      part('b', [feed('three')], { emoji: '🌊' }),
    ]);
    expect(await readSections()).toEqual([
      { id: 'b', emoji: '🦆', enabled: true, maxStories: 5, breadth: 10, position: 0 },
      { id: 'a', title: 'Mine', emoji: '🌊', enabled: false, maxStories: 3, breadth: 20, position: 1 },
    ]);
  });

  test('does not add a feed that the reader has added in the same section', async () => {
    await subscribe('a', { url: url('new'), title: 'My New' });
    await update([part('a', [feed('one'), feed('two'), feed('new', { was: [url('older')] })]), part('b', [])]);
    expect(await feedsOf('a')).toEqual(['one', 'two', 'new']);
  });

  test('in another language brings its twins, under the names that the reader gave', async () => {
    const bilingual = [
      part('a', [feed('one', { french: { url: url('une'), title: 'UNE' } }), feed('two')]),
      part('b', [feed('three', { french: { url: url('trois') } })]),
    ];
    await changeSubscription(key('a', 'one'), { title: 'Mine' });
    await update(bilingual, 'fr');
    expect([await feedsOf('a'), await feedsOf('b')]).toEqual([['une', 'two'], ['trois']]);
    expect(await db.subscriptions.get(key('a', 'one'))).toMatchObject({ title: 'Mine' });
    await update(bilingual, 'en');
    expect(await feedsOf('a')).toEqual(['one', 'two']);
  });

  test('that is the same writes nothing', async () => {
    await changeSection('a', { title: 'Mine', windowHours: 72 });
    await unsubscribe(key('a', 'one'));
    await update(FIRST);
    const before = [await db.sections.toArray(), await db.subscriptions.toArray()];
    const put: string[] = [];
    const heard = (what: string) => () => void put.push(what);
    db.sections.hook('updating', heard('section'));
    db.subscriptions.hook('updating', heard('subscription'));
    db.catalogue.hook('updating', heard('catalogue'));
    await update(FIRST);
    expect(put).toEqual([]);
    expect([await db.sections.toArray(), await db.subscriptions.toArray()]).toEqual(before);
  });
});

test('a section that is reset is as it was shipped, with the reader’s own feeds behind it, in its place', async () => {
  await changeSection('a', {
    title: 'Mine',
    emoji: '🦆',
    maxStories: 9,
    windowHours: 24,
    says: ['ferry'],
    enabled: false,
  });
  await addWord({ kind: 'mute', text: 'golf', scopes: ['title'], sectionId: 'a' }, NOW);
  await addWord({ kind: 'mute', text: 'hockey', scopes: ['title'] }, NOW);
  await subscribe('a', { url: url('own'), title: 'Own' });
  await unsubscribe(key('a', 'one'));
  await moveSubscription(key('a', 'two'), 'b');
  await moveSection('a', 1);
  await resetSection('a');
  expect(await db.sections.get('a')).toEqual({
    id: 'a',
    emoji: '🗞',
    enabled: false,
    maxStories: 5,
    breadth: 10,
    position: 1,
  });
  expect([await feedsOf('a'), await feedsOf('b')]).toEqual([['one', 'two', 'own'], ['three']]);
  expect((await readWords()).map(({ text }) => text)).toEqual(['hockey']);
});
