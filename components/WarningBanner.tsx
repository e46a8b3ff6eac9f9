import './WarningBanner.css';
import { WarningSign } from '@/components/WarningSign';
import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';
import { lastsUntil, standsUntil, warningsInForce } from '@/lib/weather/in-force';
import type { Weather, WeatherWarning } from '@/lib/weather/types';

/** The official warnings still in force; an expired one disappears even from a copy made before. */
export function Warnings({ weather, now }: { readonly weather: Weather | undefined; readonly now: Millis }) {
  if (!weather) return null;
  return warningsInForce(weather, now).map((warning) => (
    <WarningBanner key={warning.id} warning={warning} until={standsUntil(warning, weather)} now={now} />
  ));
}

type WarningFactsProps = { readonly warning: WeatherWarning; readonly now: Millis };
/** `until`: when it is to be taken down, also from a page that is drawn from a copy. */
type WarningBannerProps = WarningFactsProps & { readonly until: Millis | undefined };

/** Says its level by colour, word and shape. */
export function WarningBanner({ warning, until, now }: WarningBannerProps) {
  const { t } = useWords();
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

function WarningFacts({ warning, now }: WarningFactsProps) {
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
