import type en from '@/assets/locales/en.json';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** A key of `assets/locales/en.json`, its levels joined by dots. */
export type MessageKey = Leaves<typeof en>;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Words as they stand in a locale, or a part of it. */
export type WordTree = { readonly [key: string]: string | WordTree };
/** What has been loaded so far: each page and the worker load only what they say, in the language in which they say it. */
const known: Record<Language, WordTree> = { en: {}, fr: {} };

/** More words of a language, from now on and for all of its translators. */
export function learn(language: Language, words: WordTree): void {
  known[language] = { ...known[language], ...words };
}

function messageAt(tree: WordTree, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | WordTree | undefined>((at, part) => (typeof at === 'object' ? at[part] : at && undefined), tree);
  return typeof found === 'string' ? found : undefined;
}

/** Made once: a table asks them hundreds of times. */
const PLURALS = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') } as const;

/** "one | other": a message with two forms chooses by `count`, by the language's own plural rule (0 is singular in French). */
function pluralForm(message: string, language: Language, count: string | number | undefined): string {
  const [one, other] = message.split(' | ');
  if (other === undefined || one === undefined) return message;
  return PLURALS[language].select(Number(count)) === 'one' ? one : other;
}

/**
 * The words of one language. Not `browser.i18n`, because the reader may choose another language than the browser's;
 * the browser's own look-up serves the manifest (`assets/locales/manifest`). `{name}` stands for a value.
 */
export function translator(language: Language): Translate {
  const numbers = new Intl.NumberFormat(language === 'en' ? 'en-CA' : 'fr-CA');
  return (key, values = {}) => {
    const message = messageAt(known[language], key) ?? key;
    return pluralForm(message, language, values.count).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** The first of the reader's languages that we have words in; English without one. */
export function chooseLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'fr') === 'fr'
    ? 'fr'
    : 'en';
}
