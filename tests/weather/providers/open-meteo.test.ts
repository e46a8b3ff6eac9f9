import { expect, test } from 'vitest';
import { openMeteo } from '@/lib/weather/providers/open-meteo';
import { context, NONSENSE, read, TOKYO } from '../read';

const HERE = context(TOKYO, { language: 'fr' });
const at = Date.parse;

test('reads columns; a hole in one is a hole and no zero', () => {
  expect(read(openMeteo, 'forecast', 'open-meteo/forecast.json', HERE)).toEqual({
    timeZone: 'Asia/Tokyo',
    url: 'https://open-meteo.com/',
    now: {
      modelled: true,
      observedAt: at('2029-10-08T03:00:00Z'),
      sky: 'rain',
      temperature: 21.4,
      feelsLike: 22,
      humidity: 60,
      windSpeed: 12.2,
      windDirection: 'E',
      windGust: undefined,
      pressure: expect.closeTo(101.32),
    },
    periods: [
      {
        day: '2029-10-08',
        night: false,
        sky: 'thunder',
        high: 23.1,
        low: 15,
        precipitation: 90,
        amount: 12.4,
        endsAt: at('2029-10-08T15:00:00Z'),
      },
      {
        day: '2029-10-09',
        night: false,
        sky: 'clear',
        high: undefined,
        low: 0,
        precipitation: undefined,
        amount: 0,
        endsAt: at('2029-10-09T15:00:00Z'),
      },
    ],
    hours: [
      { at: at('2029-10-08T03:00:00Z'), temperature: 21.4, precipitation: 80, amount: 1.2 },
      { at: at('2029-10-08T04:00:00Z'), temperature: undefined, precipitation: undefined, amount: undefined },
      { at: at('2029-10-08T05:00:00Z'), temperature: 0, precipitation: 0, amount: 0 },
    ],
  });
});

test.each(NONSENSE)('%s is no weather', (_, bytes) => {
  expect(read(openMeteo, 'forecast', bytes, HERE)).toBeUndefined();
});
