import { syncBrowsers } from '@/lib/jobs/sync-browsers';
import { db } from '@/lib/store/db';
import { seedCatalogue } from '@/lib/store/seed';
import { switchSync } from '@/lib/store/sync-switch';
import { emptyStore } from '../store/fixtures';
import { synced } from '../support/browser';

const TABLES = db.tables.map(({ name }) => name);

type Kept = { readonly rows: ReadonlyMap<string, readonly unknown[]>; readonly items: ReadonlyMap<string, unknown> };

export type Profile = {
  /** Does something as this browser, which has a store and a synced storage of its own. */
  as<T>(work: () => Promise<T>): Promise<T>;
  /** The worker's next round. */
  round(): Promise<void>;
  /** What the browser's own sync would bring: all that stands in the other's synced storage. */
  receive(other: Profile): void;
  items(): ReadonlyMap<string, unknown>;
};

/** A browser of the reader's with the product in it, as on its first day. */
export async function profile(): Promise<Profile> {
  await emptyStore();
  await seedCatalogue('en');
  let kept: Kept = { rows: await readAll(), items: new Map() };
  const as = async <T>(work: () => Promise<T>): Promise<T> => {
    await furnish(kept.rows);
    synced.items = new Map(kept.items);
    const result = await work();
    kept = { rows: await readAll(), items: synced.items };
    return result;
  };
  return {
    as,
    round: () => as(syncBrowsers),
    receive: (other) => {
      kept = { ...kept, items: new Map(other.items()) };
    },
    items: () => kept.items,
  };
}

const furnish = (tables: Kept['rows']): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await Promise.all([...tables].map(([name, rows]) => rows.length > 0 && db.table(name).bulkPut([...rows])));
  });

const readAll = async () =>
  new Map(await Promise.all(TABLES.map(async (name) => [name, await db.table(name).toArray()] as const)));

export const turnOn = (one: Profile, now: number): Promise<void> => one.as(() => switchSync(true, now));
