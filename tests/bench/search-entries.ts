import type { Entry } from '@/lib/feed/types';
import { MINUTE } from '@/lib/time';
import { type Random, randomFrom } from './random';

const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'mé',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'an',
  'tr',
  'st',
] as const;
const WORD_COUNT = 60_000;

/** Words that look like any language's, each its own; the first ones are the frequent ones. */
const vocabulary = ({ below, pick }: Random): string[] =>
  Array.from({ length: WORD_COUNT }, () => Array.from({ length: 1 + below(5) }, () => pick(SYLLABLES)).join(''));

/** Entries of a month of eighty feeds: headlines, summaries, and for every sixth an article. Words follow Zipf's law. */
export function searchEntries(count: number, now: number): { readonly entries: Entry[]; readonly words: string[] } {
  const random = randomFrom(1);
  const words = vocabulary(random);
  const word = () => words[Math.floor(Math.exp(random.next() * Math.log(WORD_COUNT))) - 1] ?? '';
  const text = (length: number) => Array.from({ length }, word).join(' ');
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const [feedId, identity] = [`feed-${index % 80}`, `https://news.example/story/${index}`];
    const at = now - random.below(43_200) * MINUTE;
    return {
      id: `${feedId}/${identity}`,
      feedId,
      identity,
      revision: 1,
      contentHash: `${index}`,
      title: text(10),
      url: identity,
      summary: text(35),
      ...(index % 6 === 0 && { text: text(400) }),
      authors: [],
      categories: [],
      at,
      firstSeenAt: at,
    };
  });
  return { entries, words };
}
