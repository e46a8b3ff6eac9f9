import type { Candidate } from '@/lib/briefing/candidate';
import { RARE } from '@/lib/briefing/rank';
import type { Reason } from '@/lib/briefing/reason';
import type { EditionSection } from '@/lib/briefing/types';
import { isWithin } from '@/lib/briefing/window';
import type { Millis } from '@/lib/time';

type Window = { readonly windowHours: EditionSection['windowHours']; readonly now: Millis };

/** Why a candidate became a story: the facts that ranked it. When it was first seen is always one. */
export function reasonsFor(candidate: Candidate, { windowHours, now }: Window): Reason[] {
  const { verdict, group, publisher, topped } = candidate;
  const { watchWord, publisherCount, monthlyCount } = candidate.rank.facts;
  const widened = windowHours !== 24 && !isWithin(candidate.at, 24, now);
  const isRare = monthlyCount !== undefined && monthlyCount < RARE;
  const reasons: (Reason | false)[] = [
    verdict.kind === 'update' && { kind: 'update', changes: verdict.changes },
    watchWord !== undefined && { kind: 'watch', word: watchWord },
    publisherCount > 1 && { kind: 'publishers', count: publisherCount },
    topped?.position === 0 && { kind: 'put-first', publisher: topped.publisher },
    isRare && { kind: 'rare', publisher, monthlyCount },
    widened && { kind: 'window', hours: windowHours },
    { kind: 'first-seen', at: firstSeenAt(group) },
  ];
  return reasons.filter((reason) => reason !== false);
}

export const firstSeenAt = ({ entries }: Candidate['group']): Millis =>
  entries.reduce((first, entry) => Math.min(first, entry.firstSeenAt), Number.POSITIVE_INFINITY);
