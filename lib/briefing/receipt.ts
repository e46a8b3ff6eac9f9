import type { Group } from '@/lib/briefing/groups';
import { failuresOf, hasAnswered } from '@/lib/briefing/outcome';
import type { EditionSection, FeedFacts, Receipt } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';

export type Account = {
  readonly feeds: readonly FeedFacts[];
  /** Entries of the edition's feeds. */
  readonly entries: readonly Entry[];
  readonly groups: readonly Group[];
  readonly sections: readonly EditionSection[];
  /** Whether its story was shown on an earlier day. */
  readonly isShown: (group: Group) => boolean;
  /** Whether it stands in `sections`. */
  readonly isPrinted: (group: Group) => boolean;
};

/**
 * What became of every entry. Each counts once: as the one that tells its story (shown, already shown or left), as merged
 * into another's, or as unlinked. A story kept from before may have entries that are no longer stored: they count too.
 */
export function receiptOf({ feeds, entries, groups, sections, isShown, isPrinted }: Account): Receipt {
  const stories = sections.flatMap((section) => section.stories);
  const stored = new Set(entries.map((entry) => entry.id));
  const gone = stories.flatMap((story) => story.entryIds).filter((id) => !stored.has(id)).length;

  const unlinked = entries.filter((entry) => entry.url === undefined).length;
  const rest = groups.filter((group) => !isPrinted(group));
  const alreadyShown = rest.filter((group) => isShown(group)).length;
  const left = rest.length - alreadyShown;
  const considered = entries.length + gone;
  return {
    feedCount: feeds.length,
    answeredCount: feeds.filter(hasAnswered).length,
    failures: failuresOf(feeds),
    considered,
    shown: stories.length,
    merged: considered - unlinked - stories.length - alreadyShown - left,
    alreadyShown,
    unlinked,
    left,
  };
}
