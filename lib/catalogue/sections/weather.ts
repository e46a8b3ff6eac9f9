import type { CatalogueSection } from '../types';

/** Filled by a weather provider, not by feeds. */
export const weather: CatalogueSection = { id: 'weather', emoji: '🧾', breadth: 0, feeds: [] };
