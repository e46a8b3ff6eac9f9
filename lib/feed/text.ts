import { decodeReference, referenceEnd } from '@/lib/feed/entities';
import { afterHidden, afterSilent, isHidden } from '@/lib/feed/html-hidden';
import { htmlTagAt, plainTag } from '@/lib/feed/html-tags';
import {
  emptyText,
  isWhite,
  NO_WORD,
  NO_WORD_IN_HTML,
  readWhite,
  type Writing,
  wordsEnd,
  writeSign,
  writeWords,
  written,
} from '@/lib/feed/writing';

const AMPERSAND = 38;
const LESS = 60;

/** Text on one line: white space folded, zero-width spaces dropped, edges trimmed. Undefined if nothing is left. */
export function line(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const writing = emptyText();
  for (let at = readWhite(text, 0, writing); at < text.length; ) {
    const end = wordsEnd(text, at, NO_WORD);
    writeWords(writing, text, at, end);
    at = readWhite(text, end, writing);
  }
  return written(writing);
}

/** A text of `textOfHtml` on one line: only its line breaks have to go. */
export const oneLine = (text: string | undefined): string | undefined => (text?.includes('\n') ? line(text) : text);

const endOr = (at: number, text: string): number => (at < 0 ? text.length : at);

/** A tag ends a line or nothing; what looks like one and is none is text. */
function readTag(html: string, start: number, writing: Writing): number {
  if (writing.greater < start) writing.greater = endOr(html.indexOf('>', start), html);
  const plain = plainTag(html, start + 1, writing.greater);
  if (plain === 'block') writing.gap = '\n';
  if (plain) return writing.greater + 1;
  const tag = htmlTagAt(html, start);
  if (!tag) {
    writeSign(writing, '<');
    return start + 1;
  }
  if (tag.role === 'block') writing.gap = '\n';
  if (tag.role === 'silent' && !tag.closes) return afterSilent(html, tag);
  const end = !writing.isUnbalanced && isHidden(html, tag) ? (afterHidden(html, tag) ?? 'none') : tag.end;
  if (end !== 'none') return end;
  writing.isUnbalanced = true;
  return tag.end;
}

function readReference(html: string, start: number, writing: Writing): number {
  const end = referenceEnd(html, start);
  writeSign(writing, end === undefined ? '&' : decodeReference(html, start, end));
  return end ?? start + 1;
}

/** Reads what begins at `at`: a tag, a reference, white space or words; returns where to go on. */
function readNext(html: string, at: number, writing: Writing): number {
  const code = html.charCodeAt(at);
  if (code === LESS) return readTag(html, at, writing);
  if (code === AMPERSAND) return readReference(html, at, writing);
  if (isWhite(code)) return readWhite(html, at, writing);
  const end = wordsEnd(html, at, NO_WORD_IN_HTML);
  writeWords(writing, html, at, end);
  return end;
}

/**
 * The text of HTML source in one pass: tags dropped, references decoded once, white space folded, a line break between
 * blocks. Undefined if there is none.
 */
export function textOfHtml(html: string): string | undefined {
  const writing = emptyText();
  for (let at = 0; at < html.length; ) at = readNext(html, at, writing);
  return written(writing);
}
