import type { Language } from '@/lib/i18n';

/** Words that only one of the two languages has, and that hardly a sentence does without. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is that for with was by from at has are its as be after not over how what who why new will his her their they this have says said'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du un une et est dans pour qui que sur au aux ce cette par avec pas son sa ses plus leur leurs été sont après vers chez entre ont fait'.split(
      ' ',
    ),
  ),
};

/** Of the two, one must be told at least so often more than the other. */
const LEAD = 2;

/** In which language publishers wrote; undefined where a few words do not tell. */
export function languageOf(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: Language) => words.filter((word) => TELLING[language].has(word)).length;
  const [english, french] = [count('en'), count('fr')];
  if (english - french >= LEAD) return 'en';
  return french - english >= LEAD ? 'fr' : undefined;
}
