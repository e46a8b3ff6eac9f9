import { decodeEntities } from '@/lib/feed/entities';
import { repair } from '@/lib/feed/mojibake';
import { line } from '@/lib/feed/text';

/** Some sources were encoded twice over. */
const MAX_PASSES = 4;
const TAG = /<\/?(?:a|b|blockquote|br|div|em|figure|h[1-6]|i|img|li|ol|p|small|span|strong|sub|sup|u|ul)\b[^<>]*>/gi;

function decodeAll(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = decodeEntities(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

/** References that lost their semicolon: "&deg:C", "&degree .", "&nbsp". */
const withSemicolons = (text: string): string =>
  text
    .replace(/&deg(?:rees?)?[:;]?/gi, '°')
    .replace(/&(nbsp|amp|quot|apos|lt|gt|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip)(?![;\w])/gi, '&$1;')
    .replace(/&(#\d{2,6}|#x[\da-f]{2,5})(?![;\w])/gi, '&$1;');

/** One line as it was meant: entities decoded, tags and signs that nobody can know dropped, white space folded. */
export function plainLine(source: string): string {
  const decoded = decodeAll(withSemicolons(source)).replace(TAG, ' ');
  return line(repair(decoded).replace(/[\ufffd\x80-\x9f]/g, '')) ?? '';
}
