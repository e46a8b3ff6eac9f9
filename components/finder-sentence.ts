import { withheldSentence } from '@/components/feed-news';
import { sectionTitle } from '@/components/section-title';
import type { Words } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { FinderState } from '@/lib/feed-search';
import type { SectionView } from '@/lib/settings';

const hostOf = (url: string): string => new URL(url).hostname;

/** The names of sections by their ids. */
function namesOf(ids: readonly string[], places: readonly SectionView[], { t, format }: Words): string {
  return format.list(places.filter(({ id }) => ids.includes(id)).map((section) => sectionTitle(section, t)));
}

/** What the finder has come to, and what there is to do: one or two sentences. */
export function finderSentence(state: FinderState, places: readonly SectionView[], words: Words): string {
  const { t } = words;
  switch (state.kind) {
    case 'idle':
      return '';
    case 'no-address':
      return t('add.no-address');
    case 'searching':
      return state.place
        ? t('add.trying', { ...state.place, path: new URL(state.url).pathname })
        : t('add.searching', { host: hostOf(state.url) });
    case 'found':
      return t('add.found', { title: state.preview.title });
    case 'choice':
      return t('add.choice', { host: hostOf(state.url), count: state.feeds.length });
    case 'no-feed':
      return t('add.no-feed', { host: hostOf(state.url) });
    case 'nowhere':
      return t('add.nowhere', { host: hostOf(state.url), count: state.count });
    case 'known':
      return t('add.known', { title: state.title, sections: namesOf(state.sectionIds, places, words) });
    case 'private':
      return t(state.mayConfirm ? 'add.private' : 'add.private-refused', { host: state.host });
    case 'withheld':
      return withheldSentence(state, words);
    case 'not-a-feed':
      return t(`add.what.${state.what}`, { host: hostOf(state.url) });
    case 'failed':
      return `${t('add.failed', { host: hostOf(state.url), cause: failureCause(state, words) })} ${t(adviceOn(state))}`;
    case 'adding':
      return t('add.adding', { title: state.title });
    case 'added':
      return isThere(state, places)
        ? t('add.added', { title: state.title, section: namesOf([state.sectionId], places, words) })
        : '';
    case 'not-kept':
      return t('add.not-kept', { title: state.title });
    default:
      return state satisfies never;
  }
}

type Failed = Extract<FinderState, { kind: 'failed' }>;

/** What may help against a failure. */
function adviceOn({ outcome, status = 0 }: Failed) {
  if (outcome === 'gone' || status === 404) return 'add.do-address';
  if (status === 401 || status === 403) return 'add.do-refused';
  if (outcome === 'blocked') return 'add.do-blocked';
  if (outcome === 'private') return 'add.do-private';
  return outcome === 'too-large' ? 'add.do-other' : 'add.do-later';
}

/** It may have been taken back since. */
const isThere = (
  { url, sectionId }: Extract<FinderState, { kind: 'added' }>,
  places: readonly SectionView[],
): boolean => places.some(({ id, feeds }) => id === sectionId && feeds.some((feed) => feed.url === url));
