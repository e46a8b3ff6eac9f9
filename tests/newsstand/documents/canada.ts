import type { FeedSpec } from './spec';

const SNOW = 'https://www.cbc.ca/news/canada/ottawa/ottawa-valley-snowfall-orange-warning-9.7401188?cmp=rss';
const FERRY = 'https://www.cbc.ca/news/canada/newfoundland-electric-ferry-9.7401207?cmp=rss';

export const CANADA: readonly FeedSpec[] = [
  {
    url: 'https://www.cbc.ca/webfeed/rss/rss-canada',
    title: 'CBC | Canada News',
    site: 'https://www.cbc.ca/news/canada?cmp=rss',
    format: 'rss',
    language: 'en-ca',
    link: 'https://www.cbc.ca/news/canada/{slug}-9.{id}?cmp=rss',
    quirks: ['cdata', 'cbc'],
    news: `
1h | Ottawa Valley braces for 30 cm of snow as orange warning issued | Environment Canada says snow will fall heavily from Pembroke to Renfrew through the evening. | ${SNOW}
3h | Premiers and Ottawa agree on one licence for nurses across Canada | From April a nurse registered in one province may work in any other without new papers.
6h | First all-electric ferry starts on Newfoundland's south coast | The 80-passenger ship will call at five communities that no road reaches. | ${FERRY}
9h | Prairie farmers finish latest canola harvest in 15 years | A wet September pushed the last combines into the third week of November.
14h | National school lunch program reaches its millionth child | The program now serves meals in 7,200 schools.
19h | Halifax Harbour seals get their own traffic lane | Pilots will steer ships 200 metres farther from the haul-out rocks.
23h | Yukon community radio station turns 50 with a day of requests | Listeners in Old Crow asked for fiddle tunes, mostly.
`,
  },
  {
    url: 'https://www.cbc.ca/webfeed/rss/rss-canada-ottawa',
    title: 'CBC | Ottawa News',
    site: 'https://www.cbc.ca/news/canada/ottawa?cmp=rss',
    format: 'rss',
    language: 'en-ca',
    link: 'https://www.cbc.ca/news/canada/ottawa/{slug}-9.{id}?cmp=rss',
    quirks: ['cdata', 'cbc'],
    news: `
1h | Ottawa Valley braces for 30 cm of snow as orange warning issued | Environment Canada says snow will fall heavily from Pembroke to Renfrew through the evening. | ${SNOW}
4h | Petawawa's new library opens with a lineup around the block | The $14-million building has a tool library, a recording room and a view of the river.
7h | LRT Line 1 extension to Moodie gets opening date | Trains will run to the west end from 8 January, the city says.
11h | Pembroke hospital hires six family doctors in one week | The new clinic will take on 7,000 patients who have none.
16h | Gatineau ferry will cross all winter for the first time | Bubblers along both docks keep the ice thin enough to break.
24h | Algonquin College students build a bridge from Renfrew County ash | The timber came from trees that the emerald ash borer had killed.
`,
  },
  {
    url: 'https://globalnews.ca/canada/feed/',
    title: 'Canada | Globalnews.ca',
    site: 'https://globalnews.ca/canada/',
    format: 'rss',
    link: 'https://globalnews.ca/news/{id}/{slug}/',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress'],
    news: `
2h | Orange snow warning for Ottawa Valley: up to 30 cm expected | Environment Canada asks drivers to put off travel between Pembroke and Arnprior until Sunday. | | Dana Okafor
4h | Nurses to get one licence for all of Canada under new deal | Provinces and Ottawa agree that registration in one place will count in every other from April. | | Marc Fielding
8h | Vancouver Island marmots pass 500 in the wild | There were fewer than 30 of the animals in 2003. | | Priya Nair
12h | Winnipeg transit riders can now pay by tapping a bank card | The city says buses board 20 per cent faster with the new readers. | | Sam Kowalchuk
17h | Airline group tests paper baggage tags that never leave the suitcase | Travellers on two routes will keep a reusable tag for a year. | | Dana Okafor
21h | Toronto's raccoon-proof bins beaten again, city study finds | One raccoon in Scarborough opened the new lid in under a minute. | | Lee Marchetti
`,
  },
  {
    url: 'https://nationalpost.com/feed',
    title: 'National Post',
    site: 'https://nationalpost.com/',
    format: 'rss',
    link: 'https://nationalpost.com/news/canada/{slug}',
    quirks: ['dc-creator', 'media-content', 'wordpress'],
    news: `
3h | One nursing licence for the whole country: what the deal changes | The agreement ends 13 separate registers, though each province keeps its own discipline body. | | Adam Reyes
10h | Quebec maple reserve refilled after record spring | The warehouse in Laurierville holds 45 million kilograms again. | | Claire Bouchard
18h | Canadian curlers sweep the Continental Cup in Swift Current | The home side took the last three draws without a loss. | | Joel Harper
30h | Old grain elevators find new life as climbing walls | Five prairie towns have opened one since spring. | | Mia Sandhu
`,
  },
];
