import { beforeEach, describe, expect, test } from 'vitest';
import { undoably } from '@/lib/store/changes';
import { db } from '@/lib/store/db';
import { sectionRules } from '@/lib/store/edition-input';
import { activeFeedIds } from '@/lib/store/feeds';
import { addSection, changeSection, readSections, removeSection } from '@/lib/store/sections';
import { changeSubscription, knownFeeds, moveSubscription, subscribe, unsubscribe } from '@/lib/store/subscriptions';
import { addWord, changeWord, readWords, removeWord } from '@/lib/store/words';
import { emptyStore, feedRow, NOW, sectionRow, storeSection } from './fixtures';

const everything = () =>
  Promise.all([db.sections.toArray(), db.subscriptions.toArray(), db.words.toArray()]).then((tables) =>
    JSON.parse(JSON.stringify(tables)),
  );
const feedsOf = async (id: string) =>
  (await db.subscriptions.where('sectionId').equals(id).sortBy('position')).map((row) => row.feedId);

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('canada', 0), [feedRow('cbc'), feedRow('post')]);
  await storeSection(sectionRow('science', 1), [feedRow('nature')]);
});

describe('a feed of a section', () => {
  test('moves to a place in another one and is the same subscription', async () => {
    await moveSubscription('canada/cbc', 'science', 0);
    expect([await feedsOf('canada'), await feedsOf('science')]).toEqual([['post'], ['cbc', 'nature']]);
    expect(await db.subscriptions.get('canada/cbc')).toMatchObject({ sectionId: 'science', position: 0 });
  });

  test('that stands already where it moves to, stands there once', async () => {
    await subscribe('science', { url: 'https://new.example/feed', title: 'New' });
    const again = await subscribe('canada', { url: 'https://new.example/feed', title: 'New' });
    await moveSubscription(again, 'science');
    expect(await feedsOf('science')).toHaveLength(2);
    expect(await feedsOf('canada')).toHaveLength(2);
  });

  test('that has moved away may be added again', async () => {
    const wanted = { url: 'https://new.example/feed', title: 'New' };
    await moveSubscription(await subscribe('canada', wanted), 'science');
    const second = await subscribe('canada', wanted);
    expect(await subscribe('canada', wanted)).toBe(second);
    expect([await feedsOf('canada'), await feedsOf('science')].map((ids) => ids.length)).toEqual([3, 2]);
  });

  test('that is paused is neither asked nor printed, unless another section wants it', async () => {
    await changeSubscription('canada/cbc', { paused: true });
    expect([...(await activeFeedIds())].toSorted()).toEqual(['nature', 'post']);
    expect((await sectionRules())[0]?.feedIds).toEqual(['post']);
    await changeSubscription('canada/cbc', { paused: undefined });
    expect((await sectionRules())[0]?.feedIds).toEqual(['cbc', 'post']);
  });

  test('that is removed stays known, by the last name it had', async () => {
    await unsubscribe('canada/post');
    await db.feeds.update('post', { title: 'The Post of its own feed' });
    expect((await knownFeeds()).map(({ title }) => title)).toEqual(['cbc', 'nature', 'The Post of its own feed']);
  });
});

describe('a section of one’s own', () => {
  test('stands behind the others under an id of its own, however often the name comes', async () => {
    const [first, second] = [await addSection('Gardens'), await addSection('gardens')];
    expect(first).not.toBe(second);
    expect((await readSections()).map(({ id }) => id)).toEqual(['canada', 'science', first, second]);
  });

  test('by words listens to all feeds that are asked', async () => {
    await changeSubscription('canada/post', { paused: true });
    await addSection('Town', { says: ['Petawawa'], windowHours: 72 });
    expect((await sectionRules())[2]).toMatchObject({
      title: 'Town',
      says: ['Petawawa'],
      windowHours: 72,
      feedIds: [],
      heardIds: ['cbc', 'nature'],
    });
    await changeSection('canada', { enabled: false });
    expect((await sectionRules())[1]).toMatchObject({ heardIds: ['nature'] });
  });

  test('goes with its feeds and words; one of the catalogue does not', async () => {
    const id = await addSection('Gardens');
    await subscribe(id, { url: 'https://frost.example/feed', title: 'Frost' });
    await addWord({ kind: 'watch', text: 'rose', scopes: ['title'], sectionId: id }, NOW);
    await removeSection(id);
    await removeSection('canada');
    expect(await everything()).toMatchObject([[{ id: 'canada' }, { id: 'science' }], { length: 3 }, []]);
  });
});

describe('words', () => {
  const golf = { kind: 'mute', text: ' Golf ', scopes: ['title'] } as const;

  test('are one where they say the same in the same place', async () => {
    await addWord(golf, NOW);
    await addWord({ ...golf, text: 'GOLF', scopes: ['title', 'summary'] }, NOW + 1);
    await addWord({ ...golf, sectionId: 'canada' }, NOW + 2);
    await addWord({ ...golf, kind: 'watch' }, NOW + 3);
    expect(await addWord({ ...golf, text: ' — ' }, NOW)).toBe(false);
    expect((await readWords()).map(({ text, kind }) => [text, kind])).toEqual([
      ['Golf', 'watch'],
      ['Golf', 'mute'],
      ['GOLF', 'mute'],
    ]);
  });

  test('that change keep their place', async () => {
    await addWord(golf, NOW);
    await addWord({ ...golf, text: 'hockey' }, NOW + 1);
    const first = (await readWords())[1];
    await changeWord(first?.id ?? '', { ...golf, text: 'curling', until: NOW });
    expect((await readWords()).map(({ text, until }) => [text, until])).toEqual([
      ['hockey', undefined],
      ['curling', NOW],
    ]);
  });
});

describe('what is undone', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a name', () => changeSection('canada', { title: 'Home' })],
    [
      'a new section with a feed',
      async () => subscribe(await addSection('Gardens'), { url: 'https://x.example/', title: 'X' }),
    ],
    ['a feed that moved', () => moveSubscription('canada/cbc', 'science', 0)],
    ['a feed that was removed', () => unsubscribe('canada/cbc')],
    ['a word', () => addWord({ kind: 'mute', text: 'golf', scopes: ['title'] }, NOW)],
    ['a word that went', () => removeWord('hockey')],
  ])('is as it was: %s', async (_, change) => {
    await db.words.put({ id: 'hockey', kind: 'mute', text: 'hockey', scopes: ['title'], addedAt: NOW });
    const before = await everything();
    const undo = await undoably(change);
    expect(await everything()).not.toEqual(before);
    await undo();
    expect(await everything()).toEqual(before);
  });

  test('leaves alone what was changed elsewhere meanwhile', async () => {
    const undo = await undoably(() => changeSection('canada', { title: 'Home' }));
    await changeSection('science', { maxStories: 2 });
    await undo();
    expect(await readSections()).toMatchObject([{ id: 'canada' }, { id: 'science', maxStories: 2 }]);
    expect((await readSections())[0]?.title).toBeUndefined();
  });
});
