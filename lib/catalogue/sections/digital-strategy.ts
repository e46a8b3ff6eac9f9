import type { CatalogueSection } from '../types';

export const digitalStrategy: CatalogueSection = {
  id: 'digital-strategy',
  emoji: '💻',
  breadth: 40,
  feeds: [
    // Where www.theregister.com/headlines.atom has redirected since 2026; both hosts may be needed.
    {
      url: 'https://api.theregister.com/api/v1/article?orderBy=published&site_id=2&remapper=rss',
      title: 'The Register',
      language: 'en',
      also: ['www.theregister.com'],
    },
    // Stands under enterprise architecture too.
    { url: 'https://www.cio.com/feed/', title: 'CIO', language: 'en' },
    { url: 'https://www.computerworld.com/feed/', title: 'Computerworld', language: 'en' },
    { url: 'https://sloanreview.mit.edu/feed/', title: 'MIT Sloan Management Review', language: 'en' },
    // A few posts a month.
    { url: 'https://gds.blog.gov.uk/feed/', title: 'Government Digital Service', language: 'en' },
  ],
};
