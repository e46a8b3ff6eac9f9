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

/** Every snippet, or of each family so many as stand well apart in it. */
export function snippets(mostOfEach = Number.POSITIVE_INFINITY): readonly Snippet[] {
  let id = 0;
  const all = FAMILIES.flatMap(({ name, texts }) => {
    const step = Math.max(1, texts.length / mostOfEach);
    return texts.flatMap((write, index) => {
      id += 1;
      const isTaken = Math.floor(index / step) !== Math.floor((index - 1) / step);
      return isTaken ? [{ id, family: name, text: write(canaryOf(id)) }] : [];
    });
  });
  return all;
}
