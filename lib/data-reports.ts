/** How far a long piece of work has come; `total` is 0 where nobody knows yet. */
export type DataProgress = { readonly done: number; readonly total: number };

/** Why a feed of an OPML file was left out. `twice`: the file names it again for the same section. */
export type FeedRefusal = 'scheme' | 'address' | 'missing' | 'too-long' | 'too-many' | 'private' | 'twice';

export type RefusedFeed = { readonly title: string; readonly url: string; readonly reason: FeedRefusal };

/** What an OPML file brought. `complete` is false where the file is broken and was read as far as it goes. */
export type ImportReport =
  | { readonly kind: 'not-opml' | 'too-large' | 'undone' }
  | ({ readonly kind: 'working' } & DataProgress)
  | {
      readonly kind: 'imported';
      readonly added: number;
      readonly known: number;
      /** The first of them. */
      readonly refused: readonly RefusedFeed[];
      readonly refusedCount: number;
      /** Outlines of a broken file of which not even the address could be read. */
      readonly unread: number;
      readonly complete: boolean;
    };

/**
 * What is damaged in a backup: `packing` the gzip around the lines, `text` no UTF-8, `json` no JSON, `head`, `table` none that we know,
 * `shape` and `unsafe` a row by itself, `duplicate` a key for the second time, `foreign` a row that leans on one that is
 * not there, `counts` and `sum` what the head says of the rest.
 */
export type BackupDamage =
  | 'packing'
  | 'text'
  | 'json'
  | 'head'
  | 'table'
  | 'shape'
  | 'unsafe'
  | 'duplicate'
  | 'foreign'
  | 'counts'
  | 'sum';

/** What a backup or its restore came to, or how far it is. */
export type BackupReport =
  | ({ readonly kind: 'saving' | 'restoring' } & DataProgress)
  | { readonly kind: 'saved'; readonly savedCount: number; readonly leftOut: number }
  | {
      readonly kind: 'restored';
      /** When the file was written, epoch ms. */
      readonly created: number;
      readonly sectionCount: number;
      readonly feedCount: number;
      readonly savedCount: number;
    }
  | { readonly kind: 'undone' | 'not-backup' }
  | { readonly kind: 'later'; readonly app: string }
  | { readonly kind: 'damaged'; readonly line: number; readonly table?: string; readonly damage: BackupDamage };
