import type { Candidate } from '@/lib/briefing/candidate';
import type { Group } from '@/lib/briefing/groups';
import { failuresOf, hasAnswered } from '@/lib/briefing/outcome';
import type { EditionSection, FeedFacts, Receipt } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';

/** What became of a story that is not printed. */
export type Fate =
  | { readonly kind: 'alreadyShown'; readonly day: string }
  | { readonly kind: 'muted'; readonly word: string }
  | { readonly kind: 'left' };

/** Of nearly all stories: one object for all of them. */
export const LEFT: Fate = { kind: 'left' };

/** A group that is not printed; without a candidate it has no words to print. */
export type Unprinted = { readonly group: Group; readonly candidate?: Candidate; readonly fate: Fate };

export type Account = {
  readonly feeds: readonly FeedFacts[];
  /** Entries of the edition's feeds. */
  readonly entries: readonly Entry[];
  readonly sections: readonly EditionSection[];
  readonly unprinted: readonly Unprinted[];
};

/**
 * What became of every entry. Each counts once: as the one that tells its story (shown, already shown, muted or left), as
 * merged into another's, or as unlinked. A story kept from before may have entries that are no longer stored: they count too.
 */
export function receiptOf({ feeds, entries, sections, unprinted }: Account): Receipt {
  const stories = sections.flatMap((section) => section.stories);
  const stored = new Set(entries.map((entry) => entry.id));
  const gone = stories.flatMap((story) => story.entryIds).filter((id) => !stored.has(id)).length;
  const considered = entries.length + gone;
  const unlinked = entries.filter((entry) => entry.url === undefined).length;
  const count = (kind: Fate['kind']) => unprinted.filter(({ fate }) => fate.kind === kind).length;
  return {
    feedCount: feeds.length,
    answeredCount: feeds.filter(hasAnswered).length,
    failures: failuresOf(feeds),
    considered,
    shown: stories.length,
    merged: considered - unlinked - stories.length - unprinted.length,
    alreadyShown: count('alreadyShown'),
    muted: count('muted'),
    unlinked,
    left: count('left'),
  };
}
