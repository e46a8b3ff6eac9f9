import { bareNote, faultsNote, nextNote, paceNote } from '@/components/feed-notes';
import type { Words } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { FeedAttempt, FeedDetails } from '@/lib/feed-health';
import type { FeedView } from '@/lib/settings';
import { shownAddress } from '@/lib/shown-address';
import type { Millis } from '@/lib/time';

/** Times in GMT: where the reader lives is nobody's business. */
const time = (at: Millis): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** A validator may be made for this reader alone, so only its form is told. */
const shownHeader = (name: string, value: string): string => (name === 'ETag' ? value.replace(/".*"/, '"…"') : value);

function attemptLine({ at, outcome, status, bytes, ms, newEntries }: FeedAttempt, words: Words): string {
  const cause = failureCause({ outcome, status }, words);
  return `| ${time(at)} | ${cause} | ${status ?? ''} | ${bytes} B | ${ms} ms | ${newEntries} |`;
}

type Report = { readonly feed: FeedView; readonly details: FeedDetails; readonly now: Millis; readonly words: Words };

/**
 * A feed's own facts in Markdown, for its publisher or for whoever helps: nothing of the reader, neither the name that they
 * gave it nor the section where it stands, and no key in its address.
 */
export function feedReport({ feed, details, now, words }: Report): string {
  const { t } = words;
  const { attempts, headers, moving } = details;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('feed.state'), t(`outcome.${feed.state}`, { status: String(feed.status ?? '?') })],
    [t('feed.last-success'), feed.lastSuccessAt && time(feed.lastSuccessAt)],
    [t('feed.newest'), feed.newestAt && time(feed.newestAt)],
    [t('feed.pace'), paceNote(feed, words)],
    [t('feed.bare'), bareNote(details, words)],
    [t('feed.next'), feed.nextPollAt && [time(feed.nextPollAt), nextNote(feed, now, words)].filter(Boolean).join(', ')],
    [t('health.moving'), moving && shownAddress(moving.url)],
    [t('health.said'), faultsNote(feed, words)],
  ].map(([name, value]) => [String(name), value === undefined || value === '' ? undefined : String(value)]);
  const columns = ['at', 'came-to', 'status', 'bytes', 'ms', 'new'] as const;
  return [
    `# ${shownAddress(feed.url)}`,
    '',
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`])),
    ...Object.entries(headers).map(([name, value]) => `- \`${name}: ${shownHeader(name, value)}\``),
    '',
    `| ${columns.map((column) => t(`attempt.${column}`)).join(' | ')} |`,
    `|${' --- |'.repeat(columns.length)}`,
    ...attempts.map((attempt) => attemptLine(attempt, words)),
    '',
    `${t('app.name')}, ${time(now)}`,
    '',
  ].join('\n');
}
