import type { CatalogueSection } from '../types';

export const enterpriseArchitecture: CatalogueSection = {
  id: 'enterprise-architecture',
  emoji: '🏛️',
  breadth: 20,
  feeds: [
    // Dates as dc:date; www.infoq.com/feed/architecture-design/ redirects here.
    {
      url: 'https://feed.infoq.com/architecture-design/',
      title: 'InfoQ',
      language: 'en',
      also: ['www.infoq.com'],
    },
    // Stands under digital strategy too.
    { url: 'https://www.cio.com/feed/', title: 'CIO', language: 'en' },
    // A few posts a month; has answered 429 to frequent callers.
    { url: 'https://blog.opengroup.org/feed/', title: 'The Open Group', language: 'en' },
    // A few posts a month.
    {
      url: 'https://www.architectureandgovernance.com/elevating-ea/feed/',
      title: 'Architecture & Governance',
      language: 'en',
    },
    {
      url: 'https://www.forrester.com/blogs/category/enterprise-architecture/feed/',
      title: 'Forrester',
      language: 'en',
    },
    // Whole articles, a few a month.
    { url: 'https://martinfowler.com/feed.atom', title: 'Martin Fowler', language: 'en' },
    { url: 'https://www.nist.gov/news-events/news/rss.xml', title: 'NIST', language: 'en' },
  ],
};
