// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PauseMenu } from '@/components/PauseMenu';
import { QuietPage } from '@/components/QuietPage';
import { HOUR } from '@/lib/time';
import { aWarning, NOW, someWeather } from './samples';
import { all, button, click, show, textOf } from './show';

const quiet = (over: Partial<Parameters<typeof QuietPage>[0]> = {}, language: 'en' | 'fr' = 'en') =>
  show(
    <QuietPage
      weather={someWeather()}
      manners={{ newTab: 'mornings', pausedUntil: 0 }}
      now={NOW}
      onResume={vi.fn()}
      {...over}
    />,
    language,
  ).page;

test('a quiet page has the date, the weather and the way to the briefing, and no story', () => {
  const page = quiet();
  expect(textOf(page.querySelector('h1'))).toBe('Saturday 21 November 2026');
  expect(textOf(page.querySelector('[data-weather]'))).toContain('−3°');
  expect(button(page, 'Open the briefing').getAttribute('href')).toBe('#briefing');
  expect(page.querySelector('[data-story], [data-section]')).toBeNull();
});

test('a warning stands on it above everything', () => {
  const first = quiet({ weather: someWeather({ warnings: [aWarning()] }) }).querySelector('main')?.firstElementChild;
  expect(first?.getAttribute('data-warning')).toBe('orange');
});

test('its weather is taken down before it is old news, and its date is written anew', () => {
  const page = quiet();
  const until = Number(page.querySelector('[data-weather]')?.getAttribute('data-until'));
  expect(until).toBeGreaterThan(NOW + 2 * HOUR);
  expect(until).toBeLessThanOrEqual(NOW + 3 * HOUR);
  expect(page.querySelector('h1')?.hasAttribute('data-today')).toBe(true);
});

test('without weather it claims none', () => {
  expect(quiet({ weather: undefined }).querySelector('[data-weather]')).toBeNull();
});

test('a pause says until when, and can be ended', () => {
  const onResume = vi.fn();
  const page = quiet({ manners: { newTab: 'every', pausedUntil: NOW + HOUR }, onResume });
  expect(textOf(page)).toContain('Quiet until 08:20.');
  click(button(page, 'Show it again'));
  expect(onResume).toHaveBeenCalledOnce();
  expect(textOf(quiet())).not.toContain('Quiet until');
});

test('it speaks French', () => {
  const page = quiet({ manners: { newTab: 'every', pausedUntil: NOW + HOUR } }, 'fr');
  expect(textOf(page.querySelector('h1'))).toBe('samedi 21 novembre 2026');
  expect(textOf(page)).toContain('Ouvrir le bulletin');
});

test('the briefing is paused for an hour or for the day', () => {
  const onPause = vi.fn();
  const { page } = show(<PauseMenu onPause={onPause} />);
  expect(page.querySelector('details')?.open).toBe(false);
  for (const one of all(page, 'button')) click(one);
  expect(onPause.mock.calls).toEqual([['hour'], ['today']]);
});
