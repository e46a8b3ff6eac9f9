import type { DBCore, Middleware } from 'dexie';

/** What only the reader knows. All other tables can be asked for or made again. */
const READERS: ReadonlySet<string> = new Set([
  'settings',
  'sections',
  'subscriptions',
  'words',
  'catalogue',
  'states',
  'meta',
  'oldBriefings',
  'before',
  'sync',
]);

/**
 * What the reader did is on the disk before it counts as done (`strict`); what feeds bring may wait in the system's buffers
 * (`relaxed`), and goes with its validators if it goes. Dexie's own option holds for a whole connection, and Chromium's
 * default is relaxed since version 121.
 */
export const byDurability: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'durability',
  create: (core) => ({
    ...core,
    transaction: (tables, mode) =>
      core.transaction(tables, mode, { durability: tables.some((table) => READERS.has(table)) ? 'strict' : 'relaxed' }),
  }),
};
