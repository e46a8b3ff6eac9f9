import type { FeedSpec } from './spec';

export const SCIENCE: readonly FeedSpec[] = [
  {
    url: 'https://www.nature.com/nature.rss',
    title: 'Nature',
    site: 'http://feeds.nature.com/nature/rss/current',
    format: 'rdf',
    link: 'https://www.nature.com/articles/d41586-026-{id}',
    quirks: ['nature'],
    contentType: 'text/xml',
    news: `
8h | A tidal clock in the nerve cells of oysters | | | Yuki Hamada
9h | Plastics treaty: what the text means for researchers | | | Nadia Okonjo
20h | Room-temperature storage of single photons for one second | | | L. Fernández
28h | How mosses survive three decades of ice | | | Peter Convery
2d | A map of every connection in the zebrafish tail | | | M. Ahrends
3d | Daily briefing: the whale that learned a new song | | | Flora Grahame
`,
  },
  {
    url: 'https://phys.org/rss-feed/',
    title: 'Phys.org - latest science and technology news stories',
    site: 'https://phys.org/',
    format: 'rss',
    link: 'https://phys.org/news/2026-11-{slug}.html',
    quirks: ['thumbnail'],
    news: `
2h | Viola orbiter maps ice in every crater of the lunar south pole | The map shows 41 places where ice lies within a metre of the surface, the mission team reports.
5h | Glass that repairs its own scratches in sunlight | A layer of salt crystals swells by a few atoms and closes the gap.
8h | Vanuatu earthquake followed a pattern seen only twice before | Seismologists say the slip began slowly, 40 hours ahead of the main shock.
12h | Sourdough yeast from 600 bakeries yields a family tree | Starters are closer to their baker's hands than to their flour.
17h | Bees agree on directions by comparing mistakes | Dancers that err in opposite ways lead the swarm straight.
22h | Old satellite images reveal a forgotten canal in Anatolia | The channel carried water for 70 kilometres.
`,
  },
  {
    url: 'https://www.sciencenews.org/feed',
    title: 'Science News',
    site: 'https://www.sciencenews.org/',
    format: 'rss',
    link: 'https://www.sciencenews.org/article/{slug}',
    quirks: ['dc-creator', 'wordpress'],
    news: `
6h | Oysters keep time with the tides, even in the dark | Nerve cells tick in a rhythm of 12.4 hours. | | Susan Millway
15h | The loudest fish is the length of a thumbnail | It drums on its own gas bladder. | | Jonathan Lambton
2d | Ancient chewing gum holds a recipe for glue | The tar was cooked, and then shared. | | Bruce Bowers
`,
  },
  {
    url: 'https://theconversation.com/us/articles.atom',
    title: 'The Conversation – Articles (US)',
    site: 'https://theconversation.com/us',
    format: 'atom',
    link: 'https://theconversation.com/{slug}-{id}',
    quirks: ['full-text', 'author', 'tag-id'],
    news: `
7h | Why your sense of smell sharpens before rain | A chemist explains the scents that dry ground lets go. | | Thandi Mokoena, Professor of Chemistry, University of Cape Town
13h | How small towns keep their last pharmacy open | Three models have worked, and none of them is a subsidy alone. | | Greg Aldous, Lecturer in Rural Health, University of Wyoming
19h | The plastics treaty leaves one question open: who counts? | A waste researcher on the part of the deal that nobody has signed yet. | | Inga Solheim, Associate Professor, University of Oslo
27h | Medieval monks had a word for scrolling | Wandering attention was a sin with its own demon. | | Jamie Kreutzer, Professor of History, University of Georgia
`,
  },
  {
    url: 'https://www.quantamagazine.org/feed/',
    title: 'Quanta Magazine',
    site: 'https://www.quantamagazine.org/',
    format: 'rss',
    link: 'https://www.quantamagazine.org/{slug}/',
    quirks: ['dc-creator', 'media-content', 'wordpress', 'appeared-first'],
    news: `
18h | The knot that mathematicians could not name | A retired postal worker found an invariant that tells two old twins apart. | | Erica Klaren
2d | How cells count to four | Bacteria keep score with a protein that cannot make up its mind. | | Philip Balland
4d | A new proof makes the sphere a little rounder | In dimension 11, the old bound moves for the first time since 1978. | | Kevin Hartwell
7d | The physics of a perfect queue | Waiting lines follow the same law as melting ice. | | Charlie Woodruff
9d | Why some numbers refuse to be random | Their digits remember where they came from. | | Erica Klaren
`,
  },
  {
    url: 'https://www.nasa.gov/news-release/feed/',
    title: 'NASA News Releases',
    site: 'https://www.nasa.gov/',
    format: 'rss',
    link: 'https://www.nasa.gov/news-release/{slug}/',
    quirks: ['full-text', 'media-content', 'dc-creator', 'wordpress'],
    news: `
4h | NASA's Viola Orbiter Completes Ice Map of Lunar South Pole | The map lists 41 sites where ice lies within a metre of the surface. | | Tiernan Doyle-Reyes
11h | NASA Selects Student Teams for 2027 Balloon Flights | Sixteen teams from 12 states will fly experiments above New Mexico. | | Gerelle Dodsworth
26h | NASA Invites Media to View New Lunar Greenhouse | Lettuce and dwarf wheat have grown for 90 days on recycled air. | | Abbey Donaldsen
3d | Agency Awards Contract for Quiet Supersonic Wind Tunnel Tests | The tests run at Langley through 2028. | | Roxana Bardane
`,
  },
];
