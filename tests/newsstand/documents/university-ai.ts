import type { FeedSpec } from './spec';

export const UNIVERSITY_AI: readonly FeedSpec[] = [
  {
    url: 'https://news.mit.edu/rss/topic/artificial-intelligence2',
    title: 'MIT News - Artificial intelligence',
    site: 'https://news.mit.edu/topic/artificial-intelligence2',
    format: 'rss',
    link: 'https://news.mit.edu/2026/{slug}-1120',
    quirks: ['full-text', 'dc-creator'],
    news: `
10h | A robot that asks before it tidies | Students taught it which piles are not a mess. | | Adam Zewell
34h | Helping planners see floods street by street | The tool runs on a city's own laptop. | | Jennifer Chung
3d | Three questions: What should a model cite? | A librarian and an engineer talk it over. | | Rachel Gordan
`,
  },
  {
    url: 'https://www.csail.mit.edu/rss.xml',
    title: 'MIT CSAIL',
    site: 'https://www.csail.mit.edu/',
    format: 'rss',
    link: 'https://www.csail.mit.edu/news/{slug}',
    news: `
14h | Knitting machine learns patterns from a photograph | It drops one stitch in ten thousand.
2d | Compiler finds energy bugs before the battery does | The tool marks the lines that keep a phone awake.
`,
  },
  {
    url: 'https://bair.berkeley.edu/blog/feed.xml',
    title: 'The Berkeley Artificial Intelligence Research Blog',
    site: 'https://bair.berkeley.edu/blog/',
    format: 'rss',
    link: 'https://bair.berkeley.edu/blog/2026/{slug}/',
    quirks: ['full-text'],
    news: `
24d | Learning to Walk on Sand from Video of Camels | We show that 40 hours of footage are enough.
52d | When Should a Planner Give Up? | A simple rule beats a clever one.
83d | Sharing Maps Between Robots That Disagree | Disagreement turns out to be information.
`,
  },
  {
    url: 'https://blog.ml.cmu.edu/feed/',
    title: 'Machine Learning Blog | ML@CMU',
    site: 'https://blog.ml.cmu.edu/',
    format: 'rss',
    link: 'https://blog.ml.cmu.edu/2026/11/{slug}/',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress'],
    news: `
2d | A gentle introduction to forecasting with few numbers | Twelve points can be plenty if you know what made them. | | ML@CMU
12d | Auditing a bus schedule with counterfactuals | What would have happened had the 61C been on time? | | ML@CMU
`,
  },
  {
    url: 'https://vectorinstitute.ai/feed/',
    title: 'Vector Institute for Artificial Intelligence',
    site: 'https://vectorinstitute.ai/',
    format: 'rss',
    link: 'https://vectorinstitute.ai/{slug}/',
    quirks: ['full-text', 'dc-creator', 'wordpress'],
    news: `
12d | Vector welcomes 38 new graduate scholars | They come from nine universities. | | Vector Institute
18d | Open hospital dataset helps plan winter beds | Five Ontario hospitals contributed. | | Vector Institute
`,
    archive: {
      size: 270,
      headlines: [
        ['Research spotlight:', 'Case study:', 'Workshop recap:', 'Faculty profile:', 'Student story:', 'How-to:'],
        ['fair triage', 'speech for small languages', 'crop forecasts', 'safe robots', 'privacy in clinics'],
        [
          'in Ontario',
          'with municipal partners',
          'for small firms',
          'across Canada',
          'in five lessons',
          'one year later',
        ],
        ['explained', 'in practice', 'and what comes next'],
      ],
    },
  },
  {
    url: 'https://cset.georgetown.edu/feed/',
    title: 'Center for Security and Emerging Technology',
    site: 'https://cset.georgetown.edu/',
    format: 'rss',
    link: 'https://cset.georgetown.edu/publication/{slug}/',
    quirks: ['dc-creator', 'media-content', 'wordpress'],
    news: `
30h | Counting chips: A method for public estimates | The brief describes sources that anyone can check. | | CSET
5d | Translation: Standards plan for service robots | The plan names 40 standards to be drafted. | | CSET
`,
  },
];
