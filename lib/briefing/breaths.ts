import { sentencesOf } from '@/lib/briefing/sentence-split';

/** Chromium ends an utterance of an online voice after about 15 s (https://crbug.com/41294170): at a slow 14 characters a second. */
const MAX_CHARS = 200;

/** The last place before the limit where a speaker would breathe; else the last space; else the limit. */
function cutAt(text: string): number {
  const head = text.slice(0, MAX_CHARS + 1);
  const clause = Math.max(
    ...[', ', '; ', ': ', ' – ', ' — '].map((mark) => head.lastIndexOf(mark) + mark.trimEnd().length),
  );
  if (clause > MAX_CHARS / 3) return clause;
  const space = head.lastIndexOf(' ');
  return space > 0 ? space : MAX_CHARS;
}

function within(sentence: string): string[] {
  if (sentence.length <= MAX_CHARS) return [sentence];
  const end = cutAt(sentence);
  const rest = sentence.slice(end).trim();
  return [sentence.slice(0, end).trim(), ...(rest === '' ? [] : within(rest))];
}

/** A text in pieces that a voice can say in one go: its sentences, and clauses of those that are too long. */
export const breathsOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => sentencesOf(line))
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .flatMap(within);
