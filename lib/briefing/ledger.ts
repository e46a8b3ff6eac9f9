import { canonicalUrl } from '@/lib/briefing/canonical-url';
import type { Change, Told } from '@/lib/briefing/change';
import { headlineOf, summaryOf } from '@/lib/briefing/entry-words';
import { figuresOf } from '@/lib/briefing/figures';
import type { Group } from '@/lib/briefing/groups';
import { type Headlines, headlinesOf, isRewritten, sameHeadline } from '@/lib/briefing/headline';
import type { Edition, ShownStory, Story } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import type { Millis } from '@/lib/time';

/** What a story said that is longer than this is kept in part. */
const MAX_NUMBERS = 20;
const MAX_TITLE_CHARS = 200;
/** Two papers with one story, where there was one, are no event: one may have copied the other. */
const MIN_PUBLISHERS = 3;

/** The stories that other editions showed. */
export type Ledger = {
  readonly byKey: ReadonlyMap<string, ShownStory>;
  readonly headlines: Headlines<ShownStory>;
};

/** What the ledger says of a group: never shown, shown on `day`, or shown and changed since, as `lead` tells it now. */
export type Verdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'shown'; readonly day: string }
  | { readonly kind: 'update'; readonly day: string; readonly changes: readonly Change[]; readonly lead?: Entry };

const latestLast = (a: ShownStory, b: ShownStory): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** Of a story that was shown twice the latest day counts. What the edition in hand showed is not held against it. */
export function ledgerOf(shown: readonly ShownStory[], editionId: string): Ledger {
  const others = shown.filter((story) => story.editionId !== editionId).toSorted(latestLast);
  return {
    byKey: new Map(others.map((story) => [story.key, story])),
    headlines: headlinesOf(
      others.filter(({ told }) => told !== undefined),
      ({ told }) => told?.title ?? '',
    ),
  };
}

const toldBy = (story: Story, at: Millis): Told => ({
  title: story.title.slice(0, MAX_TITLE_CHARS),
  numbers: figuresOf(`${story.title} ${story.summary ?? ''}`).slice(0, MAX_NUMBERS),
  publisherCount: story.publisherCount ?? story.also.length + 1,
  at,
  feedId: story.feedId,
});

/** What an edition showed, a row for each address of each story. */
export function shownBy({ id, day, builtAt, sections }: Edition): (ShownStory & { readonly storyId: string })[] {
  return sections.flatMap(({ stories }) =>
    stories.flatMap((story) => {
      const lead = canonicalUrl(story.url);
      return story.keys.map((key) => {
        const row = { key, day, editionId: id, storyId: story.id };
        return key === lead ? { ...row, told: toldBy(story, builtAt) } : row;
      });
    }),
  );
}

/** Of nearly all groups: one object for all of them. */
const NEW: Verdict = { kind: 'new' };

export function verdictOn(group: Group, ledger: Ledger, publisherCount: number): Verdict {
  if (!group.keys.some((key) => ledger.byKey.has(key))) return NEW;
  const rows = group.keys.flatMap((key) => ledger.byKey.get(key) ?? []).toSorted(latestLast);
  const latest = rows.at(-1);
  if (!latest) return NEW;
  const row = rows.findLast(({ told, editionId }) => told && editionId === latest.editionId);
  if (!row?.told) return { kind: 'shown', day: latest.day };
  const { changes, lead } = changesOf(group, row.key, row.told, publisherCount);
  return changes.length === 0 ? { kind: 'shown', day: latest.day } : { kind: 'update', day: latest.day, changes, lead };
}

/** The day on which a story with nearly this headline was shown, under another address. */
export const repeatedSince = (title: string, { headlines }: Ledger): string | undefined =>
  sameHeadline(title, headlines)?.day;

/** What entries say that came, or were changed, since the story was told. */
function changesOf(group: Group, key: string, told: Told, publisherCount: number): { changes: Change[]; lead?: Entry } {
  const later = group.entries.filter((entry) => saidAt(entry) > told.at).toSorted((a, b) => saidAt(b) - saidAt(a));
  const own = later.filter(
    ({ feedId, url }) => feedId === told.feedId && url !== undefined && canonicalUrl(url) === key,
  );
  const retold = own.find((entry) => isRewritten(told.title, headlineOf(entry) ?? told.title));
  const recounted = later.find((entry) => newNumbers(entry, told, own).length > 0);
  const doubled = publisherCount >= Math.max(MIN_PUBLISHERS, 2 * told.publisherCount);
  const changes: Change[] = [
    ...(retold ? [{ kind: 'headline', was: told.title } as const] : []),
    ...(recounted ? [{ kind: 'numbers', numbers: newNumbers(recounted, told, own) } as const] : []),
    ...(doubled ? [{ kind: 'publishers', from: told.publisherCount, to: publisherCount } as const] : []),
  ];
  return { changes, lead: retold ?? recounted };
}

/** When an entry began to say what it says. */
const saidAt = ({ revisedAt, firstSeenAt }: Entry): Millis => revisedAt ?? firstSeenAt;

/** Of another paper only the headline counts: what its text adds, the first one may have left out. */
function newNumbers(entry: Entry, told: Told, own: readonly Entry[]): string[] {
  const headline = headlineOf(entry) ?? '';
  const text = own.includes(entry) ? `${headline} ${summaryOf(entry) ?? ''}` : headline;
  return figuresOf(text).filter((number) => !told.numbers.includes(number));
}
