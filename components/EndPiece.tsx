import './EndPiece.css';
import type { ComponentChildren } from 'preact';
import { Receipt } from '@/components/Receipt';
import { useReading } from '@/components/reading';
import { type Place, placeClass } from '@/components/slots';
import { useWords } from '@/components/words';
import { storiesOf } from '@/lib/briefing/reading';
import type { ReceiptItem, ReceiptLists } from '@/lib/briefing/receipt-item';
import type { Edition } from '@/lib/briefing/types';
import { DAY, localDay, type Millis } from '@/lib/time';

type EndPieceProps = {
  readonly edition: Edition;
  readonly now: Millis;
  /** Where on the sheet. */
  readonly place: Place;
  /** What stands behind the receipt, once it is known. */
  readonly lists?: ReceiptLists;
  readonly onOptions: () => void;
  /** How the edition can be taken elsewhere. */
  readonly share?: ComponentChildren;
};

/** The end of the edition. There is one. */
export function EndPiece({ edition, now, place, lists, onOptions, share }: EndPieceProps) {
  const { t } = useWords();
  const reading = useReading();
  return (
    <footer class={`end-piece ${placeClass(place)}`}>
      <div class="sheet">
        <div>
          <EndLine edition={edition} />
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
            {reading && (
              <a class="text-button" href="#saved">
                {t('saved.title')}
              </a>
            )}
            {reading && (
              <button type="button" class="text-button" onClick={reading.showKeys}>
                {t('keys.title')}
              </button>
            )}
          </p>
          {share}
        </div>
        <Receipt receipt={edition.receipt} printed={printedItems(edition)} lists={lists} now={now} />
      </div>
    </footer>
  );
}

/** The end is reached by scrolling; having read everything is said, and can be decided. */
function EndLine({ edition }: { readonly edition: Edition }) {
  const { t } = useWords();
  const reading = useReading();
  const stories = storiesOf(edition);
  const unread = reading ? stories.filter(({ id }) => !reading.read.has(id)) : [];
  if (edition.state === 'filling') return <p class="line">{t('end.filling')}</p>;
  if (!reading || stories.length === 0) return <p class="line">{t('end.line')}</p>;
  return (
    <div data-finish={unread.length === 0 ? 'read' : 'reached'}>
      <p class="line">{t(unread.length === 0 ? 'end.all-read' : 'end.line')}</p>
      {unread.length > 0 && (
        <button type="button" class="text-button screen-only" onClick={() => reading.finish(unread)}>
          {t('end.finish', { count: unread.length })}
        </button>
      )}
    </div>
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
