import { clip } from '@/lib/briefing/clip';
import { fold } from '@/lib/briefing/fold';
import { summarise } from '@/lib/briefing/summary';
import type { Entry } from '@/lib/feed/types';

const MAX_HEADLINE_CHARS = 80;
const WORD = /\S/;

/** The title, else the first words of the text. Undefined without any word. */
export function headlineOf(entry: Entry): string | undefined {
  const title = fold(entry.title ?? '');
  if (title) return title;
  const text = fold(entry.summary ?? '') || fold(entry.text ?? '');
  return text ? clip(text, MAX_HEADLINE_CHARS) : undefined;
}

/** Whether it has a headline, or words to make one of. */
export const hasWords = ({ title = '', summary = '', text = '' }: Entry): boolean =>
  WORD.test(title) || WORD.test(summary) || WORD.test(text);

export const summaryOf = (entry: Entry): string | undefined =>
  summarise({ title: headlineOf(entry), summary: entry.summary, text: entry.text });
