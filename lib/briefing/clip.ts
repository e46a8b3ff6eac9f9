/** Where a sentence may be left: after a clause, by comma, semicolon, colon or dash. */
const CLAUSE_ENDS = /[,;:](?=\s)|\s[—–-](?=\s)/gu;
const WORD_ENDS = /\s/gu;

const lastMatchBefore = (text: string, pattern: RegExp, limit: number): number =>
  [...text.matchAll(pattern)].findLast(({ index }) => index <= limit)?.index ?? -1;

/** A text of at most `maxChars`, ended by "…" where it had to be cut: at a clause, else at a word. */
export function clip(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : withMark(text, maxChars);
}

/** A text that goes on somewhere else: ended by "…", at most `maxChars`. */
export function withMark(text: string, maxChars: number): string {
  const limit = Math.max(0, maxChars - 1);
  if (text.length <= limit) return `${trimEnd(text)}…`;
  const head = text.slice(0, limit + 1);
  const clause = lastMatchBefore(head, CLAUSE_ENDS, limit);
  const word = lastMatchBefore(head, WORD_ENDS, limit);
  const end = clause >= limit * 0.4 ? clause : word > 0 ? word : limit;
  return `${trimEnd(text.slice(0, end))}…`;
}

/** Without a half letter (a lone surrogate) and without marks that a "…" makes superfluous. */
const trimEnd = (text: string): string => text.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:.–—-]+$/u, '');
