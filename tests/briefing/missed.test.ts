import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missedStories } from '@/lib/briefing/missed';
import type { Story } from '@/lib/briefing/types';
import { DAY } from '@/lib/time';
import { anEdition, aStory, DUE, NOW, printed } from '../components/samples';

const story = (id: string, publishers = 1): Story =>
  aStory({
    id,
    title: id,
    keys: [`key-${id}`],
    also: Array.from({ length: publishers - 1 }, (_, i) => ({ publisher: `P${i}`, url: `https://p${i}.example/` })),
  });
const edition = (daysAgo: number, sections: Record<string, readonly Story[]>) =>
  anEdition({
    id: `edition-${daysAgo}`,
    builtAt: DUE - daysAgo * DAY,
    sections: Object.entries(sections).map(([id, stories]) => printed(id, { stories })),
  });
const missed = (
  editions: ReturnType<typeof edition>[],
  current = edition(0, {}),
  sectionIds: readonly string[] = ['canada', 'science'],
) => missedStories({ since: NOW - 4 * DAY, editions, current, sectionIds })?.stories.map(({ id }) => id);

test('most publishers first, then the order of the sections, then of the stories', () => {
  const sections = { science: [story('s1'), story('s2', 3)], canada: [story('c1'), story('c2', 2)] };
  expect(missed([edition(1, sections)])).toEqual(['s2', 'c2', 'c1', 's1']);
});

test('not what today’s edition tells, under whichever address', () => {
  const again = aStory({ id: 'other', keys: ['key-told'] });
  expect(missed([edition(1, { canada: [story('told'), story('new')] })], edition(0, { canada: [again] }))).toEqual([
    'new',
  ]);
});

test('a story of two editions once', () => {
  expect(missed([edition(2, { canada: [story('a')] }), edition(1, { science: [story('a', 2)] })])).toEqual(['a']);
});

test('not from sections that are switched off', () => {
  expect(missed([edition(1, { us: [story('u')] })])).toBeUndefined();
});

test('nothing where nothing was missed', () => {
  expect(missed([])).toBeUndefined();
});

test('never more than ten, never one twice, and the same for the same', () => {
  const stories = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.array(stories, { maxLength: 4 }), (days) => {
      const editions = days.map((day, i) =>
        edition(i + 1, { canada: day.map(([id, count]) => story(`${id}`, count)) }),
      );
      const ids = missed(editions) ?? [];
      expect(ids.length).toBeLessThanOrEqual(10);
      expect(new Set(ids).size).toBe(ids.length);
      expect(missed(editions) ?? []).toEqual(ids);
    }),
  );
});
