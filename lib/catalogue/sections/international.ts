import type { CatalogueSection } from '../types';

export const international: CatalogueSection = {
  id: 'international',
  emoji: '🌍',
  breadth: 90,
  feeds: [
    // Titles in CDATA, guids end in #0, links carry at_medium.
    { url: 'https://feeds.bbci.co.uk/news/world/rss.xml', title: 'BBC News', language: 'en' },
    // The description is several paragraphs of HTML.
    { url: 'https://www.theguardian.com/world/rss', title: 'The Guardian', language: 'en' },
    { url: 'https://www.aljazeera.com/xml/rss/all.xml', title: 'Al Jazeera', language: 'en' },
    {
      url: 'https://www.france24.com/en/rss',
      title: 'France 24',
      language: 'en',
      french: { url: 'https://www.france24.com/fr/rss' },
    },
    { url: 'https://rss.dw.com/xml/rss-en-all', title: 'Deutsche Welle', language: 'en' },
    // Dates in EST and EDT, descriptions open with a picture; refuses user agents it does not know.
    {
      url: 'https://www.cbc.ca/webfeed/rss/rss-world',
      title: 'CBC',
      language: 'en',
      french: { url: 'https://ici.radio-canada.ca/info/rss/info/en-continu', title: 'Radio-Canada' },
    },
  ],
};
