import { expect, test } from 'vitest';
import { languageOf } from '@/lib/story-language';

test.each([
  ['Canada signs on as plastics treaty is agreed in Nairobi', 'en'],
  ['Le gouvernement du Canada et les provinces signent une entente sur le permis infirmier unique', 'fr'],
  ['L’OMS certifie l’élimination du trachome dans deux pays de plus', 'fr'],
  ['Retail trade, September', undefined],
  ['Orages violents', undefined],
  ['Le Monde on the rise of the far right', 'en'],
  ['', undefined],
])('%j is written in %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
