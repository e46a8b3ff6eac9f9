import { plainAddress, unwrapped } from '@/lib/briefing/wrapped-url';

/**
 * Sites of one owner or one newsroom: two of them are no second voice. As of 2026, from the owners' own lists of brands;
 * a family's first word names it. A site stands for all hosts below it.
 */
const FAMILIES = `
cbc cbc.ca radio-canada.ca
postmedia nationalpost.com financialpost.com montrealgazette.com ottawacitizen.com ottawasun.com torontosun.com lfpress.com windsorstar.com thewhig.com pembrokeobserver.com winnipegsun.com leaderpost.com thestarphoenix.com calgaryherald.com calgarysun.com edmontonjournal.com edmontonsun.com vancouversun.com theprovince.com saltwire.com canoe.com driving.ca
torstar thestar.com thespec.com therecord.com niagarafallsreview.ca stcatharinesstandard.ca wellandtribune.ca thepeterboroughexaminer.com toronto.com durhamregion.com yorkregion.com simcoe.com
bell-media ctvnews.ca cp24.com bnnbloomberg.ca noovo.info
quebecor journaldemontreal.com journaldequebec.com tvanouvelles.ca qub.ca
coops-de-l-information lesoleil.com ledroit.com latribune.ca lenouvelliste.ca lequotidien.com lavoixdelest.ca
rogers citynews.ca sportsnet.ca
government-of-canada canada.ca gc.ca
bbc bbc.com bbc.co.uk bbci.co.uk
guardian theguardian.com guardian.co.uk
news-corp wsj.com barrons.com marketwatch.com nypost.com thetimes.com thetimes.co.uk thesun.co.uk theaustralian.com.au news.com.au dowjones.com
fox foxnews.com foxbusiness.com
nbc nbcnews.com today.com nbcsports.com
versant cnbc.com ms.now msnbc.com
disney abcnews.com abcnews.go.com espn.com
paramount cbsnews.com cbssports.com
new-york-times nytimes.com theathletic.com
usa-today usatoday.com detroitnews.com freep.com azcentral.com tennessean.com
dmg dailymail.co.uk dailymail.com metro.co.uk inews.co.uk newscientist.com
reach mirror.co.uk express.co.uk dailystar.co.uk
conde-nast arstechnica.com wired.com wired.co.uk newyorker.com vanityfair.com
vox-media theverge.com vox.com nymag.com
ziff-davis cnet.com zdnet.com pcmag.com mashable.com ign.com
future techradar.com tomshardware.com livescience.com space.com itpro.com
foundry cio.com computerworld.com csoonline.com infoworld.com networkworld.com pcworld.com macworld.com
scoop-news-group fedscoop.com cyberscoop.com statescoop.com defensescoop.com edscoop.com
axel-springer politico.com politico.eu businessinsider.com bild.de welt.de
springer-nature nature.com scientificamerican.com springer.com biomedcentral.com
google blog.google deepmind.google research.google googleblog.com
microsoft microsoft.com
mit mit.edu
bloomberg bloomberg.com bloomberglaw.com bloombergindustry.com
associated-press apnews.com ap.org
reuters reuters.com thomsonreuters.com
canadian-press thecanadianpress.com lapressecanadienne.ca
afp afp.com
science-x phys.org medicalxpress.com techxplore.com
`;

const FAMILY_OF_SITE: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [family = '', ...sites] = line.split(' ');
      return sites.map((site) => [site, family] as const);
    }),
);

/** Wire agencies by name, for their copy on a site that is not theirs. */
const AGENCIES: readonly (readonly [family: string, name: RegExp])[] = [
  ['associated-press', /^(?:the )?associated press$|^ap$|^ap news$/],
  ['reuters', /^(?:thomson )?reuters$/],
  ['canadian-press', /^(?:the )?canadian press$|^(?:la )?presse canadienne$|^cp$/],
  ['afp', /^afp$|^agence france-presse$/],
  ['bloomberg', /^bloomberg(?: news)?$/],
];

const folded = (name: string): string => name.trim().toLowerCase();

/** Sites with many authors of their own, and those that pass on what others wrote: there the name counts. */
const SHARED: ReadonlySet<string> = new Set([
  'blogspot.com',
  'feedburner.com',
  'github.io',
  'google.com',
  'medium.com',
  'msn.com',
  'reddit.com',
  'substack.com',
  'wordpress.com',
  'yahoo.com',
  'youtube.com',
]);

/** The agency that goes by this name; undefined for anybody else. */
export function agencyOf(name: string): string | undefined {
  const bare = folded(name);
  return AGENCIES.find(([, names]) => names.test(bare))?.[0];
}

/** What names a site below a country's own second level: `example.co.uk`, and not `co.uk`. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gc|go|gouv|gov|govt|net|org|qc|on|bc|ab)\.[a-z]{2}$/;

/** A host and all that it stands below, the longest first. */
const upwards = (host: string): string[] => {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
};

const hostOf = (url: string): string | undefined =>
  plainAddress(url)?.host ?? (URL.canParse(url) ? unwrapped(new URL(url)).hostname : undefined);

/** `publisher` is the name as printed. Of an unknown site the family is the site itself. */
export function familyOf(publisher: string, url: string | undefined): string {
  const name = folded(publisher);
  const agency = agencyOf(name);
  if (agency !== undefined) return agency;
  const host = url === undefined ? undefined : hostOf(url);
  if (host === undefined) return name;
  const sites = upwards(host);
  const family = sites.map((site) => FAMILY_OF_SITE.get(site)).find((found) => found !== undefined);
  if (family !== undefined) return family;
  const site = sites.filter((candidate) => !SECOND_LEVEL.test(candidate)).at(-1);
  return site === undefined || SHARED.has(site) ? name : site;
}
