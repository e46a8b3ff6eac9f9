import { beforeEach, expect, test } from 'vitest';
import { drawPages } from '@/lib/jobs/draw-pages';
import { db } from '@/lib/store/db';
import { edition, emptyStore } from '../store/fixtures';
import { drawnUnseen, openPages, session } from '../support/browser';

beforeEach(async () => {
  await emptyStore();
  session.clear();
  drawnUnseen.length = 0;
  openPages.length = 0;
});

test('the pages are drawn for the next tab once for each edition', async () => {
  await db.editions.put(edition());
  await drawPages();
  await drawPages();
  expect(drawnUnseen).toEqual(['/newtab.html?unseen', '/popup.html?unseen']);
  await db.editions.put(edition({ builtAt: edition().builtAt + 1 }));
  await drawPages();
  expect(drawnUnseen).toHaveLength(4);
});

test('a page that is open draws itself', async () => {
  openPages.push({ documentUrl: 'chrome-extension://briefing/newtab.html' });
  await db.editions.put(edition());
  await drawPages();
  expect(drawnUnseen).toEqual(['/popup.html?unseen']);
});

test('an edition that still fills is not worth it', async () => {
  await db.editions.put(edition({ state: 'filling' }));
  await drawPages();
  expect(drawnUnseen).toEqual([]);
});
