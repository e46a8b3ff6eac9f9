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
