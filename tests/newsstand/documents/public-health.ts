import type { FeedSpec } from './spec';

export const PUBLIC_HEALTH: readonly FeedSpec[] = [
  {
    url: 'https://api.io.canada.ca/io-server/gc/news/en/v2?dept=publichealthagencyofcanada&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Public%20Health%20Agency%20of%20Canada',
    title: 'Public Health Agency of Canada',
    site: 'https://www.canada.ca/en/public-health.html',
    format: 'atom',
    link: 'https://www.canada.ca/en/public-health/news/2026/11/{slug}.html',
    quirks: ['author'],
    news: `
6h | Statement: Respiratory virus season has started across Canada | Influenza activity passed the seasonal threshold this week, and vaccines are available in every province and territory. | | Public Health Agency of Canada
30h | Government of Canada expands wastewater monitoring to 60 communities | Twelve northern communities join the program this winter. | | Public Health Agency of Canada
3d | Chief Public Health Officer publishes annual report on healthy aging | The report looks at housing, transport and time spent with others. | | Public Health Agency of Canada
8d | New guidance helps long-term care homes plan for winter | The guidance was written with 140 homes. | | Public Health Agency of Canada
`,
  },
  {
    url: 'https://www.who.int/rss-feeds/news-english.xml',
    title: 'WHO news',
    site: 'https://www.who.int/news',
    format: 'rss',
    link: 'https://www.who.int/news/item/{slug}',
    quirks: ['double-escaped'],
    news: `
5h | WHO certifies two more of Africa's countries free of trachoma | Benin & Guinea's success brings the number of countries without the disease to 29, the agency said.
28h | New plan for oxygen & power in rural clinics | The plan pairs solar power with locally made concentrators.
2d | Ministers agree on shared rules for medicine labels | Labels will carry the same symbols for dose, storage and expiry in 54 countries.
5d | World Antimicrobial Awareness Week opens with call to action | Pharmacists in 40 cities hold open days.
`,
  },
  {
    url: 'https://www.paho.org/en/rss.xml',
    title: 'PAHO/WHO | Pan American Health Organization',
    site: 'https://www.paho.org/en',
    format: 'rss',
    link: 'https://www.paho.org/en/news/{slug}',
    quirks: ['shuffled'],
    news: `
9h | Caribbean laboratories link up to share dengue results within a day | Eleven islands will send samples to the nearest free laboratory.
31h | Ecuador completes vaccination of school children against HPV | Teams reached 96% of girls and boys aged nine.
3d | PAHO and partners train 3,000 community health workers in the Amazon | The course is taught in seven languages.
9d | Countries of the Americas review progress on safe water | Two in three rural schools now test their wells.
-19d | Meeting announcement: Regional forum on primary care | Registration closes one week before the forum opens.
`,
  },
  {
    url: 'https://www.statnews.com/feed/',
    title: 'STAT',
    site: 'https://www.statnews.com/',
    format: 'rss',
    link: 'https://www.statnews.com/2026/11/{slug}/?utm_campaign=rss',
    quirks: ['dc-creator', 'media-content', 'wordpress', 'zero-width'],
    news: `
3h | FDA clears first pocket-size dialysis device for home use | The device weighs four pounds and runs overnight. | | Elaine Chenoweth
8h | A blood test for early Parkinson's holds up in 6,000 people | The test found nine of ten cases two years before symptoms. | | Damian Garcia-Lopez
13h | Flu season begins early across North America, labs report | Sites from Ontario to Georgia crossed the threshold in the same week. | | Helen Branham
25h | The surgeon who writes thank-you notes to the cleaning staff | He began after a night in his own ward. | | Elaine Chenoweth
2d | Opinion: Let patients read the referral | It takes a minute and prevents weeks of waiting. | | Rosa Iyer
`,
  },
  {
    url: 'https://kffhealthnews.org/feed/',
    title: 'KFF Health News',
    site: 'https://kffhealthnews.org/',
    format: 'rss',
    link: 'https://kffhealthnews.org/news/article/{slug}/',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress'],
    news: `
4h | Montana clinics share one dentist by train | A refurbished rail car stops in nine towns a month. | | Katheryn Houge
11h | What a $35 hearing test at the pharmacy tells you | The test is quick and the follow-up is the hard part. | | Arthur Norris
27h | Nurse phone lines cut night visits to emergency rooms by a third | Callers waited 80 seconds on average. | | Julie Apple
2d | Bill of the month: One stitch, two invoices | The hospital has changed its billing after questions. | | Julie Apple
`,
  },
  {
    url: 'https://www.cidrap.umn.edu/rss.xml',
    title: 'CIDRAP',
    site: 'https://www.cidrap.umn.edu/',
    format: 'rss',
    link: 'https://www.cidrap.umn.edu/{slug}',
    news: `
7h | Flu season starts early in US and Canada | Clinic visits rose for a third week, most sharply in the Southeast.
29h | Study finds school ventilation upgrades cut sick days by 18% | The gain was largest in classrooms without windows.
3d | Quick takes: Measles-free status renewed, new TB pill course | The shorter course takes four months.
`,
  },
];
