import type { Edition } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';
import { warningsInForce } from '@/lib/weather/in-force';
import type { Weather } from '@/lib/weather/types';

/** Never a count: a number of unread stories is a debt. */
export type Badge = 'warning' | 'new' | 'none';

/** What the toolbar button may tell of, by ids. */
export type News = { readonly edition?: string; readonly warnings: readonly string[] };

/** A grey statement is no warning; an edition that is still filling is not there yet. */
export function newsOf(edition: Edition | undefined, weather: Weather | undefined, now: Millis): News {
  const warnings = weather ? warningsInForce(weather, now).filter(({ colour }) => colour !== 'grey') : [];
  return {
    edition: edition?.state === 'final' ? `edition ${edition.id}` : undefined,
    warnings: warnings.map(({ id, colour }) => `warning ${id} ${colour}`),
  };
}

export const idsOf = ({ edition, warnings }: News): string[] => [...(edition ? [edition] : []), ...warnings];

/** What is new to a reader who has seen these ids; a warning goes before an edition. */
export function badgeOf({ edition, warnings }: News, seen: ReadonlySet<string>): Badge {
  if (warnings.some((id) => !seen.has(id))) return 'warning';
  return edition !== undefined && !seen.has(edition) ? 'new' : 'none';
}
