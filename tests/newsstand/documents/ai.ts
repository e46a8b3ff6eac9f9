import type { FeedSpec } from './spec';

const LICENCE = 'https://arstechnica.com/ai/2026/11/record-labels-and-open-model-makers-agree-on-one-licence/';

export const AI: readonly FeedSpec[] = [
  {
    url: 'https://www.technologyreview.com/topic/artificial-intelligence/feed',
    title: 'Artificial intelligence – MIT Technology Review',
    site: 'https://www.technologyreview.com/topic/artificial-intelligence/',
    format: 'rss',
    link: 'https://www.technologyreview.com/2026/11/{id}/{slug}/',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress'],
    news: `
5h | This open model was trained only on text its authors signed over | Tundra-2 knows less about celebrities and more about soil, its makers say. | | Grace Lindholm
9h | The translators who teach machines to stay silent | A team in Wellington pays linguists to mark what a system should not try to translate. | | Arjun Mehta
26h | Why hospital schedules are a harder problem than chess | Four wards in Leeds tried a planner that had to explain every shift. | | Hannah Crewe
2d | A field guide to small models you can run on a phone | We tried eleven of them on a train without a signal. | | Will Osei
3d | What 10,000 homework chats tell us about learning | Students who asked for hints did better than those who asked for answers. | | Grace Lindholm
`,
  },
  {
    url: 'https://arstechnica.com/ai/feed/',
    title: 'AI – Ars Technica',
    site: 'https://arstechnica.com/ai/',
    format: 'rss',
    link: 'https://arstechnica.com/ai/2026/11/{slug}/',
    quirks: ['full-text', 'media-content', 'dc-creator', 'wordpress'],
    news: `
3h | Toronto lab releases Tundra-2, an open model with a full list of its training text | The 32-billion-parameter model comes with every source, licence and author. | | Benji Carver
7h | Record labels and open-model makers agree on one licence | A standard contract replaces hundreds of separate talks about training on songs. | ${LICENCE} | Ashley Grant
12h | Weather model that runs on one graphics card beats last year's supercomputer forecast | Forecasters in Norway checked 400 storms before they believed it. | | Jon Petrov
28h | Chess engine learns to play badly in a human way | Beginners lost less and laughed more. | | Kyle Anders
2d | We asked six assistants to fill in a tax form | Two finished, one invented a dependent. | | Ashley Grant
`,
  },
  {
    url: 'https://www.theverge.com/rss/ai-artificial-intelligence/index.xml',
    title: 'AI | The Verge',
    site: 'https://www.theverge.com/ai-artificial-intelligence',
    format: 'atom',
    link: 'https://www.theverge.com/ai-artificial-intelligence/{id}/{slug}',
    quirks: ['html-title', 'full-text', 'author'],
    news: `
4h | Tundra-2 is an open AI model that lists everything it read | The Toronto lab behind it published 1.4 million source notices. | | Emma Rothwell
8h | Labels and AI companies settle on a single music licence | Artists can opt out with one form, for the first time. | | Jay Castellano
14h | Your next hearing aid may caption the room | A tiny display sits where glasses would. | | Allison Meyer
20h | The best AI feature this year is a delete button | Three note apps now forget on request, and prove it. | | David Nwosu
30h | Voice actors launch their own marketplace & set the rules | Each voice comes with a list of what it will never say. | | Emma Rothwell
`,
  },
  {
    url: 'https://techcrunch.com/category/artificial-intelligence/feed/',
    title: 'AI News & Artificial Intelligence | TechCrunch',
    site: 'https://techcrunch.com/category/artificial-intelligence/',
    format: 'rss',
    link: 'https://techcrunch.com/2026/11/{slug}/',
    quirks: ['dc-creator', 'media-content', 'wordpress'],
    news: `
3h | Tundra-2, an open model from Toronto, arrives with its training sources listed | Its makers are a non-profit with 40 staff and a borrowed cluster. | | Marina Bell
6h | Harvest robotics startup Orchardly raises $48M to pick pears at night | Its robots work by the colour of moonlight on fruit. | | Ron Adeyemi
7h | A single licence for music in AI training is here | The contract covers 60 labels on day one. | ${LICENCE} | Marina Bell
10h | Ledgerline wants to check every invoice twice, with two models that disagree | Customers only see the ones where the two models differ. | | Julie Park
18h | Repair-manual search engine Fixwell buys its biggest rival | The combined index holds 9 million diagrams. | | Ron Adeyemi
27h | Robotaxi firm opens its crash reports to anyone | Researchers may download every braking event since 2023. | | Kirsten Vale
`,
  },
  {
    url: 'https://spectrum.ieee.org/feeds/topic/artificial-intelligence.rss',
    title: 'IEEE Spectrum',
    site: 'https://spectrum.ieee.org/topic/artificial-intelligence/',
    format: 'rss',
    link: 'https://spectrum.ieee.org/{slug}',
    quirks: ['long-description', 'media-content', 'dc-creator'],
    news: `
11h | Engineers shrink a speech model into a hearing-aid chip | The chip draws 3 milliwatts and listens in 14 languages. | | Samuel Moorland
29h | A power-grid planner that shows its work | Operators in Austria can ask why a line was switched and get a diagram. | | Evan Brandt
2d | The quiet return of analog computing | Three startups multiply matrices with light, heat and sound. | | Dina Genkova
4d | Robots learn to fold laundry from their own mistakes | A thousand crumpled shirts were enough. | | Evan Brandt
`,
  },
  {
    url: 'https://the-decoder.com/feed/',
    title: 'The Decoder',
    site: 'https://the-decoder.com/',
    format: 'rss',
    link: 'https://the-decoder.com/{slug}/',
    quirks: ['full-text', 'dc-creator', 'wordpress', 'read-more'],
    news: `
5h | Open model Tundra-2 lists every training source | The Toronto team also publishes what it left out and why. | | Matthias Kern
13h | European archive opens 400 years of newspapers for model training | Libraries in nine countries scanned the pages together. | | Max Schreiber
24h | Study: people trust shorter answers more, even when they are wrong | The effect vanished once sources were shown. | | Jonathan Kemper
2d | New benchmark asks models to say "I don't know" | Most of them would rather guess. | | Matthias Kern
`,
  },
];
