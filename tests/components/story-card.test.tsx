// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { StoryCard } from '@/components/StoryCard';
import { DAY } from '@/lib/time';
import { aStory, NOW } from './samples';
import { all, show, textOf } from './show';

const card = (over = {}, language: 'en' | 'fr' = 'en') => {
  const { page } = show(<StoryCard story={aStory(over)} now={NOW} rank="plain" />, language);
  return page.querySelector('article') as HTMLElement;
};

test('a story is an article with its headline as a link to its source', () => {
  const article = card();
  const link = article.querySelector('h3 > a');
  expect(article.dataset.story).toBe('story-1');
  expect(textOf(link)).toBe('Ferries sail again');
  expect(link?.getAttribute('href')).toBe('https://harbour.example/ferries');
  expect(link?.getAttribute('rel')).toBe('noreferrer noopener');
});

test('the summary stands in one element of its own', () => {
  expect(all(card(), '[data-summary]').map(textOf)).toEqual(['The first one left at six.']);
});

test('a story without a summary has no place for one', () => {
  expect(card({ summary: undefined }).querySelector('[data-summary]')).toBeNull();
});

test('its time is the reader’s, and says itself exactly on hover', () => {
  const time = card().querySelector('time');
  expect(textOf(time)).toMatch(/^2 ?h(rs)? ago$/);
  expect(time?.dateTime).toBe('2026-11-21T10:20:00.000Z');
  expect(time?.title).toContain('21 November 2026, 05:20 EST');
});

test('a story without a date says when it was first seen', () => {
  expect(textOf(card({ dated: false }).querySelector('time'))).toMatch(/^seen 2 ?h(rs)? ago$/);
});

test('an older story says its day, and from six days on its date', () => {
  expect(textOf(card({ at: NOW - 2 * DAY }).querySelector('time'))).toMatch(/^2 ?d(ays)? ago$/);
  expect(textOf(card({ at: NOW - 8 * DAY }).querySelector('time'))).toMatch(/^13 Nov/);
});

test('the author is named, unless the publisher is the author', () => {
  expect(textOf(card({ author: 'Amara Osei' }))).toContain('by Amara Osei');
  expect(textOf(card({ author: 'Harbour Post' }))).not.toContain('by');
});

test('other publishers of the same event are links', () => {
  const also = [
    { publisher: 'CBC', url: 'https://cbc.example/1' },
    { publisher: 'Globe', url: 'https://globe.example/1' },
  ];
  const article = card({ also });
  expect(textOf(article)).toContain('also: CBC, Globe');
  expect(all<HTMLAnchorElement>(article, 'p a').map((link) => [link.href, link.rel])).toEqual([
    ['https://cbc.example/1', 'noreferrer noopener'],
    ['https://globe.example/1', 'noreferrer noopener'],
  ]);
});

test('French words go with the same story', () => {
  const article = card(
    { author: 'Amara Osei', dated: false, also: [{ publisher: 'CBC', url: 'https://c.example/' }] },
    'fr',
  );
  expect(textOf(article)).toContain('par Amara Osei');
  expect(textOf(article)).toContain('aussi : CBC');
});

test('on paper the hour stands instead of the age', () => {
  expect(card().querySelector('time')?.dataset.print).toBe('05:20');
});

test('the age is said in words in French, too', () => {
  expect(textOf(card({}, 'fr').querySelector('time'))).toBe('il y a 2 h');
});
