import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import { bornAt, markBorn } from '@/lib/store/born';
import { db, openDatabase, VERSIONS } from '@/lib/store/db';
import '@/lib/store/open'; // loaded by the page once it needs it: here it is there, so that only the faked clock is waited for
import { changeSection } from '@/lib/store/sections';
import { shownSettings } from '@/lib/store/shown';
import { lookInto } from '@/lib/view/looking';
import { dismissTrouble, kept, openForPage, stepAside, trouble } from '@/lib/view/trouble';
import { emptyStore, NOW, sectionRow, storeSection } from '../store/fixtures';
import { session } from '../support/browser';

/** The page's address: one that somebody looks at. */
vi.stubGlobal('location', { search: '' });

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('science', 0), []);
});
afterEach(() => {
  stepAside();
  vi.restoreAllMocks();
  vi.useRealTimers();
  dismissTrouble();
  session.clear();
});

const fillDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });

/** Lets ten seconds pass as often as it takes: how long an attempt itself takes, no faked clock tells. */
const tenSecondsUntil = (holds: () => void) =>
  vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(10_000);
      holds();
    },
    { timeout: 10_000 },
  );

describe('a change that the store does not take', () => {
  test('is told, and the word goes by itself once something can be written', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const put = fillDisk();
    expect(await kept(changeSection('science', { enabled: false }).then(() => 'kept'))).toBeUndefined();
    expect(trouble.value?.kind).toBe('full');
    const before = put.mock.calls.length;
    await tenSecondsUntil(() => expect(put.mock.calls.length, 'it has tried again').toBeGreaterThan(before));
    expect(trouble.value?.kind).toBe('full');
    vi.restoreAllMocks();
    await tenSecondsUntil(() => expect(trouble.value).toBeUndefined());
    expect(await kept(changeSection('science', { enabled: false }).then(() => 'kept'))).toBe('kept');
  });

  test('is no trouble of the store when it is a bug', async () => {
    await expect(kept(Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
    expect(trouble.value).toBeUndefined();
  });
});

describe('a page that opens the store', () => {
  test('tells what the worker found', async () => {
    session.set('trouble', { kind: 'full' });
    expect(await openForPage(undefined)).toBeDefined();
    await vi.waitFor(() => expect(trouble.value).toEqual({ kind: 'full' }));
  });

  test('knows the store that it saw the last time, and tells when the browser has lost it', async () => {
    await openForPage(NOW);
    await vi.waitFor(() => expect(trouble.value, 'its mark is gone').toEqual({ kind: 'emptied' }));
    dismissTrouble();
    await markBorn(NOW + 1);
    await openForPage(NOW + 1);
    await bornAt();
    expect(trouble.value).toBeUndefined();
    await openForPage(NOW);
    await vi.waitFor(() => expect(trouble.value, 'it is another one').toEqual({ kind: 'emptied' }));
  });
});

test('a page whose store cannot be opened tells so at once, and has it by itself as soon as it can be', async () => {
  await db.settings.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, theme: 'dark' } });
  db.close({ disableAutoOpen: false });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  const settings = lookInto(openForPage(undefined))(shownSettings);
  await vi.advanceTimersByTimeAsync(5_250);
  expect(trouble.value).toMatchObject({ kind: 'unopened' });
  expect(settings.value).toEqual({ kind: 'loading' });
  vi.restoreAllMocks();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(settings.value).toMatchObject({ kind: 'ready', value: { theme: 'dark' } }));
  expect(trouble.value).toBeUndefined();
});

test('a page of older code lets go of the store at once, keeps what it shows, and asks to be loaded again', async () => {
  await db.settings.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, theme: 'dark' } });
  const settings = lookInto(openForPage(undefined))(shownSettings);
  await vi.waitFor(() => expect(settings.value).toMatchObject({ kind: 'ready', value: { theme: 'dark' } }));
  const later = openDatabase('morning-briefing', [...VERSIONS, { stores: { notes: 'id' } }]);
  await later.open();
  expect(trouble.value).toEqual({ kind: 'outdated' });
  await later.settings.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, theme: 'light' } });
  expect(await kept(changeSection('science', { enabled: false }))).toBeUndefined();
  expect(trouble.value, 'that is still the reason').toEqual({ kind: 'outdated' });
  expect((await later.sections.get('science'))?.enabled).toBe(true);
  expect(settings.value).toMatchObject({ kind: 'ready', value: { theme: 'dark' } });
  await later.delete();
});
