import type { CatalogueSection } from '../types';

export const universityAi: CatalogueSection = {
  id: 'university-ai',
  emoji: '🎓',
  breadth: 10,
  feeds: [
    { url: 'https://news.mit.edu/rss/topic/artificial-intelligence2', title: 'MIT News', language: 'en' },
    { url: 'https://www.csail.mit.edu/rss.xml', title: 'MIT CSAIL', language: 'en' },
    // Whole articles, about one a month.
    { url: 'https://bair.berkeley.edu/blog/feed.xml', title: 'BAIR', language: 'en' },
    // A post every week or two.
    { url: 'https://blog.ml.cmu.edu/feed/', title: 'CMU Machine Learning Blog', language: 'en' },
    // Hundreds of whole articles in one document.
    { url: 'https://vectorinstitute.ai/feed/', title: 'Vector Institute', language: 'en' },
    { url: 'https://cset.georgetown.edu/feed/', title: 'Georgetown CSET', language: 'en' },
  ],
};
