import type { Translate } from '@/lib/i18n';
import type { Units } from '@/lib/weather/types';

/** Ways to write what is kept in °C, km/h, kPa, km and mm. */
export type Measures = {
  /** −3°: whole degrees with a true minus sign, and no minus before zero. */
  degrees(celsius: number): string;
  /** −3.2°C: to a tenth, with its unit. */
  temperature(celsius: number): string;
  speed(kmh: number): string;
  pressure(kilopascals: number): string;
  distance(kilometres: number): string;
  amount(millimetres: number): string;
};

const to = (decimals: number, value: number): number => Number(value.toFixed(decimals));

function degrees(value: number): string {
  const whole = Math.round(value);
  return `${whole < 0 ? '−' : ''}${Math.abs(whole)}°`;
}

/** As a language writes it, with a true minus sign. */
const exact = (t: Translate, key: 'weather.celsius' | 'weather.fahrenheit', value: number): string =>
  t(key, { degrees: to(1, value) }).replace('-', '−');

const METRIC = (t: Translate): Measures => ({
  degrees,
  temperature: (celsius) => exact(t, 'weather.celsius', celsius),
  speed: (kmh) => t('weather.speed', { speed: Math.round(kmh) }),
  pressure: (kilopascals) => t('weather.kilopascals', { pressure: to(1, kilopascals) }),
  distance: (kilometres) => t('weather.kilometres', { distance: to(1, kilometres) }),
  amount: (millimetres) => t('weather.millimetres', { amount: to(1, millimetres) }),
});

const IMPERIAL = (t: Translate): Measures => ({
  degrees: (celsius) => degrees(celsius * 1.8 + 32),
  temperature: (celsius) => exact(t, 'weather.fahrenheit', celsius * 1.8 + 32),
  speed: (kmh) => t('weather.mph', { speed: Math.round(kmh / 1.609344) }),
  pressure: (kilopascals) => t('weather.inhg', { pressure: to(2, kilopascals / 3.386389) }),
  distance: (kilometres) => t('weather.miles', { distance: to(1, kilometres / 1.609344) }),
  amount: (millimetres) => t('weather.inches', { amount: to(2, millimetres / 25.4) }),
});

export const measuresOf = (units: Units, t: Translate): Measures => (units === 'imperial' ? IMPERIAL(t) : METRIC(t));
