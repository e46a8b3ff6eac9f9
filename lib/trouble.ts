import type { Millis } from '@/lib/time';

/** Why the store cannot be used as it should. A closed list: every code has its sentences in the locales. */
export const TROUBLES = [
  'unopened', // the browser fails to open it, again and again
  'newer', // a later version of the extension wrote it
  'blocked', // a page of an older version holds it
  'outdated', // this page is of an older version than the store
  'full', // the disk, or the share of it that the browser gives
  'unconfirmed', // a write was not confirmed within ten seconds
  'emptied', // the browser lost it, and made a new one
] as const;
export type TroubleKind = (typeof TROUBLES)[number];

/** `detail` is what the browser says, in its words. */
export type Trouble = { readonly kind: TroubleKind; readonly detail?: string; readonly since?: Millis };
