import { useSignal } from '@preact/signals';
import { useWords, type Words } from '@/components/words';
import type { ReceiptItem, Tally } from '@/lib/briefing/receipt-item';
import type { Millis } from '@/lib/time';

type ReceiptListProps = {
  readonly label: string;
  readonly items: readonly (ReceiptItem | Tally)[];
  /** How many there are in all: a list may be cut. */
  readonly total: number;
  readonly now: Millis;
};

/** A number's list, made when it is opened: there may be hundreds of lines. */
export function ReceiptList({ label, items, total, now }: ReceiptListProps) {
  const { t } = useWords();
  const open = useSignal(false);
  const rest = total - countOf(items);
  return (
    <details
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{label}</summary>
      {open.value && (
        <ul>
          {items.map((item, index) => (
            <li key={index}>{'count' in item ? t('receipt.tally', item) : <Line item={item} now={now} />}</li>
          ))}
          {rest > 0 && <li>{t('receipt.more', { count: rest })}</li>}
        </ul>
      )}
    </details>
  );
}

const countOf = (items: ReceiptListProps['items']): number =>
  items.reduce((sum, item) => sum + ('count' in item ? item.count : 1), 0);

function Line({ item, now }: { readonly item: ReceiptItem; readonly now: Millis }) {
  const words = useWords();
  const facts = [item.publisher, whyLeft(item, words, now)].filter(Boolean).join(' · ');
  return (
    <>
      {item.url === undefined ? (
        item.title
      ) : (
        <a href={item.url} rel="noreferrer noopener">
          {item.title}
        </a>
      )}{' '}
      <small>{facts}</small>
    </>
  );
}

function whyLeft({ left, day, word, into }: ReceiptItem, { t, format }: Words, now: Millis): string | undefined {
  if (day !== undefined) return t('receipt.shown-on', { date: format.shortDay(day, now) });
  if (word !== undefined) return t('receipt.by-word', { word });
  if (into !== undefined) return t('receipt.into', { title: into });
  return left && t(`left.${left}`);
}
