import en from '@/assets/locales/en.json?part=worker';
import fr from '@/assets/locales/fr.json?part=worker';
import { learn } from '@/lib/i18n';

// A worker may not load anything later (Chromium forbids `import()` in it), so it has its few words in both languages.
learn('en', en);
learn('fr', fr);
