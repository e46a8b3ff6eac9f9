import { describe, expect, test } from 'vitest';
import type { OldBriefing } from '@/lib/briefing/archive';
import { headlinesOf, pastOfBriefing, pastOfEdition } from '@/lib/briefing/past';
import { searchPast } from '@/lib/briefing/search-past';
import { anEdition, aStory, printed } from '../components/samples';

const OLD: OldBriefing = {
  date: '2025-03-03',
  sections: [
    {
      id: 'science',
      title: 'Science',
      stories: [
        { title: 'Gulls return', summary: 'They are back . All of them .' },
        { title: 'Seals', dropped: 'invented' },
      ],
    },
  ],
};
const old = pastOfBriefing(OLD, 'Pacific/Kiritimati');
const recent = pastOfEdition(
  anEdition({
    sections: [printed('canada', { stories: [aStory({ title: 'Québec’s ferries', summary: 'All sail.' })] })],
  }),
);

describe('an old briefing as a past edition', () => {
  test('stands at its day, wherever the reader is', () => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(old.at);
    expect([old.id, day]).toEqual(['old-2025-03-03', '2025-03-03']);
  });

  test('loses the spaces before its stops', () => {
    expect(old.kind === 'imported' && old.briefing.sections[0]?.stories[0]?.summary).toBe(
      'They are back. All of them.',
    );
  });

  test('has headlines without links', () => {
    expect(headlinesOf(old).map(({ title, url }) => [title, url])).toEqual([
      ['Gulls return', undefined],
      ['Seals', undefined],
    ]);
  });
});

describe('a search through past editions', () => {
  const found = (query: string) =>
    searchPast([recent, old], query).map(({ past, headlines }) => [past.id, ...headlines.map(({ title }) => title)]);

  test.each([
    [
      'nothing: everything',
      '',
      [
        ['2026-11-21T06:45', 'Québec’s ferries'],
        ['old-2025-03-03', 'Gulls return', 'Seals'],
      ],
    ],
    ['a word of a headline', 'gulls', [['old-2025-03-03', 'Gulls return']]],
    ['without accents and with a straight apostrophe', "quebec's", [['2026-11-21T06:45', 'Québec’s ferries']]],
    ['all words, wherever they stand', 'sail  harbour FERRIES', [['2026-11-21T06:45', 'Québec’s ferries']]],
    ['words of two stories', 'gulls seals', []],
  ])('for %s', (_name, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});
