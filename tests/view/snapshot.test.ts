import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import { readSnapshot, type Snapshot, writeSnapshot } from '@/lib/view/snapshot';
import { edition } from '../store/fixtures';

const snapshot: Snapshot = { edition: edition(), sections: [], settings: DEFAULT_SETTINGS };

/** The page's storage: what it holds, how often it was written, and how much fits. */
const storage = { items: new Map<string, string>(), writes: 0, room: Number.POSITIVE_INFINITY };

beforeEach(() => {
  Object.assign(storage, { items: new Map(), writes: 0, room: Number.POSITIVE_INFINITY });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.items.get(key) ?? null,
    removeItem: (key: string) => storage.items.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > storage.room) throw new DOMException('full', 'QuotaExceededError');
      storage.items.set(key, value);
      storage.writes++;
    },
  });
});

describe('the snapshot of the page', () => {
  test('is nothing on the first tab ever', () => {
    expect(readSnapshot()).toBeUndefined();
  });

  test('comes back as it was written', () => {
    writeSnapshot(snapshot);
    expect(readSnapshot()).toEqual(snapshot);
  });

  test('that was damaged costs only the head start', () => {
    writeSnapshot(snapshot);
    for (const key of storage.items.keys()) storage.items.set(key, '{"edition":');
    expect(readSnapshot()).toBeUndefined();
  });

  test('is not written again when nothing changed: writing wakes every other tab', () => {
    writeSnapshot(snapshot);
    writeSnapshot(structuredClone(snapshot));
    expect(storage.writes).toBe(1);
  });

  test('that does not fit is dropped, so that no old one is taken for the new', () => {
    writeSnapshot(snapshot);
    storage.room = 10;
    writeSnapshot({ ...snapshot, edition: edition({ minutes: 9 }) });
    expect(readSnapshot()).toBeUndefined();
  });
});
