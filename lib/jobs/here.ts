import '@/lib/jobs/words';
import { interfaceLanguage } from '@/lib/browser/language';
import type { Language } from '@/lib/i18n';
import { USER_AGENT } from '@/lib/product';
import type { Settings } from '@/lib/settings';
import { readSettings } from '@/lib/store/settings';

export type Here = {
  readonly settings: Settings;
  readonly timeZone: string;
  readonly language: Language;
  readonly feedLanguage: Language;
};

/** What our requests call themselves; undefined leaves it to the browser. */
export const userAgentIn = ({ identify }: Settings): string | undefined => (identify ? USER_AGENT : undefined);

/** The reader's settings with the browser's own zone and language filled in. Asked anew each time: people travel. */
export async function here(): Promise<Here> {
  const settings = await readSettings();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const language = interfaceLanguage(settings.language);
  const feedLanguage = settings.feedLanguage === 'auto' ? language : settings.feedLanguage;
  return { settings, timeZone, language, feedLanguage };
}
