/**
 * The locales are one file a language, and are loaded in parts: the worker says little and has both languages at hand, a page
 * loads one. What is in neither list is every page's.
 */
export const LOCALE_PARTS = {
  worker: ['menu', 'notice', 'omnibox', 'warning'],
  options: [
    'about',
    'appearance',
    'attempt',
    'density',
    'done',
    'face',
    'feed',
    'feed-edit',
    'group',
    'group-hint',
    'health',
    'language',
    'next',
    'notice',
    'old',
    'omnibox',
    'pace',
    'pager',
    'pictures',
    'rhythm',
    'section-edit',
    'service',
    'sync',
    'text-size',
    'theme',
    'units',
    'window-choice',
    'wishes',
    'word-edit',
    'word-kind',
    'word-scope',
    'word-until',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LocalePart = keyof typeof LOCALE_PARTS | 'page';

/** Whether a group of words, a top level of the locales, is loaded with a part. */
export function isInPart(group: string, part: LocalePart): boolean {
  const { worker, options }: Readonly<Record<string, readonly string[]>> = LOCALE_PARTS;
  if (part === 'worker') return worker?.includes(group) ?? false;
  return (part === 'options') === (options?.includes(group) ?? false);
}
