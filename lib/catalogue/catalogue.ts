// Relative, because the build configuration reads this folder before `@/` is known.
import { ai } from './sections/ai';
import { canada } from './sections/canada';
import { corporateAi } from './sections/corporate-ai';
import { cybersecurity } from './sections/cybersecurity';
import { digitalStrategy } from './sections/digital-strategy';
import { emergingTech } from './sections/emerging-tech';
import { enterpriseArchitecture } from './sections/enterprise-architecture';
import { government } from './sections/government';
import { international } from './sections/international';
import { publicHealth } from './sections/public-health';
import { science } from './sections/science';
import { universityAi } from './sections/university-ai';
import { us } from './sections/us';
import { weather } from './sections/weather';
import type { CatalogueSection } from './types';

/**
 * The built-in sections in the order they are printed. A new one is a file in `sections/`, a line here and a title
 * in the locales.
 *
 * `breadth` goes in steps of ten, from one company's or campus's own news (10) over subjects of one trade (20), wide
 * subjects (30–70) and countries (80) to the world (90): a story that two sections want is at home in the narrower
 * one, where its reader would look for it. The gaps leave room for sections of the reader's own.
 */
export const CATALOGUE: readonly CatalogueSection[] = [
  weather,
  international,
  canada,
  us,
  ai,
  digitalStrategy,
  publicHealth,
  science,
  government,
  enterpriseArchitecture,
  emergingTech,
  cybersecurity,
  universityAi,
  corporateAi,
];
