import { canaryOf } from './canary';
import { MATHML, SVG } from './families/drawings';
import type { Family } from './families/family';
import { HANDLERS } from './families/handlers';
import { CONNECTIONS, CSS, LINKS_AHEAD, LOOKUPS } from './families/loading';
import { FRAMES, MEDIA } from './families/media';
import { MUTATIONS, TEMPLATES } from './families/mutations';
import { DIALOGS, SCRIPTS } from './families/scripts';
import { DATA_URLS, JAVASCRIPT_URLS, META_REFRESH, OTHER_SCHEMES } from './families/urls';
import { CONTROLS, ENCODED, PROGRAMS } from './families/writing';

export type Snippet = { readonly id: number; readonly family: string; readonly text: string };

export const FAMILIES: readonly Family[] = [
  SCRIPTS,
  DIALOGS,
  HANDLERS,
  JAVASCRIPT_URLS,
  DATA_URLS,
  OTHER_SCHEMES,
  META_REFRESH,
  SVG,
  MATHML,
  LINKS_AHEAD,
  CONNECTIONS,
  LOOKUPS,
  CSS,
  MEDIA,
  FRAMES,
  MUTATIONS,
  TEMPLATES,
  ENCODED,
  CONTROLS,
  PROGRAMS,
];

const ALL: readonly Snippet[] = FAMILIES.flatMap(({ name, texts }) => texts.map((write) => ({ name, write }))).map(
  ({ name, write }, index) => ({ id: index + 1, family: name, text: write(canaryOf(index + 1)) }),
);

/** So many of them, well apart; a step further each time, because families are made in rows of equal length. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (count >= all.length) return all;
  const places = Array.from({ length: count }, (_, at) => (Math.floor((at * all.length) / count) + at) % all.length);
  return [...new Set(places)].flatMap((place) => all[place] ?? []);
}

/** Every snippet, or so many of each family. */
export const snippets = (ofEach = Number.POSITIVE_INFINITY): readonly Snippet[] =>
  [...Map.groupBy(ALL, ({ family }) => family).values()].flatMap((family) => spread(family, ofEach));
