import { clip } from '@/lib/briefing/clip';
import { bareLetters, fold } from '@/lib/briefing/fold';
import { mendMisread } from '@/lib/briefing/misread';
import { isKnownFiller } from '@/lib/briefing/old-filler';
import { layoutOf, type OldBullet, type OldSection } from '@/lib/briefing/old-layout';
import { plainLine } from '@/lib/briefing/old-text';
import { summarise } from '@/lib/briefing/summary';
import { parseDate } from '@/lib/feed/date';

export type OldStory = {
  readonly title: string;
  readonly summary?: string;
  /** The text was a whole article and is cut to its lead, or it was invented and is left out. */
  readonly dropped?: 'dump' | 'invented';
};
export type OldBriefing = {
  /** `2025-09-22`; empty where the file does not say. */
  readonly date: string;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly stories: readonly OldStory[] }[];
};

const MAX_CHARS = 320;
/** The old summaries had at most 600; what is longer, or has paragraphs, is an article. */
const MAX_SUMMARY_CHARS = 600;
/** Two texts that begin with as many same letters are one text, whatever was cut off at their ends. */
const SAME_LETTERS = 100;

type Told = {
  readonly sectionId: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly isArticle: boolean;
};

function toldBy({ title, body }: OldBullet, sectionId: string): Told {
  const paragraphs = body.map(plainLine).filter(Boolean);
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const atMargin = body.some((line) => /^\S/.test(line));
  const headline = plainLine(title) || paragraphs[0] || '';
  const isArticle = length > MAX_SUMMARY_CHARS || (paragraphs.length > 1 && atMargin);
  return { sectionId, title: clip(headline, MAX_CHARS), paragraphs, isArticle };
}

const textOf = ({ paragraphs, isArticle }: Told): string => paragraphs.join(isArticle ? '\n' : ' ');

/** How a text begins. A forecast is short and often the same for two days: only a long one is suspect there. */
function beginning(told: Told): string {
  const letters = bareLetters(textOf(told)).slice(0, SAME_LETTERS);
  return told.sectionId === 'weather' && letters.length < SAME_LETTERS ? '' : letters;
}

/** Beginnings of texts that stand under several headlines: whoever wrote them did not know the stories. */
function repeated(stories: readonly Told[]): ReadonlySet<string> {
  const headlines = new Map<string, Set<string>>();
  for (const told of stories.filter(({ isArticle }) => !isArticle)) {
    const start = beginning(told);
    const own = headlines.get(start) ?? new Set();
    if (start !== '') headlines.set(start, own.add(bareLetters(told.title)));
  }
  return new Set([...headlines].filter(([, own]) => own.size > 1).map(([start]) => start));
}

function storyOf(told: Told, invented: ReadonlySet<string>): OldStory {
  const { title, isArticle } = told;
  const text = textOf(told);
  if (text === '') return { title };
  if (!isArticle && (invented.has(beginning(told)) || isKnownFiller(text))) return { title, dropped: 'invented' };
  const summary = summarise({ title, text }, MAX_CHARS) ?? clip(fold(text), MAX_CHARS);
  return isArticle ? { title, summary, dropped: 'dump' } : { title, summary };
}

/** `2025-08-01` from "Date: 2025-08-01 10:50" or "… – August 01, 2025 10:50". */
function dateOf(head: readonly string[]): string {
  const lines = head.map(plainLine);
  const labelled = lines.findLast((line) => /\bdate\b/i.test(line));
  const numbers = [labelled, ...lines]
    .map((line) =>
      /\b(\d{4})[-/.](\d\d)[-/.](\d\d)\b/
        .exec(line ?? '')
        ?.slice(1)
        .join('-'),
    )
    .find(Boolean);
  if (numbers && !Number.isNaN(Date.parse(numbers))) return numbers;
  const words = /(?:\p{L}{3,9}\.? \d{1,2},?|\d{1,2}(?:er)? \p{L}{3,9}\.?,?) \d{4}\b/u;
  const at = lines
    .map((line) => parseDate(`${words.exec(line)?.[0] ?? ''} 12:00 UTC`))
    .find((time) => time !== undefined);
  return at === undefined ? '' : new Date(at).toISOString().slice(0, 10);
}

const read = ({ bullets, id }: OldSection): Told[] => bullets.map((bullet) => toldBy(bullet, id));

/**
 * A file of the old plain-text briefings: mojibake repaired, entities decoded, whole articles cut to their lead, and
 * texts that stand under several headlines left out, because they were invented. Every headline is kept.
 */
export function readOldBriefing(text: string): OldBriefing {
  const mended = mendMisread(text.replace(/^\ufeff/, ''))
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const { head, sections } = layoutOf(mended);
  const told = sections.map((section) => ({ ...section, stories: read(section) }));
  const invented = repeated(told.flatMap(({ stories }) => stories));
  return {
    date: dateOf(head),
    sections: told.map(({ id, title, stories }) => ({
      id,
      title,
      stories: stories.filter((story) => story.title !== '').map((story) => storyOf(story, invented)),
    })),
  };
}
