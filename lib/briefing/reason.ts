import type { Change } from '@/lib/briefing/change';
import type { Millis } from '@/lib/time';

/** Why a story is in the edition: facts that ranked it, words are in the locales. A closed list, the weightiest first. */
export type Reason =
  | { readonly kind: 'update'; readonly changes: readonly Change[] }
  | { readonly kind: 'watch'; readonly word: string }
  | { readonly kind: 'publishers'; readonly count: number }
  | { readonly kind: 'put-first'; readonly publisher: string }
  | { readonly kind: 'rare'; readonly publisher: string; readonly monthlyCount: number }
  | { readonly kind: 'window'; readonly hours: 72 | 168 | 720 }
  | { readonly kind: 'first-seen'; readonly at: Millis };
