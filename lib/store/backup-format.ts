import { type Database, type FeedRow, VERSIONS } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** The format of a backup: gzip; then JSON lines, the first of which is the head, and each other one `["table", row]`. */
export const BACKUP_FORMAT = 'morning-briefing-backup';

/** What a backup has, each before what leans on it. */
export const BACKUP_TABLES = [
  'settings',
  'sections',
  'feeds',
  'subscriptions',
  'words',
  'catalogue',
  'entries',
  'states',
  'ledger',
  'editions',
  'receipts',
  'oldBriefings',
] as const satisfies readonly (keyof Database)[];
export type BackupTable = (typeof BACKUP_TABLES)[number];

export type Counts = Readonly<Record<BackupTable, number>>;

export type BackupHead = {
  readonly format: typeof BACKUP_FORMAT;
  /** The version of the store that the rows are of. */
  readonly schema: number;
  /** The version of the product, for people to read. */
  readonly app: string;
  readonly created: Millis;
  readonly counts: Counts;
  /** Of all that follows the head's line, in hexadecimal digits. */
  readonly sha256: string;
};

export const SCHEMA = VERSIONS.length;

export type Row = Readonly<Record<string, unknown>>;

export const KEY_OF: Readonly<Record<BackupTable, string>> = {
  settings: 'key',
  sections: 'id',
  feeds: 'id',
  subscriptions: 'id',
  words: 'id',
  catalogue: 'key',
  entries: 'id',
  states: 'id',
  ledger: 'key',
  editions: 'id',
  receipts: 'id',
  oldBriefings: 'date',
};

/**
 * Of a feed only what the reader or its publisher calls it, and where it is. Validators without their entries would have
 * the server answer 304 for ever for what is not there; so it is asked as a new one.
 */
export function feedAsNew(row: FeedRow): FeedRow {
  const { id, url, host, alsoHosts, title, siteUrl, confirmedAt } = row;
  return { id, url, host, alsoHosts, title, siteUrl, confirmedAt, nextPollAt: 0, failureCount: 0 };
}
