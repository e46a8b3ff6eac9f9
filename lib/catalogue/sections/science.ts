import type { CatalogueSection } from '../types';

export const science: CatalogueSection = {
  id: 'science',
  emoji: '🔬',
  breadth: 60,
  feeds: [
    // RSS 1.0 without descriptions; dates without a time of day.
    { url: 'https://www.nature.com/nature.rss', title: 'Nature', language: 'en' },
    { url: 'https://phys.org/rss-feed/', title: 'Phys.org', language: 'en' },
    { url: 'https://www.sciencenews.org/feed', title: 'Science News', language: 'en' },
    // Atom with whole articles.
    { url: 'https://theconversation.com/us/articles.atom', title: 'The Conversation', language: 'en' },
    // Five items at a time.
    { url: 'https://www.quantamagazine.org/feed/', title: 'Quanta Magazine', language: 'en' },
    { url: 'https://www.nasa.gov/news-release/feed/', title: 'NASA', language: 'en' },
  ],
};
