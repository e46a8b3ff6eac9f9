import { expect, test } from 'vitest';
import { nextWeatherAt, type WeatherResult } from '@/lib/net/next-weather';
import { DAY, HOUR, MINUTE } from '@/lib/time';

const NOW = Date.UTC(2026, 10, 21, 12);
const wait = (result: Partial<WeatherResult>) =>
  nextWeatherAt({ now: NOW, every: HOUR, outcome: 'ok', failureCount: 0, spread: 0, ...result }) - NOW;

test.each<[string, Partial<WeatherResult>, number]>([
  ['its interval', {}, HOUR],
  ['ten minutes for warnings', { every: 10 * MINUTE }, 10 * MINUTE],
  ['no less because an answer goes stale sooner', { freshFor: MINUTE }, HOUR],
  ['as long as the service says its answer is fresh', { freshFor: 3 * HOUR }, 3 * HOUR],
  ['a day at most', { freshFor: 9 * DAY }, DAY],
  ['up to a tenth longer', { spread: 0.5 }, HOUR + 3 * MINUTE],
  ['its interval after one failure', { outcome: 'http', failureCount: 1 }, HOUR],
  ['twice that after two', { outcome: 'timeout', failureCount: 2 }, 2 * HOUR],
  ['six intervals at most', { outcome: 'http', failureCount: 99 }, 6 * HOUR],
  ['as long as the service asks', { outcome: 'http', failureCount: 1, retryAt: NOW + 5 * HOUR }, 5 * HOUR],
  ['ten minutes when we are offline', { outcome: 'offline' }, 10 * MINUTE],
  ['a day for what is gone', { outcome: 'gone', failureCount: 1 }, DAY],
])('waits %s', (_, result, expected) => {
  expect(wait(result)).toBe(expected);
});
