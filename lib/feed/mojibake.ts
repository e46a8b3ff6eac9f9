import { fix_encoding } from 'ftfy-js';

/** ASCII and the usual typographic signs alone were decoded rightly. */
const SUSPICIOUS = /[^\t\n\r -~\u00a0\u2010-\u2027\u2030-\u205e€™]/;
/** Text about encodings quotes what we would repair. */
const ABOUT_ENCODINGS = /\b(?:mojibake|utf-?8|unicode|encodings?|encodage|latin-?1|windows-125\d)\b/i;
const MAX_CHARS = 100_000;

/** Text that was decoded as something else than UTF-8 before it was published, as it was meant; other text unchanged. */
export function repair(text: string): string {
  if (!SUSPICIOUS.test(text) || text.length > MAX_CHARS || ABOUT_ENCODINGS.test(text)) return text;
  return fix_encoding(text);
}
