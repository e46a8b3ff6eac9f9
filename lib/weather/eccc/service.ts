import type { Language } from '@/lib/i18n';
import type { Place } from '@/lib/weather/types';

export const ATTRIBUTION: Readonly<Record<Language, string>> = {
  en: 'Data source: Environment and Climate Change Canada',
  fr: 'Source des données : Environnement et Changement climatique Canada',
};
export const ISSUER: Readonly<Record<Language, string>> = { en: 'Environment Canada', fr: 'Environnement Canada' };
const HOST: Readonly<Record<Language, string>> = { en: 'weather.gc.ca', fr: 'meteo.gc.ca' };

/** Three decimals, as the service's own pages write them, of which we use two. */
const coordinates = ({ latitude, longitude }: Place): readonly string[] =>
  [latitude, longitude].map((degrees) => (Math.round(degrees * 100) / 100).toFixed(3));

export const locationFeed = (place: Place, language: Language): string =>
  `https://${HOST[language]}/rss/weather/${coordinates(place).join('_')}_${language === 'fr' ? 'f' : 'e'}.xml`;

/** The page on which the service shows the whole forecast of a place. */
export const locationPage = (place: Place, language: Language): string =>
  `https://${HOST[language]}/${language}/location/index.html?coords=${coordinates(place).join(',')}`;
