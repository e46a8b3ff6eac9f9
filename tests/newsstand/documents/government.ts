import type { FeedSpec } from './spec';

export const GOVERNMENT: readonly FeedSpec[] = [
  {
    url: 'https://api.io.canada.ca/io-server/gc/news/en/v2?sort=publishedDate&orderBy=desc&pick=100&format=atom&atomtitle=Canada%20News%20Centre',
    title: 'Canada News Centre',
    site: 'https://www.canada.ca/en/news.html',
    format: 'atom',
    link: 'https://www.canada.ca/en/news/2026/11/{slug}.html',
    quirks: ['author'],
    news: `
2h | Government of Canada and provinces sign agreement on one nursing licence | The agreement takes effect on April 1 and covers registered and practical nurses. | | Health Canada
4h | Canada supports global agreement to end plastic pollution | The Government will table the treaty in Parliament this winter. | | Environment and Climate Change Canada
6h | Statement: Respiratory virus season has started across Canada | Influenza activity passed the seasonal threshold this week, and vaccines are available in every province and territory. | https://www.canada.ca/en/public-health/news/2026/11/statement-respiratory-virus-season-has-started-across-canada.html | Public Health Agency of Canada
9h | Coast Guard adds two light icebreakers to winter fleet | The ships will work on the Great Lakes and the St. Lawrence. | | Canadian Coast Guard
13h | Parks Canada to reopen historic lock station at Burritts Rapids | The station returns to hand operation after masonry work. | | Parks Canada
18h | Minister announces support for community-owned broadband in Nunavut | Eight hamlets will own their own networks. | | Innovation, Science and Economic Development Canada
25h | Media advisory: Opening of the new Petawawa armoury hall | Doors open at 10 a.m. | | National Defence
`,
  },
  {
    url: 'https://api.io.canada.ca/io-server/gc/news/en/v2?dept=treasuryboardsecretariat&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Treasury%20Board%20of%20Canada%20Secretariat',
    title: 'Treasury Board of Canada Secretariat',
    site: 'https://www.canada.ca/en/treasury-board-secretariat.html',
    format: 'atom',
    link: 'https://www.canada.ca/en/treasury-board-secretariat/news/2026/11/{slug}.html',
    quirks: ['author'],
    news: `
10h | Treasury Board publishes plain-language standard for federal forms | Departments have two years to rewrite the 200 forms that people use most. | | Treasury Board of Canada Secretariat
29h | Federal departments report on algorithm register's first year | The register lists 412 systems, with the reason each exists. | | Treasury Board of Canada Secretariat
4d | Government of Canada updates guide on open source software | The guide now covers how to contribute fixes back. | | Treasury Board of Canada Secretariat
`,
  },
  {
    url: 'https://www.parl.ca/legisinfo/en/bills/rss',
    title: 'LEGISinfo - Bills',
    site: 'https://www.parl.ca/legisinfo/en/bills',
    format: 'rss',
    link: 'https://www.parl.ca/legisinfo/en/bill/46-1/{slug}',
    quirks: ['bom'],
    news: `
12h | C-41, An Act respecting the mutual recognition of professional licences | Bill status: Second reading in the House of Commons
14h | S-212, An Act to establish a national night sky week | Bill status: Third reading in the Senate
33h | C-37, An Act to amend the Canada Shipping Act (winter ferries) | Bill status: At consideration in committee
3d | C-29, An Act respecting the repair of farm equipment | Bill status: Royal assent received
6d | S-209, An Act to amend the Library and Archives of Canada Act | Bill status: First reading in the Senate
`,
  },
  {
    url: 'https://www150.statcan.gc.ca/n1/rss/dai-quo/0-eng.atom',
    title: 'The Daily - Statistics Canada',
    site: 'https://www150.statcan.gc.ca/n1/dai-quo/index-eng.htm',
    format: 'atom',
    link: 'https://www150.statcan.gc.ca/n1/daily-quotidien/2611/{id}-eng.htm',
    quirks: ['updated-only'],
    news: `
21h | Retail trade, September | Retail sales rose 0.4% to $71.2 billion in September, led by hardware and garden stores.
22h | Farm product prices, October | Prices for oats and lentils rose, while canola fell for a third month.
2d | Consumer Price Index, October | The index rose 2.1% on a year-over-year basis, after 2.3% in September.
3d | Household use of public libraries, 2026 | Half of households visited a library at least once, up from 44% in 2023.
7d | Railway carloadings, September | Railways carried 33.6 million tonnes of freight.
`,
  },
  {
    url: 'https://policyoptions.irpp.org/rss-feed/',
    title: 'Policy Options',
    site: 'https://policyoptions.irpp.org/',
    format: 'rss',
    link: 'https://policyoptions.irpp.org/2026/11/{slug}/',
    quirks: ['full-text', 'dc-creator', 'wordpress'],
    news: `
8h | One nursing licence is a start. Teachers should be next | The agreement shows that provinces can recognize each other's papers without giving up their standards. | | Jennifer Dalry
32h | How to write a policy that a clerk can follow | Front-line staff should see the draft first. | | Tej Gill
3d | The quiet success of Canada's rural bus pilots | Ridership doubled where the schedule was printed on paper. | | Anne Laroche
6d | Counting what the carbon ledger forgets | Peatlands are missing from most municipal plans. | | Moses Bright
`,
  },
  {
    url: 'https://fedscoop.com/feed/',
    title: 'FedScoop',
    site: 'https://fedscoop.com/',
    format: 'rss',
    link: 'https://fedscoop.com/{slug}/',
    quirks: ['dc-creator', 'media-content', 'wordpress'],
    news: `
9h | GSA opens shared catalog of tested government forms | Agencies may copy any of 140 forms that passed user tests. | | Madison Alderman
26h | Census Bureau retires its last fax line | It received eleven pages this year. | | Caroline Nihlen
3d | Interior maps every federal trail bridge with volunteers' phones | The survey found 61 bridges missing from the records. | | Matt Bracknell
`,
  },
];
