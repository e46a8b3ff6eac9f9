import en from '@/assets/locales/en.json';
import fr from '@/assets/locales/fr.json';
import { learn } from '@/lib/i18n';

// Outside of the extension nothing is saved by loading words in parts.
learn('en', en);
learn('fr', fr);
