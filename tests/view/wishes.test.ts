import { beforeEach, expect, test, vi } from 'vitest';
import { readSettings } from '@/lib/store/settings';
import { addWord, readWords } from '@/lib/store/words';
import { takeBack } from '@/lib/view/undo';
import { lessen, muteWord } from '@/lib/view/wishes';
import { emptyStore, NOW } from '../store/fixtures';

beforeEach(emptyStore);

test('a muted word joins the others, and goes again', async () => {
  await addWord({ kind: 'mute', text: 'golf', scopes: ['title'] }, NOW);
  await muteWord('ferry');
  expect((await readWords()).map(({ text }) => text)).toEqual(['ferry', 'golf']);
  takeBack();
  await vi.waitFor(async () => expect((await readWords()).map(({ text }) => text)).toEqual(['golf']));
});

test('a word that was muted in the headline alone is muted everywhere, and as before when that is taken back', async () => {
  await addWord({ kind: 'mute', text: 'golf', scopes: ['title'] }, NOW);
  await muteWord('Golf');
  expect(await readWords()).toMatchObject([{ text: 'Golf', scopes: ['title', 'summary'] }]);
  takeBack();
  await vi.waitFor(async () => expect(await readWords()).toMatchObject([{ text: 'golf', scopes: ['title'] }]));
});

test('less of a publisher is taken back at once', async () => {
  lessen('Harbour Post');
  await vi.waitFor(async () => expect((await readSettings()).sourceWeights).toEqual({ 'Harbour Post': 0.5 }));
  takeBack();
  await vi.waitFor(async () => expect((await readSettings()).sourceWeights).toEqual({}));
});
