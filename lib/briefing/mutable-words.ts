import { STOP_WORDS } from '@/lib/briefing/stop-words';

const MIN_LENGTH = 3;
const MAX_WORDS = 14;

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a headline that a reader might not want to read again, as they stand there, each once. */
export function mutableWords(title: string): readonly string[] {
  const words = title.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const telling = words.filter(
    (word) => /\p{L}/u.test(word) && word.length >= MIN_LENGTH && !STOP_WORDS.has(bare(word)),
  );
  return [...new Map(telling.map((word) => [bare(word), word])).values()].slice(0, MAX_WORDS);
}

const MAX_PHRASE_CHARS = 60;

/** A selection as a word or phrase that can be muted; undefined if it is neither. What stands around words is no part of them. */
export function mutablePhrase(selection: string): string | undefined {
  const phrase = selection.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
  return /\p{L}/u.test(phrase) && phrase.length <= MAX_PHRASE_CHARS ? phrase : undefined;
}
