import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Format, formatter } from '@/lib/format';
import { type Language, type Translate, translator } from '@/lib/i18n';

export type Words = {
  readonly language: Language;
  readonly timeZone: string;
  readonly t: Translate;
  readonly format: Format;
};

export const wordsFor = (language: Language, timeZone: string): Words => ({
  language,
  timeZone,
  t: translator(language),
  format: formatter(language, timeZone),
});

/** The reader's language and zone, given once by each page. */
export const WordsContext = createContext<Words>(wordsFor('en', 'UTC'));
export const useWords = (): Words => useContext(WordsContext);
