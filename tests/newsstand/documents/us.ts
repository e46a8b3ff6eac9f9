import type { FeedSpec } from './spec';

export const US: readonly FeedSpec[] = [
  {
    url: 'https://feeds.npr.org/1001/rss.xml',
    title: 'NPR Topics: News',
    site: 'https://www.npr.org/templates/story/story.php?storyId=1001',
    format: 'rss',
    link: 'https://www.npr.org/2026/{id}/{slug}',
    quirks: ['full-text', 'dc-creator', 'apostrophes'],
    news: `
2h | Senate passes rural broadband bill with votes to spare | The bill puts $11 billion into lines for counties where fewer than half of homes have a fast connection. | | Rachel Dunmore
4h | What's in the plastics treaty agreed in Nairobi | The treaty limits single-use packaging and pays for recycling plants, but leaves out a cap on production. | | Ben Asante
7h | Great Lakes freighters try sails again, a century later | A steel wing on the deck of the Arthur M. Lindqvist saved 12 percent of its fuel this season. | | Holly Brandt
11h | A Kansas town's one-room schoolhouse gets its first new student since 1974 | The third grader chose the desk by the stove. | | Diego Salas
15h | National parks will test free shuttle buses from Amtrak stations | Visitors to four parks won't need a car from May. | | Kim Tanaka
20h | The year's best audiobooks, picked by long-haul truckers | They want a good narrator and chapters that end near a rest stop. | | Andrea Poole
`,
  },
  {
    url: 'https://www.pbs.org/newshour/feeds/rss/headlines',
    title: 'PBS News Hour - Headlines',
    site: 'https://www.pbs.org/newshour/',
    format: 'rss',
    link: 'https://www.pbs.org/newshour/nation/{slug}',
    news: `
3h | Senate approves $11 billion rural broadband bill | The measure now goes to the House, where leaders promise a vote before the recess.
8h | Study of 40,000 students links later school start to fewer car crashes | Crashes among teen drivers fell by a fifth in districts that moved the first bell.
13h | New Orleans unveils floodgates that close without power | Rising water alone swings the 60-ton doors shut.
18h | Smithsonian opens vault of home movies to the public | The reels show picnics, parades and many, many dogs.
25h | Ohio teachers trade grading software for a shared reading hour | The district says it saves each teacher four hours a week.
`,
  },
  {
    url: 'https://www.cbsnews.com/latest/rss/main',
    title: 'Home - CBSNews.com',
    site: 'https://www.cbsnews.com/',
    format: 'rss',
    link: 'https://www.cbsnews.com/news/{slug}/',
    quirks: ['thumbnail'],
    news: `
2h | Rural broadband bill passes Senate: What it means for your county | Homes in 1,100 counties could be connected by 2030.
5h | Thanksgiving air travel set to break record, with calm weather expected | More than 31 million people are booked to fly over 12 days.
9h | Alaska village moves its school two miles inland, by sled | Crews waited for hard frost to pull the building over the tundra.
12h | Lost wedding ring found in a pumpkin pie in Vermont | The baker had given it up for gone in 2019.
16h | Phoenix turns a parking garage into 210 apartments | Ramps became hallways, and the roof a garden.
22h | Jazz drummer, 96, plays his final set in Detroit | He ended with the same tune he opened with in 1949.
`,
  },
  {
    url: 'https://feeds.nbcnews.com/nbcnews/public/news',
    title: 'NBC News Top Stories',
    site: 'https://www.nbcnews.com/',
    format: 'rss',
    link: 'https://www.nbcnews.com/news/us-news/{slug}-rcna{id}',
    quirks: ['thumbnail'],
    news: `
4h | Senate passes rural broadband bill, sending it to the House | Eighteen senators crossed the aisle on the final vote.
6h | Record Thanksgiving crowds expected at U.S. airports | Officials ask travelers to arrive two hours early.
14h | Houston students send a weather balloon to 31 kilometers | Its camera came down in a rancher's pond, still recording.
21h | Why grocery stores are bringing back the butcher counter | Shoppers ask for advice more than for low prices.
`,
  },
];
