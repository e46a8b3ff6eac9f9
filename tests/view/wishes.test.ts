import { beforeEach, expect, test, vi } from 'vitest';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { takeBack } from '@/lib/view/undo';
import { lessen, muteWord } from '@/lib/view/wishes';
import { emptyStore, NOW } from '../store/fixtures';

beforeEach(emptyStore);

test('a muted word joins the others, and goes again', async () => {
  await changeSettings({ muteWords: ['golf'] }, NOW, 'UTC');
  await muteWord('ferry');
  await muteWord('golf');
  expect((await readSettings()).muteWords).toEqual(['golf', 'ferry']);
  takeBack();
  await vi.waitFor(async () => expect((await readSettings()).muteWords).toEqual(['golf']));
});

test('less of a publisher is taken back at once', async () => {
  lessen('Harbour Post');
  await vi.waitFor(async () => expect((await readSettings()).sourceWeights).toEqual({ 'Harbour Post': 0.5 }));
  takeBack();
  await vi.waitFor(async () => expect((await readSettings()).sourceWeights).toEqual({}));
});
