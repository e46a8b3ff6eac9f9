import { decode as decodeByHe } from 'he';

/** The commonest references, spared the look-up. */
const COMMON: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&apos;': "'",
  '&gt;': '>',
  '&lt;': '<',
  '&nbsp;': '\u00a0',
  '&quot;': '"',
};

/** References end with a semicolon: without one, `?a=1&copy=2` would lose its parameter. */
const REFERENCE = /&(?:#[xX]?[\da-fA-F]+|[a-zA-Z][a-zA-Z\d]{1,31});/g;

/** HTML reads `&notit;` as `¬it;`, a name that needs no semicolon and some letters; we leave it alone. */
function decodeReference(reference: string): string {
  const sign = decodeByHe(reference);
  return sign.length > 1 && sign.endsWith(';') ? reference : sign;
}

/**
 * Decodes character references once, by the HTML table also where XML knows only five: feeds use `&nbsp;` undeclared.
 * `&#150;` is an en dash as in HTML; what no reference can mean stays as it is, or becomes U+FFFD if it is a number.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (reference) => COMMON[reference] ?? decodeReference(reference));
}
