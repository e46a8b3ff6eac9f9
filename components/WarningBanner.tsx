import './WarningBanner.css';
import { usePlaceWords } from '@/components/place-words';
import { WarningSign } from '@/components/WarningSign';
import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';
import { lastsUntil, standsUntil, warningsInForce } from '@/lib/weather/in-force';
import type { Weather, WeatherWarning } from '@/lib/weather/types';

/** The official warnings still in force; an expired one disappears even from a copy made before. */
export function Warnings({ weather, now }: { readonly weather: Weather | undefined; readonly now: Millis }) {
  const inForce = warningsInForce(weather, now);
  return inForce.map((warning) => weather && <WarningBanner key={warning.id} {...{ warning, weather, now }} />);
}

type WarningBannerProps = { readonly warning: WeatherWarning; readonly weather: Weather; readonly now: Millis };

/** Says its level by colour, word and shape. */
export function WarningBanner({ warning, weather, now }: WarningBannerProps) {
  const { t } = useWords();
  // A page that is drawn from a copy leaves out what is over.
  const until = standsUntil(warning, weather);
  const colour = t(`warning.colour.${warning.colour}`);
  const label = t(`warning.kind.${warning.kind}`, { colour });
  const title = warning.area ? `${warning.title}, ${warning.area}` : warning.title;
  return (
    <aside class="warning-banner" data-warning={warning.colour} data-until={until} aria-label={label}>
      <WarningSign colour={warning.colour} />
      <div class="body">
        <p class="title">
          {!warning.title.toLowerCase().includes(colour.toLowerCase()) && <span>{t('warning.label', { label })} </span>}
          {warning.url ? (
            <a href={warning.url} rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            title
          )}
        </p>
        <WarningFacts warning={warning} weather={weather} now={now} />
        {warning.text && (
          <details>
            <summary>{t('warning.text')}</summary>
            <p class="text">{warning.text}</p>
          </details>
        )}
      </div>
    </aside>
  );
}

/** Times are the place's, with their zone where the reader's are others. */
function WarningFacts({ warning, weather, now }: WarningBannerProps) {
  const { words, isElsewhere } = usePlaceWords(weather, now);
  const { t, format } = words;
  const { issuer, issuedAt } = warning;
  const until = lastsUntil(warning, now);
  const time = (at: Millis) => format.storyTime(at, now) + (isElsewhere ? ` ${format.zone(at)}` : '');
  return (
    <p class="facts">
      {until !== undefined && <b>{t('warning.until', { time: time(until) })} · </b>}
      {issuer}
      {issuedAt !== undefined && `, ${time(issuedAt)}`}
    </p>
  );
}
