import { headlineOf } from '@/lib/briefing/entry-words';
import type { WordFinder, WordTexts } from '@/lib/briefing/reader-words';
import type { Entry } from '@/lib/feed/types';

/** No word of the reader's goes across it. */
const BORDER = ' | ';
/** Of an entry without a summary the first lines of its text count as one: they are what would be printed. */
const LEAD_CHARS = 400;

const summaryText = ({ summary, text }: Entry): string => summary ?? text?.slice(0, LEAD_CHARS) ?? '';

/** What entries say, as the reader's words see it. Sources are asked apart. */
export const saidBy = (entries: readonly Entry[]): WordTexts => ({
  title: entries.map((entry) => headlineOf(entry) ?? '').join(BORDER),
  summary: entries.map(summaryText).join(BORDER),
  source: '',
});

/** Of a publisher: its name, and the site that the story stands on. */
export function sourceTexts(publisher: string, url: string | undefined): WordTexts {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return { title: '', summary: '', source: `${publisher}${BORDER}${host}` };
}

/** The word that mutes a story: any of its entries says it, or every one of them comes from a source that is muted. */
export function mutedBy(
  entries: readonly Entry[],
  find: WordFinder | undefined,
  publisherOf: (entry: Entry) => string,
): string | undefined {
  if (!find) return undefined;
  const said = find(saidBy(entries));
  if (said !== undefined) return said;
  const sources = entries.map((entry) => find(sourceTexts(publisherOf(entry), entry.url)));
  return sources.every((word) => word !== undefined) ? sources[0] : undefined;
}
