import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase, VERSIONS } from '@/lib/store/db';
import { openStore, tryWriting } from '@/lib/store/open';
import { NOW } from './fixtures';

const NAME = 'opened';
const NEXT = [...VERSIONS, { stores: { notes: 'id' } }];
const { open } = IDBFactory.prototype;

beforeEach(() => openDatabase(NAME).delete());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The browser fails to open a database so many times, as Chromium does when it cannot read its files. */
function failToOpen(times: number) {
  let left = times;
  return vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
    left -= 1;
    if (left < 0) return open.call(this, name, version);
    const error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    const request = { error, onerror: undefined as ((event: unknown) => void) | undefined };
    queueMicrotask(() => request.onerror?.({ target: request, preventDefault() {}, stopPropagation() {} }));
    return request as unknown as IDBOpenDBRequest;
  });
}

/** Dexie itself tries four times before it says that a database cannot be opened, once in its life. */
const DEXIES_TRIES = 4;

describe('a store that the browser fails to open', () => {
  test('is opened again, and works when it succeeds', async () => {
    const db = openDatabase(NAME);
    await db.settings.count();
    db.close({ disableAutoOpen: false });
    failToOpen(DEXIES_TRIES + 2);
    expect(await openStore(db, [1, 1, 1])).toBeUndefined();
    expect(await db.settings.count()).toBe(0);
  });

  test('is given up after the third time, with the browser’s own words, and nothing is deleted', async () => {
    const deleteDatabase = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
    const opened = failToOpen(100);
    const db = openDatabase(NAME);
    expect(await openStore(db, [1, 1, 1])).toEqual({
      kind: 'unopened',
      detail: 'UnknownError: Internal error opening backing store for indexedDB.open.',
    });
    expect(opened).toHaveBeenCalledTimes(DEXIES_TRIES + 3);
    expect(deleteDatabase).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await openStore(db, []), 'a later tick opens it').toBeUndefined();
  });

  test('is opened once more after longer and longer waits: a quarter of a second, one, four', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    failToOpen(100);
    const opening = openStore(openDatabase(NAME));
    await vi.advanceTimersByTimeAsync(5200);
    await expect(Promise.race([opening, Promise.resolve('still waiting')])).resolves.toBe('still waiting');
    await vi.advanceTimersByTimeAsync(60);
    expect((await opening)?.kind).toBe('unopened');
  });
});

test('a store of a later version is not opened by older code, however often it tries', async () => {
  const later = openDatabase(NAME, NEXT);
  await later.settings.put({ key: 'settings', value: { theme: 'dark' } as never });
  later.close();
  const old = openDatabase(NAME);
  expect(await openStore(old, [1, 1, 1])).toMatchObject({ kind: 'newer' });
});

describe('an upgrade while a page of the older version is open', () => {
  test('goes through at once when that page lets go of the store', async () => {
    const old = openDatabase(NAME);
    await old.meta.put({ key: 'born', value: NOW });
    const changed = vi.fn();
    old.on('versionchange', changed);
    const later = openDatabase(NAME, NEXT);
    expect(await openStore(later)).toBeUndefined();
    expect(changed).toHaveBeenCalledOnce();
    expect((await later.meta.get('born'))?.value).toBe(NOW);
  });

  test('is told of when it does not, and goes through when it does at last', async () => {
    const first = openDatabase(NAME);
    await first.open();
    first.close();
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(NAME);
      request.onsuccess = () => resolve(request.result);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const later = openDatabase(NAME, NEXT);
    const blocked = new Promise((resolve) => later.on('blocked', resolve));
    const opening = openStore(later);
    await blocked;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await opening).toEqual({ kind: 'blocked' });
    vi.useRealTimers();
    held.close();
    expect(await openStore(later)).toBeUndefined();
    later.close();
  });
});

describe('a write to see whether the store takes any', () => {
  test('leaves nothing behind', async () => {
    const db = openDatabase(NAME);
    expect(await tryWriting(1000, db)).toBeUndefined();
    expect(await db.jobs.count()).toBe(0);
  });

  test('finds that the disk is full', async () => {
    const db = openDatabase(NAME);
    await db.open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Encountered full disk', 'QuotaExceededError');
    });
    expect(await tryWriting(0, db)).toMatchObject({ kind: 'full', detail: expect.stringContaining('full disk') });
  });

  test('does not wait longer than ten seconds for an answer', async () => {
    const db = openDatabase(NAME);
    await db.open();
    // A transaction that does not end keeps every later one waiting, as a full disk does.
    const native = db.backendDB().transaction('jobs', 'readwrite').objectStore('jobs');
    let isStuck = true;
    const stick = () => {
      if (isStuck) native.get('nothing').onsuccess = stick;
    };
    stick();
    const spy = vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const writing = tryWriting(0, db);
    await spy.advanceTimersByTimeAsync(9_999);
    expect(await Promise.race([writing, Promise.resolve('waiting')])).toBe('waiting');
    await spy.advanceTimersByTimeAsync(1);
    expect(await writing).toEqual({ kind: 'unconfirmed', detail: 'UnconfirmedError: No answer within 10 s' });
    isStuck = false;
  });
});
