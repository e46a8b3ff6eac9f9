import type { CatalogueSection } from '../types';

export const government: CatalogueSection = {
  id: 'government',
  emoji: '🧾',
  breadth: 70,
  feeds: [
    // Atom from an API; a hundred items are about ten days, and the author is the department.
    {
      url: 'https://api.io.canada.ca/io-server/gc/news/en/v2?sort=publishedDate&orderBy=desc&pick=100&format=atom&atomtitle=Canada%20News%20Centre',
      title: 'Government of Canada',
      language: 'en',
      french: {
        url: 'https://api.io.canada.ca/io-server/gc/news/fr/v2?sort=publishedDate&orderBy=desc&pick=100&format=atom&atomtitle=Centre%20d%27information%20du%20Canada',
        title: 'Gouvernement du Canada',
      },
    },
    // The department's name in the address is unconfirmed: an unknown one answers with an empty feed.
    {
      url: 'https://api.io.canada.ca/io-server/gc/news/en/v2?dept=treasuryboardsecretariat&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Treasury%20Board%20of%20Canada%20Secretariat',
      title: 'Treasury Board of Canada Secretariat',
      language: 'en',
      french: {
        url: 'https://api.io.canada.ca/io-server/gc/news/fr/v2?dept=treasuryboardsecretariat&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Treasury%20Board%20of%20Canada%20Secretariat',
        title: 'Secrétariat du Conseil du Trésor du Canada',
      },
    },
    // The French address follows the English one's pattern.
    {
      url: 'https://www.parl.ca/legisinfo/en/bills/rss',
      title: 'LEGISinfo',
      language: 'en',
      french: { url: 'https://www.parl.ca/legisinfo/fr/projets-de-loi/rss' },
    },
    // The last hundred days in one document; the site limits frequent callers.
    {
      url: 'https://www150.statcan.gc.ca/n1/rss/dai-quo/0-eng.atom',
      title: 'Statistics Canada',
      language: 'en',
      french: { url: 'https://www150.statcan.gc.ca/n1/rss/dai-quo/0-fra.atom', title: 'Statistique Canada' },
    },
    { url: 'https://policyoptions.irpp.org/rss-feed/', title: 'Policy Options', language: 'en' },
    { url: 'https://fedscoop.com/feed/', title: 'FedScoop', language: 'en' },
  ],
};
