// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ArchivePage } from '@/components/ArchivePage';
import { PastEditionPage } from '@/components/PastEditionPage';
import { pastOfBriefing, pastOfEdition } from '@/lib/briefing/past';
import { anEdition, aStory, NOW, printed } from './samples';
import { all, button, show, textOf, ZONE } from './show';

const RECENT = pastOfEdition(
  anEdition({
    sections: [
      printed('canada', {
        stories: [aStory({ title: 'Ferries sail again' }), aStory({ id: 'b', title: 'Bridge opens' })],
      }),
      printed('science', { stories: [], empty: { code: 'quiet' } }),
    ],
  }),
);
const OLD = pastOfBriefing(
  {
    date: '2025-03-03',
    sections: [
      {
        id: 'science',
        title: 'Science',
        stories: [
          { title: 'Gulls return', summary: 'They are back .', dropped: 'dump' },
          { title: 'Seals', dropped: 'invented' },
        ],
      },
      { id: 'us', title: 'U.S. Top Stories', stories: [] },
    ],
  },
  ZONE,
);

const list = (language: 'en' | 'fr' = 'en') => show(<ArchivePage pasts={[RECENT, OLD]} />, language).page;
const search = (page: Element, words: string) =>
  act(() => {
    const input = page.querySelector('input[type="search"]') as HTMLInputElement;
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const days = (page: Element) => all(page, '[data-past]').map(textOf);

test('every past edition by its date, with a few headlines, and a link to it', () => {
  const page = list();
  expect(days(page)).toEqual([
    'Saturday 21 November 202606:45 EST · 2 storiesFerries sail againBridge opens',
    'Monday 3 March 2025imported · 2 storiesGulls returnSeals',
  ]);
  expect(button(page, 'Monday 3 March 2025').getAttribute('href')).toBe('#archive/old-2025-03-03');
});

test('a search leaves the stories that have its words, and says how many', () => {
  const page = list();
  search(page, 'gulls');
  expect(days(page)).toEqual(['Monday 3 March 2025imported · 2 storiesGulls return']);
  expect(textOf(page.querySelector('[role="status"]'))).toBe('1 story found.');
  search(page, 'whales');
  expect(textOf(page.querySelector('[role="status"]'))).toBe('Nothing found for “whales”.');
});

test('the search field has a name, and the heading takes the focus', () => {
  const page = list('fr');
  expect(textOf(page.querySelector('label[for="archive-query"]'))).toBe('Chercher dans les éditions passées');
  expect(textOf(document.activeElement)).toBe('Éditions passées');
});

test('an archive without editions says so', () => {
  expect(textOf(show(<ArchivePage pasts={[]} />).page.querySelector('[role="status"]'))).toMatch(/no past edition yet/);
});

test('a past edition is shown as it was, with why a section was empty', () => {
  const { page } = show(<PastEditionPage past={RECENT} now={NOW} />);
  expect(all(page, '[data-story] h3 a').map(textOf)).toEqual(['Ferries sail again', 'Bridge opens']);
  expect(page.querySelector('[data-section="science"] [data-empty="quiet"]')).not.toBeNull();
  expect(textOf(document.activeElement)).toBe('Saturday 21 November 2026');
});

test('an old briefing has no links, and says where text was cut or left out', () => {
  const { page } = show(<PastEditionPage past={OLD} now={NOW} />);
  expect(all(page, '[data-story]').map(textOf)).toEqual([
    'Gulls returnThey are back.A whole article stood here: this is its lead.',
    'SealsThe text that stood here was invented and is left out.',
  ]);
  expect(all(page, '[data-story] a')).toEqual([]);
  expect(textOf(page.querySelector('[data-section="us"]'))).toBe('U.S. Top StoriesNo updates.');
});

test('an edition that is gone is said to be', () => {
  expect(textOf(show(<PastEditionPage past={undefined} now={NOW} />).page.querySelector('main'))).toBe(
    'This edition is not kept any more.',
  );
});
