import './Receipt.css';
import type { ComponentChildren } from 'preact';
import { ReceiptList } from '@/components/ReceiptList';
import { useWords } from '@/components/words';
import type { ReceiptItem, ReceiptLists } from '@/lib/briefing/receipt-item';
import { failureSentence } from '@/lib/briefing/sentences';
import type { FeedFailure, Receipt as ReceiptFacts } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

type ReceiptProps = {
  readonly receipt: ReceiptFacts;
  /** What was printed, in its order. */
  readonly printed: readonly ReceiptItem[];
  /** What stands behind the numbers; until it is known they cannot be opened. */
  readonly lists?: ReceiptLists;
  readonly now: Millis;
};

const NUMBERS = ['considered', 'shown', 'merged', 'alreadyShown', 'muted', 'unlinked', 'left'] as const;

/** What the edition was made of: everything that was looked at went into one of these numbers, and each opens its list. */
export function Receipt({ receipt, printed, lists, now }: ReceiptProps) {
  const { t } = useWords();
  const rows = NUMBERS.filter((name) => receipt[name] > 0 || name === 'considered' || name === 'shown');
  const items = lists && { ...lists, shown: printed, left: [...(receipt.hidden ?? []), ...lists.left] };
  return (
    <ul class="receipt" data-receipt>
      <Row name="answered" value={receipt.answeredCount}>
        <span>{t('receipt.answered', { count: receipt.feedCount })}</span>
      </Row>
      {receipt.failures.length > 0 && <FailureList failures={receipt.failures} />}
      {rows.map((name) => {
        const label = t(`receipt.${name}`, { count: receipt[name] });
        return (
          <Row key={name} name={name} value={receipt[name]}>
            {items && receipt[name] > 0 ? (
              <ReceiptList label={label} items={items[name]} total={receipt[name]} now={now} />
            ) : (
              <span>{label}</span>
            )}
          </Row>
        );
      })}
    </ul>
  );
}

type RowProps = { readonly name: string; readonly value: number; readonly children: ComponentChildren };

function Row({ name, value, children }: RowProps) {
  const { t } = useWords();
  return (
    <li data-count={name}>
      <b>{t('number', { value })}</b>
      {children}
    </li>
  );
}

function FailureList({ failures }: { readonly failures: readonly FeedFailure[] }) {
  const words = useWords();
  return (
    <Row name="failed" value={failures.length}>
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
    </Row>
  );
}
