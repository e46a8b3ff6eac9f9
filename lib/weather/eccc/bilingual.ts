import type { Language } from '@/lib/i18n';
import type { Millis } from '@/lib/time';
import { asInstant, asNumber, asText, at } from '@/lib/weather/json';

/** A leaf of GeoMet is `{ en, fr }`, a quantity `{ value: { en, fr }, units }`; some leaves are plain. */
function leaf(node: unknown, language: Language): unknown {
  const value = at(node, 'value') ?? node;
  return at(value, language) ?? at(value, language === 'en' ? 'fr' : 'en') ?? value;
}

export const saidIn = (node: unknown, language: Language): string | undefined => asText(leaf(node, language));
/** Numbers and instants are the same in both languages. */
export const quantity = (node: unknown): number | undefined => asNumber(leaf(node, 'en'));
export const instantOf = (node: unknown): Millis | undefined => asInstant(leaf(node, 'en'));
