import { useWords, type Words } from '@/components/words';
import { ROOM } from '@/lib/sync/limits';
import type { Came, SyncStatus } from '@/lib/sync/status';
import type { Millis } from '@/lib/time';

const KB = 1024;

/** How the exchange stands: each line a fact. */
export function SyncFacts({ status }: { readonly status: SyncStatus }) {
  const words = useWords();
  const { problem, came } = status;
  return (
    <>
      <ul data-sync-facts>
        {factsOf(status, words).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {problem && <p data-sync-problem={problem}>{words.t(`sync.problem.${problem}`)}</p>}
      {leftOutOf(status, words).map((sentence) => (
        <p key={sentence} data-sync-left-out>
          {sentence}
        </p>
      ))}
      {came && <p data-sync-came>{cameSentences(came, words).join(' ')}</p>}
    </>
  );
}

const timeOf = (at: Millis, { format }: Words): string => `${format.longDate(at)}, ${format.clock(at)}`;

function factsOf({ sentAt, heardAt, usedBytes, isDue }: SyncStatus, words: Words): string[] {
  const { t } = words;
  return [
    sentAt === undefined ? t('sync.never-sent') : t('sync.sent', { time: timeOf(sentAt, words) }),
    ...(isDue ? [t('sync.due')] : []),
    heardAt === undefined ? t('sync.never-heard') : t('sync.heard', { time: timeOf(heardAt, words) }),
    ...(usedBytes === undefined ? [] : [t('sync.used', { used: Math.ceil(usedBytes / KB), room: ROOM / KB })]),
  ];
}

function leftOutOf({ leftOut, secret = 0 }: SyncStatus, { t }: Words): string[] {
  const { feeds = 0, others = 0, editions = 0 } = leftOut ?? {};
  return [
    ...(feeds > 0 ? [t('sync.left-feeds', { count: feeds })] : []),
    ...(others > 0 ? [t('sync.left-others', { count: others })] : []),
    ...(editions > 0 ? [t('sync.left-editions', { count: editions })] : []),
    ...(secret > 0 ? [t('sync.secret', { count: secret })] : []),
  ];
}

const KINDS = ['feeds', 'sections', 'words', 'settings', 'changed', 'removed'] as const;

function cameSentences(came: Came, words: Words): string[] {
  const { t, format } = words;
  const what = KINDS.filter((kind) => came[kind] > 0).map((kind) => t(`sync.${kind}`, { count: came[kind] }));
  return [
    t('sync.came', { time: timeOf(came.at, words), what: format.list(what) }),
    ...(came.feeds > 0 ? [t('sync.hosts')] : []),
  ];
}
