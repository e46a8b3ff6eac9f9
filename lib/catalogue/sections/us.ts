import type { CatalogueSection } from '../types';

export const us: CatalogueSection = {
  id: 'us',
  emoji: '🇺🇸',
  breadth: 80,
  feeds: [
    { url: 'https://feeds.npr.org/1001/rss.xml', title: 'NPR', language: 'en' },
    { url: 'https://www.pbs.org/newshour/feeds/rss/headlines', title: 'PBS News', language: 'en' },
    { url: 'https://www.cbsnews.com/latest/rss/main', title: 'CBS News', language: 'en' },
    { url: 'https://feeds.nbcnews.com/nbcnews/public/news', title: 'NBC News', language: 'en' },
  ],
};
