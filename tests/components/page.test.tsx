// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Page } from '@/components/Page';
import { useWords, wordsFor } from '@/components/words';
import { show, textOf, ZONE } from './show';

const Title = () => <h1>{useWords().t('app.name')}</h1>;
const page = (error?: string, language: 'en' | 'fr' = 'en') =>
  show(
    <Page words={wordsFor(language, ZONE)} error={error}>
      <Title />
    </Page>,
  ).page;

test('a page speaks the reader’s language', () => {
  expect(textOf(page(undefined, 'fr').querySelector('h1'))).not.toBe('');
  expect(page().querySelector('[role="alert"]')).toBeNull();
});

test('a store that cannot be opened is said at once, with what to do, and the page stays', () => {
  const failed = page('UnknownError: Internal error opening backing store');
  expect(textOf(failed.querySelector('[role="alert"]'))).toMatch(/Nothing is lost.*opening backing store/);
  expect(failed.querySelector('h1')).not.toBeNull();
});
