import { tagEnd } from '@/lib/feed/xml/tag-end';

/** What an element is to a text: it begins and ends a line, or stands in one, or what it holds is no text. */
type Role = 'block' | 'inline' | 'silent';

/** A tag in HTML source (or a comment, named `!`), from `start` at its `<` to `end` after its `>`. */
export type HtmlTag = {
  /** In lower case, without prefix. */
  readonly name: string;
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
};

const BLOCK =
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure ' +
  'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td ' +
  'tfoot th thead tr ul';
const SILENT = 'script style';
const INLINE =
  'a abbr acronym applet area audio b base bdi bdo big blink button canvas circle cite code col colgroup data ' +
  'datalist defs del desc dfn dir em embed fencedframe font frame frameset g head hgroup i iframe image img input ins ' +
  'kbd keygen label line link map mark marquee math menu meta meter mfrac mi mn mo mover mrow msqrt mstyle msub ' +
  'msubsup msup mtable mtd mtext mtr munder nobr noembed noframes noscript object optgroup output param path picture ' +
  'plaintext polygon polyline portal progress q rb rect rp rt rtc ruby s samp search select selectedcontent semantics ' +
  'slot small source span strike strong sub sup svg symbol template text textarea time title track tspan tt u use var ' +
  'video wbr xmp';

/** https://html.spec.whatwg.org/#elements-3, obsolete ones, and the commonest of SVG and MathML. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ...INLINE.split(' ').map((name) => [name, 'inline'] as const),
  ...BLOCK.split(' ').map((name) => [name, 'block'] as const),
  ...SILENT.split(' ').map((name) => [name, 'silent'] as const),
]);

const BANG = 33;
const SLASH = 47;
const COLON = 58;
const GREATER = 62;
const QUESTION = 63;

const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
/** `[\w:.-]` */
const isNameSign = (code: number) =>
  isLetter(code) || (code >= 48 && code <= COLON) || code === 95 || code === 45 || code === 46;

/** Where the name ends that begins at `start`; there if none does, or if what follows says that it is no tag. */
function nameEnd(html: string, start: number): number {
  if (!isLetter(html.charCodeAt(start))) return start;
  let end = start + 1;
  while (end < html.length && isNameSign(html.charCodeAt(end))) end += 1;
  const after = html.charCodeAt(end);
  const ends =
    end === html.length || after === GREATER || after === SLASH || after === 32 || (after >= 9 && after <= 13);
  return ends ? end : start;
}

function declarationEnd(html: string, start: number): number {
  const close = html.startsWith('<!--', start) ? '-->' : '>';
  const end = html.indexOf(close, start + 2);
  return end < 0 ? html.length : end + close.length;
}

const DECLARATION = /^<(?:!--|![a-zA-Z[]|\?[a-zA-Z])/;

/** A name as the table has it. Text such as `<T>` or `<3` is no tag; what is known, hyphenated or prefixed is. */
function tagNamed(written: string): { readonly name: string; readonly role: Role } | undefined {
  const role = ROLES.get(written);
  if (role) return { name: written, role };
  const lower = written.toLowerCase();
  const name = lower.slice(lower.lastIndexOf(':') + 1);
  const isTag = ROLES.has(lower) || /[-:]\w/.test(lower);
  return isTag ? { name, role: ROLES.get(name) ?? 'inline' } : undefined;
}

/** V8 copies a string up to this length, and looks up the copy faster than a slice. */
const MAX_PLAIN_CHARS = 12;
const PLAIN = /^\/?([a-z]+[1-6]?)(?: ?\/)?$/;

/** Roles by what stands between `<` and `>`, such as `p`, `/p` and `br /`; filled as they are met. */
const plainTags = new Map<string, Exclude<Role, 'silent'>>();

/** The role of a tag without attributes, as most are, by what it holds; undefined for one that must be looked at. */
export function plainTag(html: string, from: number, to: number): Exclude<Role, 'silent'> | undefined {
  if (to - from > MAX_PLAIN_CHARS) return undefined;
  const written = html.slice(from, to);
  const known = plainTags.get(written);
  if (known) return known;
  const role = ROLES.get(PLAIN.exec(written)?.[1] ?? '');
  if (!role || role === 'silent') return undefined;
  plainTags.set(written, role);
  return role;
}

/** The role of the tag whose name, or the slash before it, stands at `from`; undefined if it is none. */
export function roleOfTagAt(html: string, from: number): Role | undefined {
  const start = html.charCodeAt(from) === SLASH ? from + 1 : from;
  return tagNamed(html.slice(start, nameEnd(html, start)))?.role;
}

/** The tag or comment whose `<` stands at `start`; undefined if it is text. */
export function htmlTagAt(html: string, start: number): HtmlTag | undefined {
  const next = html.charCodeAt(start + 1);
  if (next === BANG || next === QUESTION) {
    if (!DECLARATION.test(html.slice(start, start + 4))) return undefined;
    return { name: '!', role: 'inline', start, end: declarationEnd(html, start), closes: false };
  }
  const closes = next === SLASH;
  const nameStart = start + (closes ? 2 : 1);
  const after = nameEnd(html, nameStart);
  const named = tagNamed(html.slice(nameStart, after));
  if (!named) return undefined;
  const end = html.charCodeAt(after) === GREATER ? after + 1 : (tagEnd(html, start) ?? html.length);
  return { name: named.name, role: named.role, start, end, closes };
}

/** The next tag or comment at or after `from`. */
export function nextHtmlTag(html: string, from: number): HtmlTag | undefined {
  for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
    const tag = htmlTagAt(html, start);
    if (tag) return tag;
  }
  return undefined;
}
