/** Where sites keep a feed that they do not announce, the likeliest first. */
const PLACES = ['feed', 'rss', 'rss.xml', 'atom.xml', 'feed.xml', 'index.xml', 'feed.json'] as const;

/** Where a feed may lie that a page does not announce: in the folder of a blog first, then at the top of its site. */
export function usualPlaces(pageUrl: string): string[] {
  const { origin, pathname } = new URL(pageUrl);
  const [folder] = pathname.split('/').filter((part) => part !== '' && !part.includes('.'));
  return [...(folder ? [`${origin}/${folder}/feed`] : []), ...PLACES.map((place) => `${origin}/${place}`)];
}
