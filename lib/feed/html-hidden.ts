import { type HtmlTag, nextHtmlTag } from '@/lib/feed/html-tags';
import { attributesOf } from '@/lib/feed/xml/attributes';

/** After the end tag of a script or style: whatever else stands in it. */
export function afterSilent(html: string, { name, end }: HtmlTag): number {
  for (let tag = nextHtmlTag(html, end); tag; tag = nextHtmlTag(html, tag.end)) {
    if (tag.closes && tag.name === name) return tag.end;
  }
  return html.length;
}

/** After the end tag of an element that may hold others of its name; undefined if it has none. */
export function afterHidden(html: string, { name, end }: HtmlTag): number | undefined {
  let depth = 1;
  for (let tag = nextHtmlTag(html, end); tag; tag = nextHtmlTag(html, tag.end)) {
    if (tag.name === name) depth += tag.closes ? -1 : 1;
    if (depth === 0) return tag.end;
  }
  return undefined;
}

/** Elements that hold nothing. https://html.spec.whatwg.org/#void-elements */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** What stands in these is for who cannot see them, "Your browser does not support …", or for a script. */
const FALLBACK: ReadonlySet<string> = new Set('audio canvas iframe noembed noframes template video'.split(' '));

const MAYBE_HIDDEN = /\shidden|display\s*:\s*none/i;

/** Whether a tag's source has a hint that its element is hidden. */
export const mayBeHidden = (tag: string): boolean => MAYBE_HIDDEN.test(tag);

/** Preheaders of newsletters and the like: there, but not to be seen. */
export function isHidden(html: string, { start, end, name, closes }: HtmlTag): boolean {
  if (!closes && FALLBACK.has(name)) return html.charAt(end - 2) !== '/';
  if (closes || end - start < name.length + '< hidden>'.length || VOID.has(name)) return false;
  const source = html.slice(start, end);
  if (!mayBeHidden(source)) return false;
  const attributes = attributesOf(source);
  return attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '');
}
