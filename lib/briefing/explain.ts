import type { Candidate } from '@/lib/briefing/candidate';
import type { Desk } from '@/lib/briefing/desk';
import { emptyReason } from '@/lib/briefing/empty';
import { heardBy } from '@/lib/briefing/section-rule';
import { isAmong, type Store } from '@/lib/briefing/stock';
import type { EditionSection, EmptyReason, FeedFacts, SectionRule } from '@/lib/briefing/types';
import { inWidestWindow } from '@/lib/briefing/window';

export type Evidence = {
  readonly desk: Desk;
  readonly isOffline: boolean;
  /** The day of the edition. */
  readonly day: string;
  readonly candidates: readonly Candidate[];
  readonly fateOf: Store['fateOf'];
  /** Addresses of all stories of the edition. */
  readonly printed: ReadonlySet<string>;
};

/** A section that has no story says why. */
export function explained(section: EditionSection, rule: SectionRule, evidence: Evidence): EditionSection {
  const isTold = section.stories.length > 0 || section.empty !== undefined;
  return isTold ? section : { ...section, empty: reasonOf(rule, evidence) };
}

/** What a feed has that a section only listens to is news of other things. */
const withoutNews = (feed: FeedFacts): FeedFacts => ({ ...feed, newestAt: undefined });

function reasonOf(rule: SectionRule, { desk, isOffline, day, candidates, fateOf, printed }: Evidence): EmptyReason {
  const own = candidates.filter(({ sectionId }) => sectionId === rule.id);
  const fates = own.filter(({ at }) => inWidestWindow(at, desk.now)).map((candidate) => fateOf(candidate, 168));
  const feedIds = new Set(rule.feedIds);
  const elsewhere = candidates.filter(
    ({ sectionId, group }) =>
      sectionId !== rule.id && group.entries.some(({ feedId }) => feedIds.has(feedId)) && isAmong(group, printed),
  );
  return emptyReason({
    now: desk.now,
    feeds: heardBy(rule)
      .flatMap((id) => desk.feeds.get(id) ?? [])
      .map((feed) => (feedIds.has(feed.id) ? feed : withoutNews(feed))),
    state: desk.state,
    isOffline,
    shownDays: [
      ...fates.flatMap((fate) => (fate.kind === 'alreadyShown' ? [fate.day] : [])),
      ...elsewhere.map(() => day),
    ],
    mutedCount: fates.filter(({ kind }) => kind === 'muted').length,
    newestAt: own.reduce<number | undefined>((newest, { at }) => Math.max(newest ?? at, at), undefined),
  });
}
