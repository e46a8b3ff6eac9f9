import { expect, test } from 'vitest';
import { spokenSections } from '@/components/spoken-sections';
import { wordsFor } from '@/components/words';
import { anEdition, aSection, aWarning, NOW, printed, SECTIONS, someWeather, stories } from './samples';
import { ZONE } from './show';

type Shown = Parameters<typeof spokenSections>[0];

const spoken = (over: Partial<Shown> = {}) =>
  spokenSections({
    edition: anEdition(),
    sections: SECTIONS,
    weather: someWeather({ warnings: [aWarning()] }),
    folded: undefined,
    words: wordsFor('en', ZONE),
    online: true,
    now: NOW,
    ...over,
  });

test('the weather goes first, and in it the warnings', () => {
  const [weather, ...news] = spoken();
  expect(weather).toMatchObject({ id: 'weather', title: 'Weather', stories: [] });
  expect(weather?.notes[0]).toBe('orange warning: Freezing rain, Petawawa');
  expect(weather?.notes.join(' ')).toContain('Clearing this evening.');
  expect(weather?.notes.join(' ')).not.toContain('Data:');
  expect(news.map(({ id }) => id)).toEqual(['international', 'canada', 'science']);
});

test('without weather it is said why; switched off, nothing is', () => {
  expect(spoken({ weather: undefined, online: false })[0]?.notes).toEqual(['Offline: its feeds could not be reached.']);
  expect(spoken({ sections: SECTIONS.slice(1) })[0]?.id).toBe('international');
});

test('a folded section is not read', () => {
  expect(spoken({ folded: ['canada'] }).map(({ id }) => id)).toEqual(['weather', 'international', 'science']);
});

test('no more stories are read than are shown, and a section without any says why', () => {
  const edition = anEdition({
    sections: [
      printed('international', { stories: stories(5, 'i') }),
      printed('canada', { stories: [], empty: { code: 'no-feeds' } }),
    ],
  });
  const sections = [aSection('international', { maxStories: 3 }), aSection('canada')];
  const [international, canada] = spoken({ edition, sections });
  expect(international?.stories.map(({ id }) => id)).toEqual(['i-1', 'i-2', 'i-3']);
  expect(canada).toMatchObject({ stories: [], notes: ['This section has no feeds.'] });
});
