/** A piece of what a suggestion says: what was looked for, what is less important, or neither. */
export type SuggestionPiece = { readonly text: string; readonly style?: 'match' | 'dim' };

/** A line under the address bar; `content` is what is opened, and what stands in the bar while the line is chosen. */
export type Suggestion = { readonly content: string; readonly pieces: readonly SuggestionPiece[] };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML has no way to write most control characters nor U+FFFE and U+FFFF, and half a surrogate pair is no character. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ')
    .replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

/** As Chromium wants it (https://developer.chrome.com/docs/extensions/reference/api/omnibox#type-SuggestResult). */
export const piecesAsXml = (pieces: readonly SuggestionPiece[]): string =>
  pieces.map(({ text, style }) => (style ? `<${style}>${escaped(text)}</${style}>` : escaped(text))).join('');

/** As Firefox wants it, which shows any markup as it stands. */
export const piecesAsText = (pieces: readonly SuggestionPiece[]): string => pieces.map(({ text }) => text).join('');
