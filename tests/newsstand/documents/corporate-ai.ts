import type { FeedSpec } from './spec';

export const CORPORATE_AI: readonly FeedSpec[] = [
  {
    url: 'https://openai.com/news/rss.xml',
    title: 'OpenAI News',
    site: 'https://openai.com/news',
    format: 'rss',
    link: 'https://openai.com/index/{slug}',
    quirks: ['cdata'],
    news: `
7h | A reading tutor built with teachers in Manitoba | How twelve classrooms shaped a tool that asks more than it answers.
20h | New controls for data residency in Canada | Organizations can choose where conversations are kept.
2d | Helping emergency planners rehearse floods | A case study from three river towns.
4d | Small models, measured honestly | What our evaluation team learned by publishing its misses.
`,
    archive: {
      size: 1254,
      headlines: [
        ['Introducing', 'Working with', 'An update on', 'Lessons from', 'Building', 'Evaluating', 'Expanding'],
        ['safer agents', 'speech tools', 'code review', 'classroom tutors', 'search', 'translation', 'images'],
        ['for small teams', 'with our partners', 'in healthcare', 'for developers', 'in public service', 'at scale'],
        ['today', 'this season', 'and what we learned', 'together', 'in depth'],
      ],
    },
  },
  {
    url: 'https://deepmind.google/blog/rss.xml',
    title: 'Google DeepMind News',
    site: 'https://deepmind.google/blog/',
    format: 'rss',
    link: 'https://deepmind.google/blog/{slug}/',
    quirks: ['thumbnail'],
    news: `
9h | Mapping every reef in the Coral Triangle | Divers and a model looked at the same 90,000 photographs.
33h | Forecasting river ice two weeks ahead | The forecasts are free for communities in the North.
4d | A benchmark for honest uncertainty | Models must say how sure they are, and be right about it.
`,
  },
  {
    url: 'https://blog.google/innovation-and-ai/technology/ai/rss/',
    title: 'AI',
    site: 'https://blog.google/innovation-and-ai/technology/ai/',
    format: 'rss',
    link: 'https://blog.google/innovation-and-ai/technology/ai/{slug}/',
    news: `
6h | Five ways teachers use notebooks that answer back | One of them is a play about photosynthesis.
25h | Live captions come to 30 more languages | Inuktitut and Michif are among them.
3d | How we test a feature before anyone sees it | A short tour of the checklist.
`,
  },
  {
    url: 'https://www.microsoft.com/en-us/research/feed/',
    title: 'Microsoft Research',
    site: 'https://www.microsoft.com/en-us/research/',
    format: 'rss',
    link: 'https://www.microsoft.com/en-us/research/blog/{slug}/',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress', 'appeared-first'],
    news: `
12h | Storing a library in a square of glass: the ten-year report | The first sheets read as well as on day one. | | Alyssa Hugh
30h | Abstracts: A calmer notification | Fewer interruptions, and nobody missed the important ones. | | Brenda Pott
5d | Farms that share a forecast | Six cooperatives train one model without pooling their data. | | Ranveer Chandel
`,
  },
  {
    url: 'https://aws.amazon.com/blogs/machine-learning/feed/',
    title: 'Artificial Intelligence',
    site: 'https://aws.amazon.com/blogs/machine-learning/',
    format: 'rss',
    link: 'https://aws.amazon.com/blogs/machine-learning/{slug}/',
    quirks: ['long-text', 'dc-creator', 'wordpress'],
    news: `
8h | Build a document checker that cites the page | In this post, we show how a clinic checks referrals against its own handbook. | | Mark Ryland
21h | How a bakery chain forecasts bread with 200 lines of code | The chain wastes a third less than last year. | | Sofia Blum
2d | Cut training costs by pausing at the right time | In this post, we compare three ways to save a checkpoint. | | Kanwal Mehr
`,
  },
  {
    url: 'https://blogs.nvidia.com/feed/',
    title: 'NVIDIA Blog',
    site: 'https://blogs.nvidia.com/',
    format: 'rss',
    link: 'https://blogs.nvidia.com/blog/{slug}/',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress', 'read-article'],
    news: `
5h | Norwegian forecasters put a storm model on one card | It reads a day's weather in eleven seconds. | | Isha Salin
26h | Student team maps potholes from city buses | The map updates every night. | | Brian Caul
3d | Into the Omniverse: A twin for the canal locks | Engineers rehearse repairs before the water is gone. | | James McKen
`,
  },
  {
    url: 'https://huggingface.co/blog/feed.xml',
    title: 'Hugging Face - Blog',
    site: 'https://huggingface.co/blog',
    format: 'rss',
    link: 'https://huggingface.co/blog/{slug}',
    quirks: ['no-description'],
    news: `
4h | Tundra-2 on the Hub: weights, data cards and 1.4 million source notices
16h | Fine-tune on a laptop while you sleep
29h | A leaderboard for models that cite
2d | Community spotlight: speech data from 40 villages
`,
    archive: {
      size: 874,
      headlines: [
        ['Training', 'Serving', 'Quantizing', 'Evaluating', 'Sharing', 'Debugging', 'Understanding'],
        ['small language models', 'speech models', 'vision models', 'agents', 'datasets', 'embeddings', 'diffusion'],
        ['on one GPU', 'in the browser', 'with few labels', 'for everyone', 'the easy way', 'step by step'],
        ['part one', 'part two', 'revisited'],
      ],
    },
  },
];
