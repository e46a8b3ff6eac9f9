import en from '@/assets/locales/en.json?part=worker';
import fr from '@/assets/locales/fr.json?part=worker';
import { learn } from '@/lib/i18n';

// They are so few that both languages are always there.
learn('en', en);
learn('fr', fr);
