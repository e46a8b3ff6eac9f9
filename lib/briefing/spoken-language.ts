import type { Language } from '@/lib/i18n';

/** Words of nearly every sentence in one language and of none in the other; without those that both have (“on”, “a”). */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('and are at by for from has have in is it its not of that the this to was were will with'.split(' ')),
  fr: new Set(
    'au aux avec ce cette d dans de des du elle en est et il l la le les leur n ont ou par pour qu que qui s sa ses son sur un une'.split(
      ' ',
    ),
  ),
};

const countOf = (words: readonly string[], language: Language): number =>
  words.filter((word) => WORDS[language].has(word)).length;

/** In which language a text is to be read; `usual` where its words do not say. */
export function languageOf(text: string, usual: Language): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const lead = countOf(words, 'fr') - countOf(words, 'en');
  if (lead === 0) return usual;
  return lead > 0 ? 'fr' : 'en';
}
