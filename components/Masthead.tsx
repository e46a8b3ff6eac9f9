import './Masthead.css';
import { EditionRemark } from '@/components/EditionRemark';
import { PauseMenu } from '@/components/PauseMenu';
import { RefreshButton } from '@/components/RefreshButton';
import { useReading } from '@/components/reading';
import { useWords } from '@/components/words';
import { printedAt } from '@/lib/briefing/printed-at';
import type { Edition } from '@/lib/briefing/types';
import type { PauseLength } from '@/lib/manners';
import type { Round } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type MastheadProps = {
  readonly edition: Edition | undefined;
  readonly place: string;
  readonly now: Millis;
  readonly round: Round | undefined;
  readonly newCount: number;
  readonly online: boolean;
  readonly onUpdate: () => void;
  readonly onPause?: (length: PauseLength) => void;
};

export function Masthead({ edition, place, now, round, newCount, online, onUpdate, onPause }: MastheadProps) {
  const { t, format } = useWords();
  const reading = useReading();
  const day = edition ? printedAt(edition) : now;
  return (
    <header class="masthead">
      <p class="ear">
        <time dateTime={new Date(day).toISOString()}>{format.longDate(day)}</time>
        <span>
          {place}
          {edition?.sample && (
            <>
              {' '}
              <b class="sample" title={t('edition.sample-meaning')}>
                {t('edition.sample')}
              </b>
            </>
          )}
        </span>
      </p>
      <h1>{t('app.name')}</h1>
      <div class="ear end">
        <EditionLine edition={edition} />
        <span class="desk screen-only">
          <RefreshButton round={round} newCount={newCount} since={edition?.builtAt} onRefresh={onUpdate} />
          <a class="text-button" href="#search" data-search>
            {t('search.title')}
          </a>
          {reading && edition && (
            <button type="button" class="text-button" aria-keyshortcuts="l" onClick={() => reading.listen()}>
              {t('aloud.listen')}
            </button>
          )}
          {onPause && <PauseMenu onPause={onPause} />}
        </span>
      </div>
      {edition?.occasion === 'late' && (
        <p class="remark">
          {t('edition.late', { built: format.clock(edition.builtAt), due: format.clock(edition.dueAt) })}
        </p>
      )}
      <EditionRemark edition={edition} now={now} online={online} />
    </header>
  );
}

function EditionLine({ edition }: { readonly edition: Edition | undefined }) {
  const { t, format } = useWords();
  if (!edition) return <span>{t('edition.none')}</span>;
  return (
    <span>
      {edition.state === 'filling'
        ? t('edition.filling')
        : t(`edition.at.${edition.occasion}`, { time: format.clockZone(printedAt(edition)), count: edition.minutes })}
    </span>
  );
}
