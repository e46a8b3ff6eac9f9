import type { CatalogueSection } from '../types';

export const publicHealth: CatalogueSection = {
  id: 'public-health',
  emoji: '🏥',
  breadth: 20,
  feeds: [
    // Atom from an API; the author is the department. Replaces www.canada.ca/en/news.atom, which is gone.
    {
      url: 'https://api.io.canada.ca/io-server/gc/news/en/v2?dept=publichealthagencyofcanada&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Public%20Health%20Agency%20of%20Canada',
      title: 'Public Health Agency of Canada',
      language: 'en',
      french: {
        url: 'https://api.io.canada.ca/io-server/gc/news/fr/v2?dept=publichealthagencyofcanada&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Public%20Health%20Agency%20of%20Canada',
        title: 'Agence de la santé publique du Canada',
      },
    },
    // The French address follows the English one's pattern.
    {
      url: 'https://www.who.int/rss-feeds/news-english.xml',
      title: 'WHO',
      language: 'en',
      french: { url: 'https://www.who.int/rss-feeds/news-french.xml', title: 'OMS' },
    },
    // Items are not in date order.
    { url: 'https://www.paho.org/en/rss.xml', title: 'PAHO', language: 'en' },
    { url: 'https://www.statnews.com/feed/', title: 'STAT', language: 'en' },
    { url: 'https://kffhealthnews.org/feed/', title: 'KFF Health News', language: 'en' },
    { url: 'https://www.cidrap.umn.edu/rss.xml', title: 'CIDRAP', language: 'en' },
  ],
};
