import './Receipt.css';
import { useWords } from '@/components/words';
import { failureSentence } from '@/lib/briefing/sentences';
import type { FeedFailure, Receipt as ReceiptFacts } from '@/lib/briefing/types';

/** What the edition was made of: everything that was looked at went into one of these numbers. */
export function Receipt({ receipt }: { readonly receipt: ReceiptFacts }) {
  const { t } = useWords();
  const { considered, shown, merged, alreadyShown, unlinked, left } = receipt;
  const all = { considered, shown, merged, alreadyShown, unlinked, left };
  const rows = (['considered', 'shown', 'merged', 'alreadyShown', 'unlinked', 'left'] as const).filter(
    (name) => all[name] > 0 || name === 'considered' || name === 'shown',
  );
  return (
    <ul class="receipt" data-receipt>
      <li data-count="answered">
        <b>{t('number', { value: receipt.answeredCount })}</b>
        <span>{t('receipt.answered', { count: receipt.feedCount })}</span>
      </li>
      {receipt.failures.length > 0 && <FailureList failures={receipt.failures} />}
      {rows.map((name) => (
        <li key={name} data-count={name}>
          <b>{t('number', { value: all[name] })}</b>
          <span>{t(`receipt.${name}`, { count: all[name] })}</span>
        </li>
      ))}
    </ul>
  );
}

function FailureList({ failures }: { readonly failures: readonly FeedFailure[] }) {
  const words = useWords();
  return (
    <li data-count="failed">
      <b>{words.t('number', { value: failures.length })}</b>
      <details>
        <summary>{words.t('receipt.failed', { count: failures.length })}</summary>
        <ul>
          {failures.map((failure) => (
            <li key={failure.feedId}>
              <a href={failure.url} rel="noreferrer noopener">
                {failureSentence(failure, words)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
