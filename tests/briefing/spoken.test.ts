import { describe, expect, test } from 'vitest';
import { breathsOf } from '@/lib/briefing/breaths';
import { piecesOf, type SpokenOptions, weatherNotes } from '@/lib/briefing/spoken';
import { languageOf } from '@/lib/story-language';
import { aStory } from '../components/samples';

const OPTIONS: SpokenOptions = { language: 'en', feedLanguage: 'en', isSummaryShown: () => true };
const section = (over = {}) => ({ id: 'canada', title: 'Canadian News', notes: [], stories: [aStory()], ...over });
const said = (pieces: ReturnType<typeof piecesOf>) => pieces.map(({ breaths }) => breaths.map(({ text }) => text));

describe('the edition as it is read aloud', () => {
  test('a section begins with its title; a story is headline, publisher and summary', () => {
    const stories = [aStory({ id: 'a' }), aStory({ id: 'b', title: 'Snow', summary: undefined })];
    const pieces = piecesOf([section({ stories })], OPTIONS);
    expect(pieces.map(({ storyId }) => storyId)).toEqual(['a', 'b']);
    expect(said(pieces)).toEqual([
      ['Canadian News', 'Ferries sail again', 'Harbour Post', 'The first one left at six.'],
      ['Snow', 'Harbour Post'],
    ]);
    expect(pieces[0]?.breaths.map(({ part }) => part)).toEqual(['section', 'title', 'source', 'summary']);
  });

  test('a summary that the page does not show is not read', () => {
    const pieces = piecesOf([section()], { ...OPTIONS, isSummaryShown: () => false });
    expect(said(pieces)).toEqual([['Canadian News', 'Ferries sail again', 'Harbour Post']]);
  });

  test('a section without stories says why', () => {
    const pieces = piecesOf([section({ stories: [], notes: ['Switched off.'] })], OPTIONS);
    expect(said(pieces)).toEqual([['Canadian News', 'Switched off.']]);
    expect(pieces[0]?.storyId).toBeUndefined();
  });

  test('each story is read in its own language, a title in the reader’s', () => {
    const stories = [
      aStory({ title: 'Les traversiers reprennent la mer', summary: 'Le premier est parti à six heures.' }),
    ];
    const [piece] = piecesOf([section({ stories })], OPTIONS);
    expect(piece?.breaths.map(({ language }) => language)).toEqual(['en', 'fr', 'fr', 'fr']);
  });

  test('weather is read in words: warnings first, and no signs', () => {
    const items = [{ title: '⚠ Orange warning: snow', text: 'Up to 30 cm.' }, { title: 'Now: light snow, −6°' }];
    expect(weatherNotes(items)).toEqual(['Orange warning: snow', 'Up to 30 cm.', 'Now: light snow, −6°', '']);
  });
});

describe('a breath', () => {
  test('is a sentence', () => {
    expect(breathsOf('Mr. Roy left at 6 p.m. The others stayed.')).toEqual([
      'Mr. Roy left at 6 p.m.',
      'The others stayed.',
    ]);
  });

  test('is never so long that a voice is cut off, and loses no word', () => {
    const long = `${'The committee, which met in the old hall, heard from the harbour master, '.repeat(6)}and went home.`;
    const breaths = breathsOf(long);
    expect(Math.max(...breaths.map((breath) => breath.length))).toBeLessThanOrEqual(200);
    expect(breaths.join(' ')).toBe(long);
  });

  test('is cut where there is nothing to breathe at', () => {
    expect(breathsOf('a'.repeat(450)).map((breath) => breath.length)).toEqual([200, 200, 50]);
  });
});

test.each([
  ['Ottawa annonce un plan pour les glaciers', 'fr'],
  ['The city is to open its archives', 'en'],
  ['Vers l’aube, la neige et le vent', 'fr'],
  ['OpenAI GPT-7', 'en'],
  ['Le Devoir wins a prize for its report on the harbour', 'en'],
] as const)('“%s” is read in %s', (text, language) => expect(languageOf(text) ?? 'en').toBe(language));
