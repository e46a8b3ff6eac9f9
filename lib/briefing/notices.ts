import { printedAt } from '@/lib/briefing/printed-at';
import type { SentenceWords } from '@/lib/briefing/sentences';
import type { Edition } from '@/lib/briefing/types';
import { HOUR, type Millis } from '@/lib/time';
import { lastsUntil, warningsInForce } from '@/lib/weather/in-force';
import type { Weather, WeatherWarning } from '@/lib/weather/types';

export type Notice = { readonly id: string; readonly title: string; readonly message: string };

/** An edition that is older when its notice could be given is no news: the reader has just asked for notices. */
const PROMPT: Millis = HOUR / 2;

/** That an edition is ready which came by itself; one that the reader asked for is before their eyes. */
export function editionNotice(edition: Edition, { t, format }: SentenceWords, now: Millis): Notice | undefined {
  const cameByItself = edition.occasion === 'scheduled' || edition.occasion === 'late';
  if (edition.state !== 'final' || !cameByItself || now - edition.builtAt > PROMPT) return undefined;
  const lead = edition.sections.flatMap(({ stories }) => stories)[0];
  return {
    id: `edition ${edition.id}`,
    title: t('notice.edition', { time: format.clock(printedAt(edition)), count: edition.minutes }),
    message: lead ? lead.title : t('notice.nothing'),
  };
}

const isGrave = ({ colour }: WeatherWarning): boolean => colour === 'orange' || colour === 'red';

/** Orange and red warnings in force, each once: its id is the service's own. */
export function warningNotices(weather: Weather, { t, format }: SentenceWords, now: Millis): Notice[] {
  return warningsInForce(weather, now)
    .filter(isGrave)
    .map((warning) => {
      const { id, colour, kind, title, area, issuer } = warning;
      const until = lastsUntil(warning, now);
      return {
        id: `warning ${id} ${colour}`,
        title: `${t(`warning.kind.${kind}`, { colour: t(`warning.colour.${colour}`) })} – ${title}`,
        message: [area, until && t('warning.until', { time: format.clockZone(until) }), issuer]
          .filter(Boolean)
          .join(' · '),
      };
    });
}
