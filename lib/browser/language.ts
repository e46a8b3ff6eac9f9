import { browser } from 'wxt/browser';
import { chooseLanguage, type Language } from '@/lib/i18n';
import type { LanguageChoice } from '@/lib/settings';

/** The reader's choice; `auto` follows the browser's own interface, in the worker as in the pages. */
export const interfaceLanguage = (choice: LanguageChoice): Language =>
  choice === 'auto' ? chooseLanguage([browser.i18n.getUILanguage()]) : choice;
