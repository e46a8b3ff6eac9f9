// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { WeatherCurve } from '@/components/WeatherCurve';
import { WeatherDay } from '@/components/WeatherDay';
import { WeatherInFull } from '@/components/WeatherInFull';
import { WeatherNotes } from '@/components/WeatherNotes';
import { WeatherNowLine } from '@/components/WeatherNowLine';
import { WeatherPeriods } from '@/components/WeatherPeriods';
import { DAY, HOUR } from '@/lib/time';
import type { Weather, WeatherNow, WeatherPeriod } from '@/lib/weather/types';
import { aFeed, aSection, NOW, someHours, someWeather } from './samples';
import { all, show, textOf, unclose, ZONE } from './show';

describe('the weather now', () => {
  const line = (now: WeatherNow, over: { readonly short?: boolean; readonly units?: Weather['units'] } = {}) =>
    show(
      <WeatherNowLine
        weather={{ ...someWeather({ units: over.units ?? 'metric' }), now }}
        now={NOW}
        short={over.short ?? false}
      />,
    ).page;
  const paragraphs = (page: Element) => all(page, 'p').map(textOf);

  test('is a temperature, a sky, what it feels like, and where and when it was measured', () => {
    const now = { station: 'Petawawa A', observedAt: NOW - HOUR, condition: 'Snow', temperature: -8, feelsLike: -14 };
    expect(paragraphs(line(now))).toEqual(['−8°', 'Snow', 'feels like −14°', 'Petawawa A, 06:20']);
  });

  test('is told in a line where there is no room', () => {
    const now = { station: 'Petawawa A', observedAt: NOW, condition: 'Snow', temperature: -8, feelsLike: -14 };
    expect(paragraphs(line(now, { short: true }))).toEqual(['−8°', 'Snow', 'feels like −14°']);
  });

  test.each<[WeatherNow, string]>([
    [{ observedAt: NOW }, 'measured 07:20'],
    [{ observedAt: NOW, modelled: true, station: 'Grid' }, 'modelled for 07:20'],
    [{ station: 'Petawawa A' }, 'Petawawa A'],
    [{}, ''],
  ])('of %j it says “%s”', (now, seen) => {
    expect(textOf(line(now).querySelector('.seen'))).toBe(seen);
  });

  test('shows the sky that it names, by night the night’s', () => {
    const icon = (at: number) =>
      show(<WeatherNowLine weather={{ ...someWeather(), now: { sky: 'clear' } }} now={at} />).page.querySelector('svg');
    expect(textOf(line({ sky: 'clear' }).querySelector('.condition'))).toBe('Clear');
    expect(icon(NOW + 5 * HOUR)?.innerHTML).not.toBe(icon(NOW + 12 * HOUR)?.innerHTML);
  });

  test('keeps the reader’s units', () => {
    const words = textOf(line({ temperature: 0, windSpeed: 16 }, { units: 'imperial' }));
    expect(words).toContain('32°');
    expect(words).toContain('10 mph');
  });
});

describe('the curve', () => {
  const drawing = (hours: Weather['hours'], language: 'en' | 'fr' = 'en') =>
    show(<WeatherCurve weather={someWeather({ hours })} now={NOW} timeZone={ZONE} />, language).page;

  test('is one picture with a name that tells it in words', () => {
    const picture = drawing(someHours()).querySelector('[role="img"]');
    expect(picture?.getAttribute('aria-label')).toMatch(/next 24 hours: −8° at 07:00, highest 1° at 14:00/);
    expect(drawing(someHours(), 'fr').querySelector('svg')?.getAttribute('aria-label')).toMatch(/^Température/);
  });

  test('marks the highest and the lowest, once where they are the same', () => {
    const even = someHours().map(({ at }) => ({ at, temperature: 3 }));
    expect(all(drawing(someHours()), '.degrees').map(textOf)).toEqual(['1°', '−8°']);
    expect(all(drawing(even), '.degrees').map(textOf)).toEqual(['3°']);
    expect(all(drawing(even), '.freezing')).toEqual([]);
  });

  test('says what its bars are, where there are any', () => {
    const caption = (of: object) =>
      textOf(drawing(someHours().map(({ at }) => ({ at, temperature: 1, ...of }))).querySelector('figcaption'));
    expect(caption({ precipitation: 40 })).toBe('Bars: chance of precipitation');
    expect(caption({ amount: 1 })).toBe('Bars: precipitation per hour');
    expect(caption({ amount: 0 })).toBe('');
    expect(caption({})).toBe('');
  });

  test('shades the night', () => {
    expect(drawing(someHours()).querySelector('.night')?.getAttribute('d')).toMatch(/^M/);
  });

  test('of few hours is none', () => {
    expect(drawing(someHours().slice(0, 4)).querySelector('svg')).toBeNull();
  });
});

describe('the day', () => {
  const facts = (over: Partial<Weather>, timeZone = ZONE) =>
    all(show(<WeatherDay weather={someWeather(over)} now={NOW} timeZone={timeZone} />).page, 'li').map(textOf);

  test('has the sun’s hours and, where it is known, the air', () => {
    expect(facts({})).toEqual(['Sunrise 07:18', 'Sunset 16:32']);
    expect(facts({ air: { index: '5' } })).toEqual(['Sunrise 07:18', 'Sunset 16:32', 'Air quality 5, moderate risk']);
  });

  test('may be without sunrise or sunset', () => {
    expect(facts({ latitude: 78.2, longitude: 15.6 }, 'Arctic/Longyearbyen')).toEqual(['The sun does not rise today']);
    expect(facts({ latitude: -78.2, longitude: 15.6 }, 'UTC')).toEqual(['The sun does not set today']);
  });
});

const PERIODS: readonly WeatherPeriod[] = [
  { name: 'Today', night: false, sky: 'snow', short: 'Snow', text: 'Snow, 5 cm.', high: 1, precipitation: 90 },
  { day: '2026-11-22', night: false, sky: 'clear', high: 4, low: -8, amount: 0 },
  { name: 'Monday', night: false, text: 'Sunny.', high: 2, precipitation: 0 },
];

describe('the days ahead', () => {
  const rows = (periods: readonly WeatherPeriod[], language: 'en' | 'fr' = 'en') =>
    all(show(<WeatherPeriods weather={someWeather({ periods })} now={NOW} />, language).page, 'tbody tr').map((row) =>
      all(row, 'th, td').map(textOf),
    );

  test('are a table with a name and heads for whoever hears it', () => {
    const { page } = show(<WeatherPeriods weather={someWeather({ periods: PERIODS })} now={NOW} />);
    expect(textOf(page.querySelector('caption'))).toBe('Next periods');
    expect(all(page, 'thead th[scope="col"]').map(textOf)).toEqual([
      'Period',
      'Forecast',
      'Precipitation',
      'Temperature',
    ]);
    expect(all(page, 'tbody th[scope="row"]')).toHaveLength(3);
  });

  test('say the sky, what may fall and how warm it gets; what does not fall is not said', () => {
    expect(rows(PERIODS)).toEqual([
      ['Today', 'Snow', '90%', '1°'],
      ['Sunday', 'Clear', '4° / −8°'],
      ['Monday', 'Sunny.', '2°'],
    ]);
    expect(rows(PERIODS, 'fr')[1]).toEqual(['Dimanche', 'Dégagé', '4° / −8°']);
  });

  test('are six at most, and none that is over', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      name: `Period ${index}`,
      night: false,
      endsAt: NOW + index * DAY,
    }));
    expect(rows(many).map(([name]) => name)).toEqual([1, 2, 3, 4, 5, 6].map((index) => `Period ${index}`));
  });
});

describe('the forecast in full', () => {
  const list = (over: Partial<Weather>) => {
    const { page } = show(<WeatherInFull weather={someWeather({ periods: PERIODS, ...over })} now={NOW} />);
    unclose(page.querySelector('details'));
    return all(page, 'dt, dd').map(textOf);
  };

  test('is the service’s own sentences; where it has none, its numbers', () => {
    expect(list({ now: undefined })).toEqual(['Today', 'Snow, 5 cm.', 'Sunday', 'Clear, 4° / −8°', 'Monday', 'Sunny.']);
  });

  test('begins with the air, where it is measured', () => {
    expect(list({ now: { humidity: 92 } }).slice(0, 2)).toEqual(['Now', 'humidity 92%']);
    expect(list({ now: { temperature: 1 } })[0]).toBe('Today');
  });
});

describe('what must be known to trust it', () => {
  const notes = (over: Partial<Weather>, feed: Partial<ReturnType<typeof aFeed>> = {}) => {
    const section = aSection('weather', { feeds: [aFeed(feed)] });
    return all(show(<WeatherNotes weather={someWeather(over)} section={section} now={NOW} />).page, 'p').map(textOf);
  };

  test('is nothing while it is fresh and warnings are looked out for', () => expect(notes({})).toEqual([]));

  test.each<[Partial<Weather>, Partial<ReturnType<typeof aFeed>>, RegExp]>([
    [{ fetchedAt: NOW - 3 * HOUR }, {}, /^The weather service has not answered since 04:20: this/],
    [{ fetchedAt: NOW - 3 * HOUR }, { state: 'waiting' }, /^The weather service has not answered since 04:20: this/],
    [{ fetchedAt: NOW - 3 * HOUR }, { state: 'http', status: 503 }, /since 04:20 \(HTTP 503\)/],
    [{ isWarned: false }, {}, /^No official warnings are known/],
    [{ warningsAt: undefined }, {}, /^Warnings could not be checked yet/],
    [{ warningsAt: NOW - 2 * HOUR }, {}, /^Warnings were last checked 05:20/],
  ])('%j, %j', (over, feed, words) => {
    expect(notes(over, feed)).toEqual([expect.stringMatching(words)]);
  });
});
