import { numberAfter } from '@/lib/weather/eccc/numbers';
import type { WeatherPeriod } from '@/lib/weather/types';

const NIGHT = /\b(?:night|tonight|evening|overnight|nuit|soir(?:ée)?)\b/iu;
const HIGH = 'high(?: of)?|maximum(?: de)?';
const LOW = 'low(?: of)?|minimum(?: de)?';
const STEADY = 'temperatures? (?:remaining )?(?:steady|stable) (?:near|at|around)|températures? stables? (?:près de|à)';
/** Whether a period of this name is a night. */
export const isNight = (name: string): boolean => NIGHT.test(name);

/** "POP 40%", "PdP 40%" in titles; "40 percent chance", "40 pour cent de probabilité" in texts. */
const CHANCE =
  /(?:\b(?:pop|pdp|probabilité)\s*:?\s*(\d{1,3})\s?%)|(?:(\d{1,3})\s?(?:percent|per cent|pour cent|%)\s+(?:chance|(?:de )?probabilité))/iu;
/** What the short form says in numbers of its own. */
const NUMBERS = /^(?:high|low|maximum|minimum|pop|pdp|probabilité|temperatures?|températures?)(?![\p{L}])/iu;
const ISSUED = /\s*(?:forecast issued|prévisions? émises?)(?![\p{L}]).*$/iu;

const sentences = (text: string): string[] =>
  text
    .match(/[^.]+(?:\.|$)/g)
    ?.map((part) => part.trim())
    .filter(Boolean) ?? [];

/** "Chance of showers" of "Chance of showers. High 20. POP 40%". */
function shortOf(told: string): string | undefined {
  const kept = sentences(told).filter((part) => !NUMBERS.test(part));
  return kept.join(' ').replace(/\.$/, '') || undefined;
}

/** The probability of precipitation that a text states, in percent. */
export function chanceIn(text: string): number | undefined {
  const found = CHANCE.exec(text);
  return found ? Math.min(100, Number(found[1] ?? found[2])) : undefined;
}

/** A forecast period from its entry: "Monday: Chance of showers. High 20. POP 40%" and the long sentence. */
export function readPeriod(entry: { title?: string; summary?: string }): WeatherPeriod | undefined {
  const [, name = '', told = ''] = /^([^:]{1,60}):\s*(.*)$/su.exec(entry.title ?? '') ?? [];
  if (name === '') return undefined;
  const text = (entry.summary ?? '').replace(ISSUED, '').replace(/\s+/g, ' ').trim();
  const night = isNight(name);
  const steady = numberAfter(STEADY, told) ?? numberAfter(STEADY, text);
  const high = numberAfter(HIGH, told) ?? numberAfter(HIGH, text);
  const low = numberAfter(LOW, told) ?? numberAfter(LOW, text);
  return {
    name: name.trim(),
    night,
    short: shortOf(told),
    text: text || undefined,
    high: high ?? (night ? undefined : low === undefined ? steady : undefined),
    low: low ?? (night && high === undefined ? steady : undefined),
    precipitation: chanceIn(told) ?? chanceIn(text),
  };
}
