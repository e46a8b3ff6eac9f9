import './WarningBanner.css';
import { WarningSign } from '@/components/WarningSign';
import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';
import { lastsUntil, warningsInForce } from '@/lib/weather/in-force';
import type { Weather, WeatherWarning } from '@/lib/weather/types';

/** The official warnings still in force; an expired one disappears even from a copy made before. */
export function Warnings({ weather, now }: { readonly weather: Weather | undefined; readonly now: Millis }) {
  return warningsInForce(weather, now).map((warning) => <WarningBanner key={warning.id} warning={warning} now={now} />);
}

type WarningBannerProps = { readonly warning: WeatherWarning; readonly now: Millis };

/** Says its level by colour, word and shape. */
export function WarningBanner({ warning, now }: WarningBannerProps) {
  const { t } = useWords();
  const colour = t(`warning.colour.${warning.colour}`);
  const label = t(`warning.kind.${warning.kind}`, { colour });
  const title = warning.area ? `${warning.title}, ${warning.area}` : warning.title;
  return (
    <aside class="warning-banner" data-warning={warning.colour} aria-label={label}>
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
        <WarningFacts warning={warning} now={now} />
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

function WarningFacts({ warning, now }: WarningBannerProps) {
  const { t, format } = useWords();
  const { issuer, issuedAt } = warning;
  const until = lastsUntil(warning, now);
  return (
    <p class="facts">
      {until !== undefined && <b>{t('warning.until', { time: format.storyTime(until, now) })} · </b>}
      {issuer}
      {issuedAt !== undefined && `, ${format.storyTime(issuedAt, now)}`}
    </p>
  );
}
