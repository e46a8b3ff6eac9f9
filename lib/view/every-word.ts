import en from '@/assets/locales/en.json';
import fr from '@/assets/locales/fr.json';
import { learn } from '@/lib/i18n';

/** For a worker that must know what sections are called in every language; pages load what they say. */
export function learnEveryWord(): void {
  learn('en', en);
  learn('fr', fr);
}
