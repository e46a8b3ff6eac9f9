import { tagEnd } from '@/lib/feed/xml/tag-end';

/** A tag in HTML source (or a comment, named `!`), from `start` at its `<` to `end` after its `>`. `name` is in lower case, without prefix. */
export type HtmlTag = { readonly name: string; readonly start: number; readonly end: number; readonly closes: boolean };

/** https://html.spec.whatwg.org/#elements-3, obsolete ones, and the commonest of SVG and MathML. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button canvas ' +
    'caption center circle cite code col colgroup data datalist dd defs del desc details dfn dialog dir div dl dt em ' +
    'embed fencedframe fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html i iframe image img input ins kbd keygen label legend li line link main map mark marquee math menu ' +
    'meta meter mfrac mi mn mo mover mrow msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder nav nobr noembed ' +
    'noframes noscript object ol optgroup option output p param path picture plaintext polygon polyline portal pre ' +
    'progress q rb rect rp rt rtc ruby s samp script search section select selectedcontent semantics slot small source ' +
    'span strike strong style sub summary sup svg symbol table tbody td template text textarea tfoot th thead time ' +
    'title tr track tspan tt u ul use var video wbr xmp'
  ).split(' '),
);

const NAME = /<\/?([a-zA-Z][\w:.-]*)(?=[\s/>]|$)/y;

const DECLARATION = /^<(?:!--|![a-zA-Z[]|\?[a-zA-Z])/;

function declarationEnd(html: string, start: number): number {
  const close = html.startsWith('<!--', start) ? '-->' : '>';
  const end = html.indexOf(close, start + 2);
  return end < 0 ? html.length : end + close.length;
}

/** Text such as `<T>` or `<3` is no tag; what is known, hyphenated or prefixed is. */
const isTagName = (name: string) => ELEMENTS.has(name) || /[-:]\w/.test(name);

/** The next tag or comment at or after `from`. */
export function nextHtmlTag(html: string, from: number): HtmlTag | undefined {
  for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
    const next = html.charCodeAt(start + 1);
    if (DECLARATION.test(html.slice(start, start + 4)))
      return { name: '!', start, end: declarationEnd(html, start), closes: false };
    NAME.lastIndex = start;
    const name = NAME.exec(html)?.[1]?.toLowerCase();
    if (!name || !isTagName(name)) continue;
    const end = tagEnd(html, start) ?? html.length;
    return { name: name.replace(/^.*:/, ''), start, end, closes: next === 47 };
  }
  return undefined;
}
