import { LANGUAGES, type Language, type MessageKey, translator } from '@/lib/i18n';

type Named = { readonly id: string; readonly title?: string };

export const titleIn = (language: Language, { id, title }: Named): string =>
  title ?? translator(language)(`section.${id}` as MessageKey);

/** What a section is called in every language we speak, and what the reader calls it. */
export const titlesOf = (section: Named): string[] => [
  ...(section.title ? [section.title] : []),
  ...LANGUAGES.map((language) => titleIn(language, { id: section.id })),
];
