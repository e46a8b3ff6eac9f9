import type { FeedSpec } from './spec';

/** Healthy and quiet: nothing here is younger than four days, as over a long weekend. */
export const ENTERPRISE_ARCHITECTURE: readonly FeedSpec[] = [
  {
    url: 'https://feed.infoq.com/architecture-design/',
    title: 'InfoQ - Architecture & Design',
    site: 'https://www.infoq.com/architecture-design/',
    format: 'rss',
    link: 'https://www.infoq.com/news/2026/11/{slug}/?utm_campaign=infoq_content&utm_source=infoq&utm_medium=feed&utm_term=Architecture%20%26%20Design',
    quirks: ['dc-date', 'dc-creator', 'infoq'],
    news: `
98h | Event logs as contracts: how a railway split its timetable system | The team published its events first and its services a year later. | | Renato Losa
104h | Presentation: Designing for the day the cache is empty | Cold starts deserve a place in every capacity plan. | | Olimpiu Marin
5d | Cell-based architecture after three years: a practitioner's review | Failures became smaller and dashboards more numerous. | | Eran Stile
6d | Podcast: Writing decision records that people read | Short ones with a date win. | | Thomas Bell
8d | QCon notes: Boring databases, exciting uptime | Four teams explain why they moved back. | | Steef Wiggen
`,
  },
  {
    url: 'https://blog.opengroup.org/feed/',
    title: 'The Open Group Blog',
    site: 'https://blog.opengroup.org/',
    format: 'rss',
    link: 'https://blog.opengroup.org/2026/11/{slug}/',
    quirks: ['full-text', 'dc-creator', 'wordpress'],
    news: `
7d | Agile architecture in the public sector: an interview | A chief architect on roadmaps that change every quarter. | | The Open Group
16d | Call for speakers: Spring summit on digital standards | Proposals are welcome until the end of the year. | | The Open Group
29d | A reference model for data exchange between hospitals | The draft is open for comments. | | The Open Group
`,
  },
  {
    url: 'https://www.architectureandgovernance.com/elevating-ea/feed/',
    title: 'Elevating EA – Architecture & Governance Magazine',
    site: 'https://www.architectureandgovernance.com/elevating-ea/',
    format: 'rss',
    link: 'https://www.architectureandgovernance.com/elevating-ea/{slug}/',
    quirks: ['dc-creator', 'media-content', 'wordpress'],
    news: `
5d | Capability maps that survive a reorganization | Name what the business does, not who does it. | | Holly Ridge
12d | The architect as translator | A glossary may be the best deliverable you write this year. | | George Anders
20d | Measuring architecture by the questions it answers | Count decisions, not diagrams. | | Holly Ridge
`,
  },
  {
    url: 'https://www.forrester.com/blogs/category/enterprise-architecture/feed/',
    title: 'Enterprise Architecture – Forrester',
    site: 'https://www.forrester.com/blogs/category/enterprise-architecture/',
    format: 'rss',
    link: 'https://www.forrester.com/blogs/{slug}/',
    quirks: ['dc-creator', 'media-content', 'wordpress', 'read-more'],
    news: `
4d | Technical debt has an interest rate. Here is how to find yours | Three numbers that a finance team will accept. | | Charles Betz-Moore
9d | Platform teams need product managers, not portals | The portal comes last. | | Manuel Geiss
14d | What we heard at this year's architecture forum | Fewer frameworks and more listening. | | Gordon Barrow
`,
  },
  {
    url: 'https://martinfowler.com/feed.atom',
    title: 'Martin Fowler',
    site: 'https://martinfowler.com',
    format: 'atom',
    link: 'https://martinfowler.com/articles/{slug}.html',
    quirks: ['full-text', 'updated-only'],
    news: `
6d | Fragments: On naming the seam | Some thoughts on where to cut a system that nobody wants to cut.
17d | A Catalog of Small Migrations | Seven ways to move data while the shop stays open.
31d | Bliki: Reversible Decision | A decision that costs less to undo than to discuss.
`,
  },
  {
    url: 'https://www.nist.gov/news-events/news/rss.xml',
    title: 'News',
    site: 'https://www.nist.gov/news-events/news',
    format: 'rss',
    link: 'https://www.nist.gov/news-events/news/2026/11/{slug}',
    quirks: ['nbsp'],
    news: `
4d | NIST Releases Draft Guide for Describing Software in Plain Terms | Comments are due in 60 days & a workshop follows in spring.
6d | New Reference Material Helps Laboratories Measure Microplastics | Each vial holds a known count of particles.
11d | Ten Thousand Clocks: NIST Tests Time Signals for Rural Networks | Volunteers in 14 states compare their receivers.
`,
  },
];
