import { fold } from '@/lib/briefing/fold';
import { agencyOf, familyOf } from '@/lib/briefing/publisher-family';
import type { Entry } from '@/lib/feed/types';

type Told = Pick<Entry, 'authors' | 'url' | 'summary' | 'text'> & { readonly publisher: string };

/** As many first letters make a copy. Shorter texts may be alike by chance: "Read more". */
const LEAD_CHARS = 60;
/** "HALIFAX (CP) —", "(Reuters) -": each newsroom writes it its own way. */
const DATELINE = /^[\p{Lu}\s,.'’-]{0,40}(?:\([^)]{2,20}\))?\s*[-–—]\s*/u;

function leadOf({ summary, text }: Told): string | undefined {
  const lead = fold(text ?? summary ?? '')
    .replace(DATELINE, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return lead.length < LEAD_CHARS ? undefined : lead.slice(0, LEAD_CHARS);
}

const familyIn = ({ authors, publisher, url }: Told): string =>
  authors.map(agencyOf).find((agency) => agency !== undefined) ?? familyOf(publisher, url);

/**
 * How many newsrooms stand behind the entries of a story: a family of publishers counts once, and so does an agency's copy,
 * by its byline or by the same first words.
 */
export function voiceCount(entries: readonly Told[]): number {
  const voices = entries.reduce<readonly ReadonlySet<string>[]>((known, entry) => {
    const signs = [familyIn(entry), leadOf(entry)].filter((sign) => sign !== undefined);
    const isSame = (voice: ReadonlySet<string>) => signs.some((sign) => voice.has(sign));
    const others = known.filter((voice) => !isSame(voice));
    return [...others, new Set([...signs, ...known.filter(isSame).flatMap((voice) => [...voice])])];
  }, []);
  return voices.length;
}
