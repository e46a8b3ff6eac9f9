import { confirmed } from '@/lib/store/confirmed';
import type { Glance, Shown, ShownTable } from '@/lib/store/glance';
import { NATIVE_STEP, STORE_NAME, STORE_VERSION } from '@/lib/store/version';

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(STORE_NAME);
  request.onupgradeneeded = () => request.transaction?.abort();
  return answerOf(request);
}

/**
 * Opens the store as it is, without the library that writes it. Undefined where there is none yet, where it is of another
 * version or cannot be opened: whoever opens it with Dexie makes it, brings it up to date, or learns what is wrong.
 */
export async function openByHand(): Promise<IDBDatabase | undefined> {
  const store = await confirmed(open()).catch(() => undefined);
  if (!store || Math.floor(store.version / NATIVE_STEP) === STORE_VERSION) return store;
  store.close();
  return undefined;
}

/** What the browser hands over at once: each slice is a task of the page's own, and with thousands of feeds a short one. */
const SLICE = 250;

async function allOf<Row>(rows: IDBObjectStore): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: IDBKeyRange | undefined; ; ) {
    const slice: Row[] = await answerOf(rows.getAll(after, SLICE));
    all.push(...slice);
    const last = slice.at(-1);
    if (!last || slice.length < SLICE) return all;
    after = IDBKeyRange.lowerBound(last[rows.keyPath as keyof Row], true);
  }
}

/** What stands in an open store; `note` is told of every table that is looked into. */
export function byHand(store: IDBDatabase, note: (table: ShownTable) => void = () => {}): Glance {
  const shelf = (table: ShownTable) => {
    note(table);
    return store.transaction(table).objectStore(table);
  };
  const editions = () => shelf('editions').index('builtAt');
  return {
    get: async (table, key) => answerOf(shelf(table).get(key)),
    getAll: async (table) => allOf(shelf(table)),
    async getEach(table, keys) {
      const rows = shelf(table);
      return Promise.all(keys.map((key) => answerOf(rows.get(key))));
    },
    editionsBuilt: async (after, upTo) => answerOf(editions().getAll(IDBKeyRange.bound(after, upTo, true))),
    latestEdition: async () => (await answerOf(editions().openCursor(undefined, 'prev')))?.value,
    latestEditionId: async () => (await answerOf(editions().openKeyCursor(undefined, 'prev')))?.primaryKey as string,
  };
}

/** Changes one row. Nobody is told, so it is only for what no other page shows. */
export async function changeByHand<T extends ShownTable>(
  store: IDBDatabase,
  table: T,
  key: string,
  change: (row: Shown[T] | undefined) => Shown[T],
): Promise<void> {
  const rows = store.transaction(table, 'readwrite').objectStore(table);
  const row = await answerOf<Shown[T] | undefined>(rows.get(key));
  await answerOf(rows.put(change(row)));
}
