import { expect, test } from 'vitest';
import { readingOf } from '@/lib/briefing/reading';
import { aStory, NOW } from '../components/samples';

const STORIES = [
  aStory({ id: 'one', entryIds: ['a/1', 'b/1'] }),
  aStory({ id: 'two', entryIds: ['a/2'] }),
  aStory({ id: 'none', entryIds: [] }),
];

test.each([
  { states: {}, read: [], saved: [] },
  { states: { 'a/2': { readAt: NOW } }, read: ['two'], saved: [] },
  { states: { 'a/1': { readAt: NOW } }, read: [], saved: [] },
  { states: { 'a/1': { readAt: NOW }, 'b/1': { readAt: NOW } }, read: ['one'], saved: [] },
  { states: { 'b/1': { savedAt: NOW } }, read: [], saved: ['one'] },
])('a story is read when all of its entries are, saved with any: $states', ({ states, read, saved }) => {
  expect(readingOf(STORIES, new Map(Object.entries(states)))).toEqual({ read, saved });
});
