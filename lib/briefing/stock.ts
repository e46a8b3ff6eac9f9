import type { Candidate } from '@/lib/briefing/candidate';
import type { Stock } from '@/lib/briefing/compile-section';
import type { Desk } from '@/lib/briefing/desk';
import { headlineOf } from '@/lib/briefing/entry-words';
import type { Group } from '@/lib/briefing/groups';
import { type Ledger, repeatedSince } from '@/lib/briefing/ledger';
import { type Fate, LEFT } from '@/lib/briefing/receipt';
import type { EditionSection } from '@/lib/briefing/types';
import { isWithin } from '@/lib/briefing/window';

/** All that may be printed, by section, and what becomes of what is not. */
export type Store = {
  readonly of: (sectionId: string) => Stock;
  /** What becomes of a candidate that is not printed, in a section that looks back so many hours. */
  readonly fateOf: (candidate: Candidate, windowHours: EditionSection['windowHours']) => Fate;
};

export const keysOf = (sections: readonly EditionSection[]): Set<string> =>
  new Set(sections.flatMap((section) => section.stories.flatMap((story) => story.keys)));

export const isAmong = ({ keys }: Group, printed: ReadonlySet<string>): boolean => keys.some((key) => printed.has(key));

/**
 * The day on which a story was shown under another address, by its headline. Each is looked up once, and only in the
 * window of its section: ten thousand would be felt, and what is older is left over either way.
 */
function repeatsIn(ledger: Ledger): (candidate: Candidate) => string | undefined {
  const asked = new Map<string, string | undefined>();
  return ({ key, lead, verdict }) => {
    if (verdict.kind !== 'new' || ledger.headlines.size === 0) return undefined;
    if (!asked.has(key)) asked.set(key, repeatedSince(headlineOf(lead) ?? '', ledger));
    return asked.get(key);
  };
}

/** `taken` are the addresses of stories that stand in the edition already. */
export function storeOf(
  candidates: readonly Candidate[],
  { ledger, now }: Pick<Desk, 'ledger' | 'now'>,
  taken: ReadonlySet<string>,
): Store {
  const repeats = repeatsIn(ledger);
  const free = candidates.filter(
    ({ verdict, mutedBy, group }) => verdict.kind !== 'shown' && mutedBy === undefined && !isAmong(group, taken),
  );
  const bySection = Map.groupBy(free, ({ sectionId }) => sectionId);
  return {
    of: (sectionId) => ({
      candidates: bySection.get(sectionId) ?? [],
      isRepeat: (candidate) => repeats(candidate) !== undefined,
    }),
    fateOf: (candidate, windowHours) => {
      const { verdict, mutedBy } = candidate;
      if (verdict.kind === 'shown') return { kind: 'alreadyShown', day: verdict.day };
      if (mutedBy !== undefined) return { kind: 'muted', word: mutedBy };
      const day = isWithin(candidate.at, windowHours, now) ? repeats(candidate) : undefined;
      return day === undefined ? LEFT : { kind: 'alreadyShown', day };
    },
  };
}
