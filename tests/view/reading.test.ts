// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { byDexie } from '@/lib/store/by-dexie';
import { db } from '@/lib/store/db';
import { readingOfLatest } from '@/lib/store/reading';
import { noteOpened, settleOpened } from '@/lib/view/opened';
import { finish, markOpened, toggleRead, toggleSaved } from '@/lib/view/reading';
import { takeBack } from '@/lib/view/undo';
import { anEdition, aStory, printed } from '../components/samples';
import { emptyStore } from '../store/fixtures';

const ONE = aStory({ id: 'one', entryIds: ['a/1', 'b/1'] });
const TWO = aStory({ id: 'two', entryIds: ['a/2'] });
const edition = anEdition({ sections: [printed('science', { stories: [ONE, TWO] })] });

const reading = (over: Partial<Awaited<ReturnType<typeof readingOfLatest>>>) =>
  vi.waitFor(async () => expect(await readingOfLatest(byDexie)).toEqual({ read: [], saved: [], ...over }));

beforeEach(async () => {
  localStorage.clear();
  await emptyStore();
  await db.editions.put(edition);
});

test('reading is kept, and can be taken back', async () => {
  toggleRead(ONE, { read: [], saved: [] });
  await reading({ read: ['one'] });
  takeBack();
  await reading({});
});

test('a section that is done leaves what had been read before as it was when that is taken back', async () => {
  toggleRead(TWO, { read: [], saved: [] });
  await reading({ read: ['two'] });
  finish([ONE, TWO], await readingOfLatest(byDexie));
  await reading({ read: ['one', 'two'] });
  takeBack();
  await reading({ read: ['two'] });
});

test('a saved story is one entry, the one whose words it has', async () => {
  toggleSaved(ONE, { read: [], saved: [] });
  await reading({ saved: ['one'] });
  expect((await db.states.toArray()).map(({ id }) => id)).toEqual(['a/1']);
  toggleSaved(ONE, { read: [], saved: ['one'] });
  await reading({});
  takeBack();
  await reading({ saved: ['one'] });
});

test.each([
  ['click', 0, ['one']],
  ['auxclick', 1, ['one']],
  ['auxclick', 2, []],
] as const)('a link opened by %s of button %i', async (type, button, read) => {
  markOpened({ edition: signal<Edition | undefined>(edition) });
  document.body.innerHTML = '<article data-story="one"><h3><a href="#there"><b>Ferries</b></a></h3></article>';
  document.querySelector('b')?.dispatchEvent(new MouseEvent(type, { button, bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await reading({ read: [...read] });
  expect(localStorage.length).toBe(0);
});

test('what was opened by a page that ended is read on the next', async () => {
  noteOpened(ONE.entryIds, 5);
  await reading({});
  await settleOpened();
  await reading({ read: ['one'] });
  expect((await db.states.toArray()).map(({ readAt }) => readAt)).toEqual([5, 5]);
  expect(localStorage.length).toBe(0);
});

test('a note that cannot be read costs nothing else', async () => {
  localStorage.setItem('briefing:opened:1', '{"a/1":');
  await settleOpened();
  noteOpened(TWO.entryIds, 5);
  await settleOpened();
  await reading({ read: ['two'] });
});
