import type { CatalogueSection } from '../types';

export const canada: CatalogueSection = {
  id: 'canada',
  emoji: '🍁',
  breadth: 80,
  feeds: [
    // Dates in EST and EDT, descriptions open with a picture; refuses user agents it does not know.
    {
      url: 'https://www.cbc.ca/webfeed/rss/rss-canada',
      title: 'CBC',
      language: 'en',
      french: { url: 'https://ici.radio-canada.ca/info/rss/info/en-continu', title: 'Radio-Canada' },
    },
    // The region nearest to Petawawa. Its French twin has no known address.
    { url: 'https://www.cbc.ca/webfeed/rss/rss-canada-ottawa', title: 'CBC', language: 'en' },
    { url: 'https://globalnews.ca/canada/feed/', title: 'Global News', language: 'en' },
    // Articles are behind a paywall.
    { url: 'https://nationalpost.com/feed', title: 'National Post', language: 'en' },
  ],
};
