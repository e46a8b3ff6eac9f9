// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { StoryMeta } from '@/components/StoryMeta';
import type { Story } from '@/lib/briefing/types';
import { aStory, NOW } from './samples';
import { all, show, textOf } from './show';

const meta = (over: Partial<Story> = {}, marks = {}) =>
  show(<StoryMeta story={aStory(over)} now={NOW} {...marks} />).page;

test('says who wrote it and when', () => {
  const page = meta({ author: 'A. Gull' });
  expect(textOf(page)).toContain('Harbour Post');
  expect(textOf(page.querySelector('.author'))).toBe('by A. Gull');
  expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-21T10:20:00.000Z');
});

test.each([
  ['https://www.harbour.example/ferries?from=rss', 'harbour.example'],
  ['http://news.harbour.example:8080', 'news.harbour.example:8080'],
])('on paper %s is told as %s', (url, host) => {
  expect(meta({ url }).querySelector('cite')?.dataset.host).toBe(host);
});

test('a publisher is not its own author', () => {
  expect(meta({ author: 'Harbour Post' }).querySelector('.author')).toBeNull();
});

test('without a date of its publisher it is told when it was seen', () => {
  expect(textOf(meta({ dated: false }).querySelector('time'))).toMatch(/^seen /);
});

test('others who have it are links', () => {
  const page = meta({ also: [{ publisher: 'CBC', url: 'https://cbc.example/1' }] });
  expect(all<HTMLAnchorElement>(page, '.also a').map(({ href, rel }) => [href, rel])).toEqual([
    ['https://cbc.example/1', 'noreferrer noopener'],
  ]);
});

test.each([
  ['new', { mark: 'new' }, {}, 'New'],
  ['saved', {}, { isSaved: true }, 'Saved'],
  ['read, and then new no more', { mark: 'new' }, { isRead: true }, 'Read'],
] as const)('a story that is %s says so in a word', (_, over, marks, word) => {
  expect(textOf(meta(over, marks).querySelector('.story-meta')?.firstElementChild)).toBe(word);
});
