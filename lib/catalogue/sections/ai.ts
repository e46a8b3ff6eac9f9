import type { CatalogueSection } from '../types';

export const ai: CatalogueSection = {
  id: 'ai',
  emoji: '🧠',
  breadth: 30,
  feeds: [
    {
      url: 'https://www.technologyreview.com/topic/artificial-intelligence/feed',
      title: 'MIT Technology Review',
      language: 'en',
    },
    { url: 'https://arstechnica.com/ai/feed/', title: 'Ars Technica', language: 'en' },
    // Atom; titles are HTML.
    {
      url: 'https://www.theverge.com/rss/ai-artificial-intelligence/index.xml',
      title: 'The Verge',
      language: 'en',
    },
    { url: 'https://techcrunch.com/category/artificial-intelligence/feed/', title: 'TechCrunch', language: 'en' },
    // Whole articles as HTML in the description.
    {
      url: 'https://spectrum.ieee.org/feeds/topic/artificial-intelligence.rss',
      title: 'IEEE Spectrum',
      language: 'en',
    },
    { url: 'https://the-decoder.com/feed/', title: 'The Decoder', language: 'en' },
  ],
};
