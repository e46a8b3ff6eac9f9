import { browser } from 'wxt/browser';
import { chooseLanguage, type Language } from '@/lib/i18n';
import type { LanguageChoice } from '@/lib/settings';

/** The browser's own interface; a page that nobody sees is not told by `i18n`. */
const browserLanguage = (): string => browser.i18n?.getUILanguage() ?? navigator.language;

/** The reader's choice; `auto` follows the browser's own interface, in the worker as in the pages. */
export const interfaceLanguage = (choice: LanguageChoice): Language =>
  choice === 'auto' ? chooseLanguage([browserLanguage()]) : choice;
