/**
 * Addresses that many lists of feeds still name, and where their publishers have the same feed now. Sorted; the evidence is
 * of 2026. An address that the product itself shipped once stands in `was` of its feed instead.
 */
export const REPLACED = [
  // Answers 404; the newsroom moved.
  {
    was: 'https://abcnews.go.com/abcnews/topstories',
    now: 'https://abcnews.com/abcnews/topstories',
    title: 'ABC News',
  },
  // 301 to the new one.
  {
    was: 'https://blog.google/technology/ai/rss/',
    now: 'https://blog.google/innovation-and-ai/technology/ai/rss/',
    title: 'Google',
  },
  // Never was the blog's own host.
  { was: 'https://gds.blog/feed/', now: 'https://gds.blog.gov.uk/feed/', title: 'Government Digital Service' },
  // Redirects to the new one.
  { was: 'https://openai.com/blog/rss.xml', now: 'https://openai.com/news/rss.xml', title: 'OpenAI' },
  // 404 since 2026.
  {
    was: 'https://www.canada.ca/en/news.atom?dept=publichealthagencyofcanada',
    now: 'https://api.io.canada.ca/io-server/gc/news/en/v2?dept=publichealthagencyofcanada&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Public%20Health%20Agency%20of%20Canada',
    title: 'Public Health Agency of Canada',
  },
  // 404; the weekly threats report.
  {
    was: 'https://www.ecdc.europa.eu/en/rss.xml',
    now: 'https://www.ecdc.europa.eu/en/taxonomy/term/2942/feed',
    title: 'ECDC',
  },
  // The old one covers all of its blogs, and is gone.
  {
    was: 'https://www.nist.gov/blogs/blog.rss',
    now: 'https://www.nist.gov/blogs/cybersecurity-insights/rss.xml',
    title: 'NIST Cybersecurity Insights',
  },
  // 302 to another host.
  {
    was: 'https://www.theregister.com/headlines.atom',
    now: 'https://api.theregister.com/api/v1/article?orderBy=published&site_id=2&remapper=rss',
    title: 'The Register',
  },
] as const;

/** Paths that a publisher has given up as a whole. */
export const GIVEN_UP = [
  {
    beginsWith: 'https://www.who.int/feeds/entity/',
    now: 'https://www.who.int/rss-feeds/news-english.xml',
    title: 'WHO',
  },
] as const;
