// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { MissedStories } from '@/components/MissedStories';
import { DAY } from '@/lib/time';
import { NOW, stories } from './samples';
import { all, show, textOf } from './show';

const missed = (editionCount: number, language: 'en' | 'fr' = 'en') =>
  show(
    <MissedStories missed={{ since: NOW - 3 * DAY, editionCount, stories: stories(3, 'ferry') }} now={NOW} />,
    language,
  ).page;

test('links to what was missed, under a heading that says since when', () => {
  const page = missed(2);
  expect(all(page, 'li > a').map(textOf)).toEqual(['ferry number 1', 'ferry number 2', 'ferry number 3']);
  expect(textOf(page.querySelector('header'))).toBe(
    'Since your last visitWhat most publishers carried in the 2 editions you missed since 18 November',
  );
});

test('in French, too', () => {
  expect(textOf(missed(1, 'fr').querySelector('header'))).toBe(
    'Depuis votre dernière visiteL’essentiel de l’édition manquée depuis le 18 novembre, d’après le nombre d’éditeurs',
  );
});
