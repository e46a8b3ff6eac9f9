import type { ComponentChildren } from 'preact';
import { Column } from '@/components/Column';
import { EmptyNote } from '@/components/EmptyNote';
import { EndPiece } from '@/components/EndPiece';
import { NewsSection } from '@/components/NewsSection';
import type { PlacedSection } from '@/components/placed-sections';
import { columnsOf, type Place } from '@/components/slots';
import { WeatherSection } from '@/components/WeatherSection';
import { weatherAbsence } from '@/components/weather-absence';
import { printedAt } from '@/lib/briefing/printed-at';
import type { ReceiptLists } from '@/lib/briefing/receipt-item';
import type { Edition } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

type SheetProps = {
  readonly edition: Edition | undefined;
  readonly placed: readonly PlacedSection[];
  /** Where the end stands. */
  readonly end: Place;
  /** The reader's sections are known; not so before the store has answered for the first time. */
  readonly isKnown: boolean;
  readonly weatherSection: SectionView | undefined;
  readonly weather: Weather | undefined;
  readonly now: Millis;
  readonly online: boolean;
  readonly lists?: ReceiptLists;
  readonly actions: { grantHosts(): void; openOptions(): void };
  /** What the reader missed, before the end. */
  readonly missed?: ComponentChildren;
  /** How the edition can be taken elsewhere. */
  readonly share?: ComponentChildren;
  /** The greeting: last in the document, next to the lead where there is room. */
  readonly greeting: ComponentChildren;
};

/** Weather first, then the sections in the reader's order, then the end. */
export function Sheet(props: SheetProps) {
  const {
    edition,
    placed,
    end,
    isKnown,
    weatherSection,
    weather,
    now,
    online,
    lists,
    actions,
    missed,
    share,
    greeting,
  } = props;
  return (
    <main id="edition" tabIndex={-1} data-edition-at={edition && printedAt(edition)}>
      {/* The greeting comes last and takes room at the top: with it, the sheet has to be drawn in one. */}
      <div class="edition" data-parts={greeting ? undefined : ''}>
        {weatherSection && (
          <WeatherSection
            section={weatherSection}
            weather={weather}
            empty={weatherAbsence(weatherSection, { online })}
            now={now}
            onGrant={actions.grantHosts}
          />
        )}
        {columnsOf(placed).map((column) => (
          <Column key={column.sections[0]?.section.id} place={column.place}>
            {column.sections.map((one) => (
              <NewsSection key={one.section.id} {...one} now={now} onGrant={actions.grantHosts} />
            ))}
          </Column>
        ))}
        {!isKnown && <EmptyNote reason={{ code: 'loading', done: 0, total: 0 }} now={now} />}
        {isKnown && placed.length === 0 && <EmptyNote reason={{ code: 'off' }} now={now} />}
        {missed}
        {edition && (
          <EndPiece
            edition={edition}
            now={now}
            place={end}
            lists={lists}
            onOptions={actions.openOptions}
            share={share}
          />
        )}
        {greeting}
      </div>
    </main>
  );
}
