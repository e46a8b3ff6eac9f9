import { decodeEntities } from '@/lib/feed/entities';
import { nextHtmlTag } from '@/lib/feed/html-tags';

/** Elements that begin and end a line of text. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content is no text. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style']);

/** White space, and signs that show nothing at the edge of a text. */
const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** A loop, because a pattern that ends in `+$` takes quadratic time on long runs inside the text. */
function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const NEEDS_FOLDING = /[^\S ]| {2}|\u200b/;

/** White space folded; zero-width spaces only say where a word may break. */
const fold = (text: string) => (NEEDS_FOLDING.test(text) ? text.replaceAll('\u200b', '').replace(/\s+/g, ' ') : text);

/** Text on one line: white space folded, edges trimmed. Undefined if nothing is left. */
export function line(text: string | undefined): string | undefined {
  return (text && trimEdges(fold(text))) || undefined;
}

/** Folds white space within blocks to a space, and between blocks to a line break. */
const lines = (parts: readonly string[]) =>
  trimEdges(
    parts
      .join('')
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n'),
  );

function afterElement(html: string, name: string, from: number): number {
  for (let tag = nextHtmlTag(html, from); tag; tag = nextHtmlTag(html, tag.end)) {
    if (tag.closes && tag.name === name) return tag.end;
  }
  return html.length;
}

/** The text of HTML source: tags dropped, references decoded once, a line break between blocks. Undefined if there is none. */
export function textOfHtml(html: string): string | undefined {
  const parts: string[] = [];
  let at = 0;
  for (let tag = nextHtmlTag(html, 0); tag; tag = nextHtmlTag(html, at)) {
    if (tag.start > at) parts.push(fold(decodeEntities(html.slice(at, tag.start))));
    if (BLOCKS.has(tag.name)) parts.push('\n');
    at = !tag.closes && SILENT.has(tag.name) ? afterElement(html, tag.name, tag.end) : tag.end;
  }
  parts.push(fold(decodeEntities(html.slice(at))));
  return lines(parts) || undefined;
}
