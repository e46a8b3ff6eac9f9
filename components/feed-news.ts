import { sectionTitle } from '@/components/section-title';
import type { Words } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { AddressOutcome, FeedNews, TryOutcome } from '@/lib/feed-health';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type Context = { readonly places: readonly SectionView[]; readonly now: Millis; readonly words: Words };

/** What came of the reader's last wish for a feed, and why nothing where nothing came. */
export function feedNews(news: FeedNews, context: Context): string {
  const { t } = context.words;
  switch (news.kind) {
    case 'trying':
      return t('health.trying');
    case 'changing':
      return t('health.changing', { host: hostOf(news.url) });
    case 'no-address':
      return t('add.no-address');
    case 'tried':
      return tried(news.outcome, context);
    case 'address':
      return changed(news.outcome, context);
    default:
      return news satisfies never;
  }
}

const hostOf = (url = ''): string => (URL.canParse(url) ? new URL(url).hostname : url);

function tried(outcome: TryOutcome, { now, words }: Context): string {
  const { t, format } = words;
  switch (outcome.kind) {
    case 'asked':
      return t('health.asked', { cause: failureCause(outcome, words), count: outcome.newEntries });
    case 'queued':
      return t('health.queued');
    case 'refused':
      return 'until' in outcome
        ? t(`health.refused.${outcome.why}`, { time: format.storyTime(outcome.until, now) })
        : t(`health.refused.${outcome.why}`);
    default:
      return outcome satisfies never;
  }
}

function changed(outcome: AddressOutcome, { places, now, words }: Context): string {
  const { t, format } = words;
  switch (outcome.kind) {
    case 'changed':
      return t('health.changed', { host: hostOf(outcome.url) });
    case 'same':
    case 'busy':
    case 'removed':
      return t(`health.${outcome.kind}`);
    case 'held':
      return t('health.refused.host', { time: format.storyTime(outcome.until, now) });
    case 'known': {
      const titles = places.filter(({ id }) => outcome.sectionIds.includes(id)).map((one) => sectionTitle(one, t));
      return t('add.known', { title: outcome.title, sections: format.list(titles) });
    }
    case 'private':
      return t('add.private', { host: outcome.host });
    case 'withheld':
      return withheldSentence(outcome, words);
    case 'page':
      return t(outcome.feeds.length > 0 ? 'health.page' : 'health.page-none', {
        host: hostOf(outcome.url),
        count: outcome.feeds.length,
      });
    case 'not-a-feed':
      return t(`add.what.${outcome.what}`, { host: hostOf(outcome.url) });
    case 'failed':
      return `${t('add.failed', { host: hostOf(outcome.url), cause: failureCause(outcome, words) })} ${t('health.unchanged')}`;
    default:
      return outcome satisfies never;
  }
}

type Withheld = Extract<AddressOutcome, { kind: 'withheld' }>;

/** Either nobody was asked, or somebody who leads to where we may not follow. */
export const withheldSentence = ({ url, hosts, leadsTo }: Withheld, { t, format }: Words): string =>
  leadsTo === undefined
    ? t('add.withheld', { hosts: format.list(hosts) })
    : t('add.leads-on', { host: hostOf(url), to: hostOf(leadsTo) });
