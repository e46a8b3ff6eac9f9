// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { onContextMenu } from '@/lib/browser/context-menus';
import { muteSelection } from '@/lib/jobs/mute-selection';
import { offerMenus } from '@/lib/jobs/offer-menus';
import { db } from '@/lib/store/db';
import { readWords } from '@/lib/store/words';
import { hearMuted } from '@/lib/view/hear-muted';
import { dismissUndo, takeBack, undoable } from '@/lib/view/undo';
import { emptyStore } from '../store/fixtures';
import { contextMenu, session, sessionListeners } from '../support/browser';

const muted = async () => (await readWords()).map(({ text }) => text);

beforeEach(async () => {
  await emptyStore();
  session.clear();
  sessionListeners.clear();
  dismissUndo();
});

describe('the menu of the browser', () => {
  test('offers to mute what is selected, in the language of the reader, and offers it once', async () => {
    await offerMenus();
    await db.settings.put({ key: 'settings', value: { language: 'fr' } } as never);
    await offerMenus();
    expect(contextMenu.items).toEqual([
      {
        id: 'add-feed',
        title: 'Ajouter le fil de ce site au bulletin',
        contexts: ['page'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      },
      { id: 'mute-word', title: 'Masquer «\u00a0%s\u00a0» dans le bulletin', contexts: ['selection'] },
    ]);
  });

  test('hands on what was selected, and on which page', () => {
    const listener = vi.fn();
    onContextMenu(listener);
    const pageUrl = 'https://harbour.example/';
    for (const hear of contextMenu.listeners) hear({ menuItemId: 'mute-word', selectionText: 'fog', pageUrl });
    for (const hear of contextMenu.listeners) hear({ menuItemId: 'add-feed', pageUrl });
    expect(listener.mock.calls).toEqual([
      ['mute-word', { selection: 'fog', pageUrl }],
      ['add-feed', { selection: '', pageUrl }],
    ]);
  });
});

describe('a word that was muted on another page', () => {
  test('is muted once', async () => {
    await muteSelection(' “Rail strike”. ');
    await muteSelection('Rail strike');
    expect(await muted()).toEqual(['Rail strike']);
  });

  test('is told on the page that is opened next, which takes it back', async () => {
    await muteSelection('fog');
    hearMuted(signal(false));
    await expect.poll(() => undoable.value?.said).toEqual(['reading.muted', { word: 'fog' }]);
    expect(session.has('muted')).toBe(false);
    takeBack();
    await expect.poll(muted).toEqual([]);
  });

  test('is told at once on a page that is in sight', async () => {
    hearMuted(signal(false));
    await muteSelection('fog');
    await expect.poll(() => undoable.value?.said).toEqual(['reading.muted', { word: 'fog' }]);
  });

  test('waits on a quiet page until the briefing is shown', async () => {
    const quiet = signal(true);
    await muteSelection('fog');
    hearMuted(quiet);
    expect(session.has('muted')).toBe(true);
    quiet.value = false;
    await expect.poll(() => undoable.value?.said).toEqual(['reading.muted', { word: 'fog' }]);
  });

  test('is none where a whole sentence was selected, and that is said', async () => {
    hearMuted(signal(false));
    await muteSelection('A sentence which is far too long for anybody to want it muted just as it stands.');
    await expect.poll(() => undoable.value).toEqual({ said: ['menu.refused'] });
    expect(await muted()).toEqual([]);
  });
});
