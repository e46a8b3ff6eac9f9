import type { FeedSpec } from './spec';

export const EMERGING_TECH: readonly FeedSpec[] = [
  {
    url: 'https://www.technologyreview.com/feed/',
    title: 'MIT Technology Review',
    site: 'https://www.technologyreview.com/',
    format: 'rss',
    link: 'https://www.technologyreview.com/2026/11/{id}/{slug}/',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress'],
    news: `
6h | The battery that wants to be recycled | Its cells come apart in warm water, and the maker takes them back. | | Casey Crowe
10h | Inside the factory that prints heat pumps | One line in Gothenburg makes a unit every four minutes. | | James Temperley
27h | The Download: printed heat pumps, and a quieter wind farm | Plus: why a town voted for its own data centre. | | Rhiannon Wells
2d | Ten years on, the first gene-edited orchard bears fruit | The apples do not brown, and neither did the debate. | | Antonia Regal
`,
  },
  {
    url: 'https://spectrum.ieee.org/feeds/feed.rss',
    title: 'IEEE Spectrum',
    site: 'https://spectrum.ieee.org/',
    format: 'rss',
    link: 'https://spectrum.ieee.org/{slug}',
    quirks: ['long-description', 'dc-creator'],
    news: `
7h | A transatlantic cable that listens for whales | Light in the fibre trembles when an animal sings within 20 kilometres. | | Margo Andersen
16h | Why the world's oldest hydro plant is getting new magnets | The 1882 turbine hall doubles its output without a new dam. | | Emily Walton
25h | Video Friday: Robots that climb stairs backward | Your weekly selection of robot videos. | | Evan Brandt
3d | The radio amateurs who rebuilt a satellite's memory | A 1997 craft sends pictures again. | | Stephen Casson
`,
  },
  {
    url: 'https://feeds.arstechnica.com/arstechnica/index',
    title: 'Ars Technica - All content',
    site: 'https://arstechnica.com',
    format: 'rss',
    link: 'https://arstechnica.com/science/2026/11/{slug}/',
    quirks: ['full-text', 'media-content', 'dc-creator', 'wordpress'],
    news: `
3h | Viola orbiter finishes its ice map of the lunar south pole | Forty-one sites, each a place where a lander could reach ice with a short drill. | | Eric Bergmann
8h | FerroVPN login bypass is being exploited; patch now | The flaw, CVE-2026-41877, lets anyone in who knows a user name. | | Dan Goodwright
12h | The handheld console that runs on a bicycle dynamo | We pedalled for a week so that you don't have to. | | Kyle Anders
20h | Fiber cooperative brings 10 Gbps to an island of 300 people | The neighbours dug the trench themselves. | | Jon Brodeur
29h | A 1986 spreadsheet still runs this airport's de-icing | It has never crashed, and nobody dares to touch it. | | Benji Carver
`,
  },
  {
    url: 'https://www.theverge.com/rss/index.xml',
    title: 'The Verge',
    site: 'https://www.theverge.com',
    format: 'atom',
    link: 'https://www.theverge.com/tech/{id}/{slug}',
    quirks: ['html-title', 'full-text', 'author'],
    news: `
2h | The e-reader with a repair kit in the box | Six screws, one spare battery & a promise of parts until 2036. | | Alex Cranford
5h | Moon ice map arrives: here's what Viola saw | The orbiter spent 200 days over the south pole. | | Justine Callow
9h | Cities are making their own map apps again | Seven of them now share one kitchen-table code base. | | Andrew Hawke
15h | A keyboard for people who hate keyboards | It has nine keys and a lot of patience. | | Victoria Sung
23h | This year's gadget of the year is a good pencil sharpener | We are as surprised as you are. | | Nilay Prasad
`,
  },
  {
    url: 'https://restofworld.org/feed/latest',
    title: 'Rest of World - Reporting Global Tech Stories',
    site: 'https://restofworld.org/',
    format: 'rss',
    link: 'https://restofworld.org/2026/{slug}/',
    quirks: ['dc-creator', 'media-content', 'wordpress'],
    news: `
11h | The motorcycle mechanics who write Lagos's best navigation app | Potholes are the feature that riders pay for. | | Damilola Ade
26h | How voice notes became the ledger of Bolivia's markets | Sellers keep years of accounts in chats. | | Lucía Quispe
3d | A phone repair street in Dhaka opens a school | The course takes six weeks and ends with a soldering exam. | | Faisal Rahim
`,
  },
];
