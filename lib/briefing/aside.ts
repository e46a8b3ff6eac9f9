import type { Entry } from '@/lib/feed/types';

/** Beginnings and endings by which papers mark opinion and pages that are written on and on, in English and French. */
const TITLE =
  /^(?:opinion|editorial|commentary|comment|column|letters?(?: to the editor)?|op-ed|analysis|live(?: updates?| blog)?|watch live|en direct|direct|éditorial|chronique|tribune|billet|point de vue|analyse)\s*[:|–—-]|\b(?:live (?:updates|blog)|live coverage|as it happen(?:s|ed)|— live|– live|en direct)\b|[|–—]\s*(?:opinion|editorial|comment|letters|live|[^|]+ column|en direct|chronique)\s*$/iu;
const CATEGORY =
  /^(?:opinions?|editorials?|commentary|comment|commentisfree|comment is free|columns?|columnists?|op-ed|letters|live|live ?blog|minute by minute|éditorial|éditoriaux|chroniques?|tribunes?|débats|idées|points? de vue|en direct)$/iu;
const PATH =
  /\/(?:opinions?|commentisfree|comment|editorials?|columns?|columnists?|op-ed|letters|live|live-?blog|live-news|live-updates|idees|debats|chroniques?|editorial|en-direct|direct)(?:\/|$)|\/live-updates?-|-live(?:-updates)?(?:\/|$)/i;

/** What every such title has in it: the marks of one are looked for only where there is something to find. */
const TITLE_SIGN = /[:|–—-]|live|direct|as it happen/iu;
/** What every such path has in it: an address is taken apart only where there is something to find. */
const PATH_WORD = /opinion|comment|editorial|column|op-ed|letters|live|idees|debats|chroniques|direct/i;

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

/** Opinion, or a page about an event under way: worth reading, but never what a section opens with. */
export const isAside = ({ title = '', url = '', categories }: Pick<Entry, 'title' | 'url' | 'categories'>): boolean =>
  (TITLE_SIGN.test(title) && TITLE.test(title)) ||
  categories.some((category) => CATEGORY.test(category.trim())) ||
  (PATH_WORD.test(url) && PATH.test(pathOf(url)));
