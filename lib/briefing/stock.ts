import type { Candidate } from '@/lib/briefing/candidate';
import type { Stock } from '@/lib/briefing/compile-section';
import { headlineOf } from '@/lib/briefing/entry-words';
import type { Group } from '@/lib/briefing/groups';
import { type Ledger, repeatedSince } from '@/lib/briefing/ledger';
import type { Fate } from '@/lib/briefing/receipt';
import type { EditionSection } from '@/lib/briefing/types';

/** All that may be printed, by section, and what becomes of what is not. */
export type Store = {
  readonly of: (sectionId: string) => Stock;
  /** What becomes of a candidate that is not printed. */
  readonly fateOf: (candidate: Candidate) => Fate;
};

export const keysOf = (sections: readonly EditionSection[]): Set<string> =>
  new Set(sections.flatMap((section) => section.stories.flatMap((story) => story.keys)));

export const isAmong = ({ keys }: Group, printed: ReadonlySet<string>): boolean => keys.some((key) => printed.has(key));

/**
 * Headlines are compared with those of the ledger only for what is about to be printed: that asks about a hundred times
 * and not ten thousand, and what ranks behind is left over either way.
 */
function repeatsIn(ledger: Ledger): {
  dayOf: (candidate: Candidate) => string | undefined;
  found: Map<string, string>;
} {
  const asked = new Map<string, string | undefined>();
  const found = new Map<string, string>();
  const dayOf = ({ key, lead, verdict }: Candidate) => {
    if (verdict.kind !== 'new') return undefined;
    if (!asked.has(key)) asked.set(key, repeatedSince(headlineOf(lead) ?? '', ledger));
    const day = asked.get(key);
    if (day !== undefined) found.set(key, day);
    return day;
  };
  return { dayOf, found };
}

/** `taken` are the addresses of stories that stand in the edition already. */
export function storeOf(candidates: readonly Candidate[], ledger: Ledger, taken: ReadonlySet<string>): Store {
  const repeats = repeatsIn(ledger);
  const free = candidates.filter(
    ({ verdict, mutedBy, group }) => verdict.kind !== 'shown' && mutedBy === undefined && !isAmong(group, taken),
  );
  const bySection = Map.groupBy(free, ({ sectionId }) => sectionId);
  return {
    of: (sectionId) => ({
      candidates: bySection.get(sectionId) ?? [],
      isRepeat: (candidate) => repeats.dayOf(candidate) !== undefined,
    }),
    fateOf: ({ key, verdict, mutedBy }) => {
      const day = verdict.kind === 'shown' ? verdict.day : repeats.found.get(key);
      if (day !== undefined) return { kind: 'alreadyShown', day };
      return mutedBy === undefined ? { kind: 'left' } : { kind: 'muted', word: mutedBy };
    },
  };
}
