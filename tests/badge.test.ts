import { expect, test } from 'vitest';
import { badgeOf, idsOf, newsOf } from '@/lib/badge';
import { anEdition, aWarning, NOW, someWeather } from './components/samples';

const warned = (over: Parameters<typeof aWarning>[0] = {}) => someWeather({ warnings: [aWarning(over)] });
const badge = (news: ReturnType<typeof newsOf>, seen: readonly string[] = []) => badgeOf(news, new Set(seen));

test('a new edition is a dot, until it was seen', () => {
  const news = newsOf(anEdition(), someWeather(), NOW);
  expect(badge(news)).toBe('new');
  expect(badge(news, idsOf(news))).toBe('none');
});

test('a warning goes before an edition, and a graver one is new again', () => {
  const news = newsOf(anEdition(), warned({ colour: 'yellow' }), NOW);
  expect(badge(news)).toBe('warning');
  expect(badge(news, news.warnings)).toBe('new');
  expect(badge(newsOf(anEdition(), warned({ colour: 'red' }), NOW), idsOf(news))).toBe('warning');
});

test.each([
  ['an edition that is still filling', newsOf(anEdition({ state: 'filling' }), undefined, NOW)],
  ['a grey statement', newsOf(undefined, warned({ colour: 'grey' }), NOW)],
  ['a warning that is over', newsOf(undefined, warned({ expiresAt: NOW - 1 }), NOW)],
])('%s is nothing to tell of', (_, news) => expect(badge(news)).toBe('none'));
