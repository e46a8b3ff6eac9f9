import './FeedAttempts.css';
import { useWords } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { FeedAttempt } from '@/lib/feed-health';
import type { Millis } from '@/lib/time';

type FeedAttemptsProps = { readonly attempts: readonly FeedAttempt[]; readonly title: string; readonly now: Millis };

/** The last attempts to read a feed, the latest first. */
export function FeedAttempts({ attempts, title, now }: FeedAttemptsProps) {
  const words = useWords();
  const { t, format } = words;
  if (attempts.length === 0) return <p>{t('attempt.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1).
    <section class="feed-attempts" aria-label={t('attempt.of', { title, count: attempts.length })} tabIndex={0}>
      <table>
        <caption>{t('attempt.last', { count: attempts.length })}</caption>
        <thead>
          <tr>
            {(['at', 'came-to', 'bytes', 'ms', 'new'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`attempt.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.at} data-attempt={attempt.outcome}>
              <th scope="row">
                <time dateTime={new Date(attempt.at).toISOString()} title={format.exact(attempt.at)}>
                  {format.storyTime(attempt.at, now)}
                </time>
              </th>
              <td>
                {failureCause(attempt, words)}
                {attempt.status !== undefined && attempt.outcome !== 'http' && attempt.outcome !== 'gone' && (
                  <small> {attempt.status}</small>
                )}
              </td>
              <td>{attempt.bytes === 0 ? '–' : t('health.kilobytes', { size: Math.ceil(attempt.bytes / 1024) })}</td>
              <td>{t('health.seconds', { time: Math.round(attempt.ms / 100) / 10 })}</td>
              <td>{attempt.newEntries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
