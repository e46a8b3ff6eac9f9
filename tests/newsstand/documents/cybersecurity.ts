import type { FeedSpec } from './spec';

export const CYBERSECURITY: readonly FeedSpec[] = [
  {
    url: 'https://www.cyber.gc.ca/api/cccs/rss/v1/get?feed=alerts_advisories&lang=en',
    title: 'Alerts and advisories - Canadian Centre for Cyber Security',
    site: 'https://www.cyber.gc.ca/en/alerts-advisories',
    format: 'atom',
    link: 'https://www.cyber.gc.ca/en/alerts-advisories/{slug}',
    quirks: ['author', 'updated-too'],
    contentType: 'application/xml; charset=utf-8',
    news: `
5h | AL26-021 - Vulnerability impacting FerroVPN Gateway - CVE-2026-41877 | The Cyber Centre is aware of active exploitation and recommends that organizations apply the update. | | Canadian Centre for Cyber Security
11h | Kestrel Mail security advisory (AV26-812) | On 20 November, the vendor published updates for versions before 8.4.2. | | Canadian Centre for Cyber Security
27h | Latchgate security advisory (AV26-811) | The advisory covers door controllers with firmware before 3.1. | | Canadian Centre for Cyber Security
2d | [Control systems] Weekly roundup of advisories (AV26-809) | Twelve products are affected. | | Canadian Centre for Cyber Security
`,
  },
  {
    url: 'https://krebsonsecurity.com/feed/',
    title: 'Krebs on Security',
    site: 'https://krebsonsecurity.com/',
    format: 'rss',
    link: 'https://krebsonsecurity.com/2026/11/{slug}/',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress'],
    news: `
5d | The Phone Number That Belonged to Everyone | A recycled number opened the accounts of four strangers, and the carriers have begun to talk. | | BrianKrebs
11d | Patch Tuesday, November 2026 Edition | Updates for 74 flaws, none of them known to be in use. | | BrianKrebs
19d | How a Parking App Learned Too Much | The vendor has since deleted the records. | | BrianKrebs
28d | Who Registers a Thousand Look-Alike Libraries? | A trail of domain names leads to one bored reseller. | | BrianKrebs
`,
  },
  {
    url: 'https://www.cisa.gov/cybersecurity-advisories/all.xml',
    title: 'All CISA Advisories',
    site: 'https://www.cisa.gov/',
    format: 'rss',
    link: 'https://www.cisa.gov/news-events/alerts/2026/11/{slug}',
    quirks: ['html-table', 'dc-creator'],
    news: `
6h | CISA Adds FerroVPN Flaw CVE-2026-41877 to Known Exploited Vulnerabilities Catalog | Federal agencies have until December 4 to apply the update. | | CISA
13h | Latchgate Door Controller | Successful use of this flaw could unlock doors from the local network. | | CISA
30h | CISA Releases Eight Industrial Control Systems Advisories | The advisories give information about current security issues. | | CISA
3d | Hydromat Pump Manager (Update A) | The vendor has released a corrected version. | | CISA
`,
  },
  {
    url: 'https://www.schneier.com/feed/atom/',
    title: 'Schneier on Security',
    site: 'https://www.schneier.com/',
    format: 'atom',
    link: 'https://www.schneier.com/blog/archives/2026/11/{slug}.html',
    quirks: ['full-text', 'author', 'updated-too'],
    news: `
9h | Friday Squid Blogging: Glass Squid in the Rideau Canal Museum | It is a model, and a very good one. | | Bruce Schneier
18h | On the Music Licence and Who May Learn from What | Interesting contract, and a useful precedent for other kinds of data. | | Bruce Schneier
31h | Door Locks That Listen | A careful paper on firmware that waits for a certain sound. | | Bruce Schneier
2d | Ballot Printing with Receipts | A county shows how to do it well. | | Bruce Schneier
`,
  },
  {
    url: 'https://www.bleepingcomputer.com/feed/',
    title: 'BleepingComputer',
    site: 'https://www.bleepingcomputer.com/',
    format: 'rss',
    link: 'https://www.bleepingcomputer.com/news/security/{slug}/',
    quirks: ['dc-creator'],
    news: `
4h | FerroVPN warns of login bypass flaw exploited in attacks | The vendor fixed CVE-2026-41877 in version 9.2.7. | | Sergiu Gatlin
15h | Browser extension store tightens rules for updates | Developers must explain each new permission. | | Bill Toule
2d | Free decryptor released for old ransomware family | The keys were found on a seized server. | | Lawrence Abel
`,
  },
  {
    url: 'https://feeds.feedburner.com/TheHackersNews',
    title: 'The Hacker News',
    site: 'https://thehackernews.com',
    format: 'rss',
    link: 'https://thehackernews.com/2026/11/{slug}.html',
    quirks: ['info-author'],
    news: `
5h | FerroVPN Flaw CVE-2026-41877 Under Active Exploitation — Update Immediately | The login bypass affects all gateways before version 9.2.7.
9h | Kestrel Mail Fixes Bug That Let Attachments Rename Themselves | The issue was reported by two students.
16h | Researchers Show How to Fingerprint Chargers by Their Hum | The method works through a closed door, but only just.
24h | Webinar: Build an Asset List You Will Actually Keep | A practical session with three small teams.
2d | Package Registry Adds Waiting Period for New Maintainers | Changes of ownership now take seven days.
`,
  },
  {
    url: 'https://citizenlab.ca/feed/',
    title: 'The Citizen Lab',
    site: 'https://citizenlab.ca/',
    format: 'rss',
    link: 'https://citizenlab.ca/2026/11/{slug}/',
    quirks: ['full-text', 'dc-creator', 'wordpress'],
    news: `
22h | What period-tracking apps still send home | Eleven of 20 apps in our test shared less than a year ago. | | Mona Wang-Ellis
6d | Submission to the House committee on location data | We recommend deletion after 30 days. | | Kate Robertsen
13d | Annual report: Ten years of network measurements | The data are open to anyone who asks. | | Editorial
`,
  },
  {
    url: 'https://www.priv.gc.ca/en/rss/news/',
    title: 'Office of the Privacy Commissioner of Canada - News',
    site: 'https://www.priv.gc.ca/en/',
    format: 'rss',
    link: '/en/opc-news/news-and-announcements/2026/{slug}/',
    quirks: ['windows-1252'],
    news: `
8h | Commissioner publishes guide on smart doorbells – what neighbours may ask | The guide answers 20 questions that residents’ associations sent in.
28h | Joint investigation finds loyalty program kept data “far too long” | The company has agreed to delete records after 14 months.
4d | Privacy class for grade 7: 300 schools take part | Pupils wrote their own terms of use — and then read them.
9d | Consultation on children’s privacy closes with 1,900 replies | A summary follows in the new year.
`,
  },
];
