import type { CatalogueSection } from '../types';

export const emergingTech: CatalogueSection = {
  id: 'emerging-tech',
  emoji: '🤖',
  breadth: 50,
  feeds: [
    { url: 'https://www.technologyreview.com/feed/', title: 'MIT Technology Review', language: 'en' },
    { url: 'https://spectrum.ieee.org/feeds/feed.rss', title: 'IEEE Spectrum', language: 'en' },
    { url: 'https://feeds.arstechnica.com/arstechnica/index', title: 'Ars Technica', language: 'en' },
    // Atom; titles are HTML.
    { url: 'https://www.theverge.com/rss/index.xml', title: 'The Verge', language: 'en' },
    { url: 'https://restofworld.org/feed/latest', title: 'Rest of World', language: 'en' },
  ],
};
