import type { FeedSpec } from './spec';

export const INTERNATIONAL: readonly FeedSpec[] = [
  {
    url: 'https://feeds.bbci.co.uk/news/world/rss.xml',
    title: 'BBC News',
    site: 'https://www.bbc.co.uk/news/world',
    format: 'rss',
    link: 'https://www.bbc.co.uk/news/articles/{id}',
    quirks: ['cdata', 'guid-suffix', 'at-medium', 'thumbnail'],
    news: `
2h | Strong earthquake off Vanuatu shakes capital, no tsunami warning | The 6.6-magnitude quake struck 90 km west of Port Vila and was felt across the islands.
4h | Nearly 170 countries agree plastics treaty after all-night talks in Nairobi | The text sets a first global limit on single-use packaging from 2032.
6h | North Sea dockworkers accept pay deal, ending port strike | Cranes at Rotterdam, Antwerp and Hamburg are due to restart at midnight.
9h | Lost Bronze Age boat lifted whole from Danish fjord | Divers had feared the oak hull would break apart as it met the air.
11h | Night trains return between Lisbon and Madrid after six years | The first sleeper left full, with a waiting list of 900 people.
15h | How a village choir became Georgia's surprise hit of the autumn | Forty singers from a mountain village have filled a concert hall nine nights in a row.
20h | Kenya counts record number of elephants in northern reserves | An aerial survey found 14% more animals than three years ago.
`,
  },
  {
    url: 'https://www.theguardian.com/world/rss',
    title: 'World news | The Guardian',
    site: 'https://www.theguardian.com/world',
    format: 'rss',
    link: 'https://www.theguardian.com/world/2026/{slug}',
    quirks: ['teaser', 'media-content', 'dc-creator'],
    news: `
3h | Global plastics treaty agreed in Nairobi as 168 countries back packaging limit | Campaigners call the deal a turning point, while producers say the timetable is too tight. | | Nora Whitfield
2h | Vanuatu earthquake: 6.6-magnitude tremor felt in Port Vila, no tsunami warning issued | Residents left offices and schools for higher ground but officials report only light damage. | | Staff and agencies
7h | Port strike ends as Dutch, Belgian and German dockworkers accept pay deal | The agreement gives 22,000 workers a rise of 9% over two years and a say in automation. | | Pieter Lang
10h | Greek islands switch off diesel as undersea cable brings mainland power | Seven islands in the Cyclades ran on grid electricity for the first time on Friday. | | Eleni Markou
12h | The last lighthouse keepers of Patagonia hand over their logbooks | Three families kept the light at Cabo Sereno burning for 81 years. | | Tomás Rivero
16h | Lisbon to Madrid sleeper train sells out on first night | Passengers praise the beds and complain about the coffee. | | Inês Duarte
22h | Iceland opens world's largest seed garden inside a retired aluminium smelter | The halls will keep living copies of 6,000 northern plants. | | Karl Brandsson
`,
  },
  {
    url: 'https://www.aljazeera.com/xml/rss/all.xml',
    title: 'Al Jazeera – Breaking News, World News and Video from Al Jazeera',
    site: 'https://www.aljazeera.com/',
    format: 'rss',
    link: 'https://www.aljazeera.com/news/2026/{slug}',
    quirks: ['utm'],
    news: `
90m | Magnitude 6.6 earthquake strikes off Vanuatu, shaking capital Port Vila | No tsunami warning issued as tremor felt across several islands.
5h | Plastics treaty agreed in Nairobi after marathon talks | Nations accept first binding limits on single-use packaging, with help for poorer countries.
8h | Jordan completes desalination plant at Aqaba ahead of schedule | The plant is to supply drinking water for three million people.
13h | Senegal's fishing towns vote to close their waters for two months a year | Crews say catches have already grown where the closure was tried.
17h | Indonesia moves first ministries to new administrative capital | About 4,000 civil servants will work in Nusantara by January.
23h | Photos: Marigold harvest colours the hills of Nepal | Growers expect their best season in a decade.
`,
  },
  {
    url: 'https://www.france24.com/en/rss',
    title: 'France 24 - International breaking news, top stories and headlines',
    site: 'https://www.france24.com/en/',
    format: 'rss',
    link: 'https://www.france24.com/en/2026-{slug}',
    quirks: ['thumbnail'],
    news: `
3h | 6.6-magnitude earthquake hits off Vanuatu, no tsunami alert | The quake hit at a depth of 35 kilometres, the geological survey said.
5h | Nairobi talks end with global treaty on plastics | Delegates from 168 countries adopted the text by consensus shortly before dawn.
9h | Rotterdam, Antwerp and Hamburg ports to reopen as strike ends | Dockworkers accepted a two-year pay deal on Friday evening.
14h | Paris bookstalls on the Seine join World Heritage list | The 230 green boxes have lined the river for four centuries.
19h | Morocco's first high-speed line reaches Marrakech | The journey from Casablanca now takes one hour and ten minutes.
21h | Olive growers in Provence celebrate best harvest since 2012 | Cool nights in September spared the groves from flies.
`,
  },
  {
    url: 'https://rss.dw.com/xml/rss-en-all',
    title: 'Deutsche Welle',
    site: 'https://www.dw.com/en/',
    format: 'rss',
    link: 'https://www.dw.com/en/{slug}/a-{id}',
    quirks: ['maca'],
    news: `
6h | North Sea port strike over: dockworkers accept pay deal | The agreement covers Hamburg, Rotterdam and Antwerp and runs for two years.
4h | World agrees on plastics treaty in Nairobi | The treaty limits single-use packaging from 2032 and sets up a fund for recycling.
8h | Germany's Deutschlandticket to stay at current price through 2027 | Federal and state ministers reached an agreement on how to share the cost.
12h | Leipzig zoo celebrates rare pair of clouded leopard cubs | The cubs, born in September, left their den for the first time.
18h | Bavarian village becomes first to heat every home from deep rock | Water at 118 degrees comes from a well 4 kilometres deep.
26h | Why the accordion is back in Berlin's clubs | Sales of used instruments have doubled in two years.
`,
  },
  {
    url: 'https://www.cbc.ca/webfeed/rss/rss-world',
    title: 'CBC | World News',
    site: 'https://www.cbc.ca/news/world?cmp=rss',
    format: 'rss',
    language: 'en-ca',
    link: 'https://www.cbc.ca/news/world/{slug}-9.{id}?cmp=rss',
    quirks: ['cdata', 'cbc'],
    news: `
3h | Earthquake off Vanuatu felt in capital; Canadian aid crew reports no injuries | A Canadian engineering team in Port Vila says buildings swayed for close to a minute.
5h | Canada signs on as plastics treaty is agreed in Nairobi | Environment officials say the packaging limits match rules already planned at home.
10h | Greenland and Nunavut to share ice patrol for first time | Crews from Iqaluit and Nuuk will watch Baffin Bay together from January.
15h | Bronze Age boat raised from Danish fjord in one piece | The oak vessel is thought to be 3,200 years old.
20h | Dublin's last typewriter shop finds a young crowd | Nine out of 10 customers are under 30, its owner says.
`,
  },
];
