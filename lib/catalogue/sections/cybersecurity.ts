import type { CatalogueSection } from '../types';

export const cybersecurity: CatalogueSection = {
  id: 'cybersecurity',
  emoji: '🔒',
  breadth: 20,
  feeds: [
    // Atom, although the path says rss.
    {
      url: 'https://www.cyber.gc.ca/api/cccs/rss/v1/get?feed=alerts_advisories&lang=en',
      title: 'Canadian Centre for Cyber Security',
      language: 'en',
      french: {
        url: 'https://www.cyber.gc.ca/api/cccs/rss/v1/get?feed=alerts_advisories&lang=fr',
        title: 'Centre canadien pour la cybersécurité',
      },
    },
    // Whole articles, a few a month.
    { url: 'https://krebsonsecurity.com/feed/', title: 'Krebs on Security', language: 'en' },
    // Descriptions hold HTML tables.
    { url: 'https://www.cisa.gov/cybersecurity-advisories/all.xml', title: 'CISA', language: 'en' },
    { url: 'https://www.schneier.com/feed/atom/', title: 'Schneier on Security', language: 'en' },
    // Sometimes answers with a challenge page.
    { url: 'https://www.bleepingcomputer.com/feed/', title: 'BleepingComputer', language: 'en' },
    { url: 'https://feeds.feedburner.com/TheHackersNews', title: 'The Hacker News', language: 'en' },
    { url: 'https://citizenlab.ca/feed/', title: 'The Citizen Lab', language: 'en' },
    // Item links are relative. The French address follows the English one's pattern.
    {
      url: 'https://www.priv.gc.ca/en/rss/news/',
      title: 'Privacy Commissioner of Canada',
      language: 'en',
      french: {
        url: 'https://www.priv.gc.ca/fr/rss/nouvelles/',
        title: 'Commissariat à la protection de la vie privée',
      },
    },
  ],
};
