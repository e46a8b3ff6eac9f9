import './EndPiece.css';
import type { ComponentChildren } from 'preact';
import { Receipt } from '@/components/Receipt';
import { useWords } from '@/components/words';
import type { ReceiptItem, ReceiptLists } from '@/lib/briefing/receipt-item';
import type { Edition } from '@/lib/briefing/types';
import { DAY, localDay, type Millis } from '@/lib/time';

type EndPieceProps = {
  readonly edition: Edition;
  readonly now: Millis;
  /** Where on the sheet: see `endSlot`. */
  readonly slot: string;
  /** What stands behind the receipt, once it is known. */
  readonly lists?: ReceiptLists;
  readonly onOptions: () => void;
  /** How the edition can be taken elsewhere. */
  readonly share?: ComponentChildren;
};

/** The end of the edition. There is one. */
export function EndPiece({ edition, now, slot, lists, onOptions, share }: EndPieceProps) {
  const { t } = useWords();
  return (
    <footer class={`end-piece ${slot}`}>
      <div class="sheet">
        <div>
          <p class="line">{edition.state === 'filling' ? t('end.filling') : t('end.line')}</p>
          <p class="next">
            <NextEdition edition={edition} now={now} />
          </p>
          <p class="desk screen-only">
            <button type="button" class="text-button" onClick={onOptions}>
              {t('end.options')}
            </button>
            <a class="text-button" href="#archive">
              {t('archive.title')}
            </a>
          </p>
          {share}
        </div>
        <Receipt receipt={edition.receipt} printed={printedItems(edition)} lists={lists} now={now} />
      </div>
    </footer>
  );
}

const printedItems = ({ sections }: Edition): ReceiptItem[] =>
  sections.flatMap(({ stories }) => stories.map(({ title, publisher, url }) => ({ title, publisher, url })));

const NEXT = ['end.next-today', 'end.next-tomorrow'] as const;

function NextEdition({
  edition: { nextAt, timeZone, nextZone = timeZone },
  now,
}: Pick<EndPieceProps, 'edition' | 'now'>) {
  const { t, format } = useWords();
  const day = (at: Millis) => Date.parse(localDay(at, nextZone));
  const days = Math.round((day(nextAt) - day(now)) / DAY);
  return t(NEXT[days] ?? 'end.next-date', { time: format.clock(nextAt), date: format.longDate(nextAt) });
}
