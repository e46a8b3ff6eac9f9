import { expect, test } from 'vitest';
import { skyOfSymbol, skyOfWmo, skyOfWords } from '@/lib/weather/sky';

test.each([
  ['Sunny', 'clear'],
  ['Clear', 'clear'],
  ['Mainly Clear', 'partly-cloudy'],
  ['A mix of sun and cloud', 'partly-cloudy'],
  ['Mostly Cloudy', 'cloudy'],
  ['Overcast', 'cloudy'],
  ['Patchy Fog', 'fog'],
  ['Widespread Haze', 'fog'],
  ['Chance of showers', 'showers'],
  ['Chance of showers. Risk of thunderstorms', 'thunder'],
  ['Periods of rain', 'rain'],
  ['Light Drizzle', 'rain'],
  ['Freezing rain', 'freezing'],
  ['Ice pellets', 'freezing'],
  ['Rain or snow', 'mixed'],
  ['Flurries or rain showers', 'mixed'],
  ['Chance of flurries', 'snow'],
  ['Blowing snow', 'snow'],
  ['Slight Chance T-storms', 'thunder'],
  ['Breezy', 'wind'],
  ['Ensoleillé', 'clear'],
  ['Généralement ensoleillé', 'partly-cloudy'],
  ['Alternance de soleil et de nuages', 'partly-cloudy'],
  ['Généralement nuageux', 'cloudy'],
  ['Possibilité d’averses', 'showers'],
  ['Averses de neige', 'snow'],
  ['Bruine verglaçante', 'freezing'],
  ['Pluie ou neige', 'mixed'],
  ['Possibilité d’orages', 'thunder'],
  ['Bancs de brouillard', 'fog'],
  ['Something new', undefined],
  [undefined, undefined],
])('%s is %s', (words, sky) => {
  expect(skyOfWords(words)).toBe(sky);
});

test.each([
  [0, 'clear'],
  [2, 'partly-cloudy'],
  [3, 'cloudy'],
  [45, 'fog'],
  [53, 'rain'],
  [66, 'freezing'],
  [75, 'snow'],
  [81, 'showers'],
  [86, 'snow'],
  [95, 'thunder'],
  [120, undefined],
  [undefined, undefined],
])('WMO code %s is %s', (code, sky) => {
  expect(skyOfWmo(code)).toBe(sky);
});

test.each([
  ['clearsky_day', 'clear'],
  ['fair_night', 'partly-cloudy'],
  ['lightsleetshowers_day', 'mixed'],
  ['heavysnowshowersandthunder_day', 'thunder'],
  ['lightrainshowers_night', 'showers'],
  ['heavyrain', 'rain'],
  ['cloudy', 'cloudy'],
  ['', undefined],
])('symbol %s is %s', (symbol, sky) => {
  expect(skyOfSymbol(symbol)).toBe(sky);
});
