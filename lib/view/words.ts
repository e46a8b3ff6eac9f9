import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Language, learn, type WordTree } from '@/lib/i18n';

type Part = Readonly<Record<Language, () => Promise<{ readonly default: WordTree }>>>;

const PAGE: Part = {
  en: () => import('@/assets/locales/en.json?part=page'),
  fr: () => import('@/assets/locales/fr.json?part=page'),
};
const OPTIONS: Part = {
  en: () => import('@/assets/locales/en.json?part=options'),
  fr: () => import('@/assets/locales/fr.json?part=options'),
};

type LoadWords = (language: Language) => Promise<unknown>;

const learnFrom = async (part: Part, language: Language) => learn(language, (await part[language]()).default);

/** What every page says. */
export const loadPageWords: LoadWords = (language) => learnFrom(PAGE, language);
/** And what the options say besides. */
export const loadAllWords: LoadWords = (language) =>
  Promise.all([learnFrom(PAGE, language), learnFrom(OPTIONS, language)]);

/** The language that a page speaks: the wished one as soon as its words are there, until then the one before it. */
export function spokenLanguage(wish: ReadonlySignal<Language>, load: LoadWords): ReadonlySignal<Language | undefined> {
  const spoken = signal<Language | undefined>(undefined);
  effect(() => {
    const language = wish.value;
    void load(language).then(() => {
      if (wish.peek() === language) spoken.value = language;
    });
  });
  return spoken;
}
