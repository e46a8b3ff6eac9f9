import type { OldBriefing } from '@/lib/briefing/archive';
import { decode } from '@/lib/feed/decode';
import type { OldImportReport } from '@/lib/settings';
import { storeOldBriefings, undoOldBriefings } from '@/lib/store/old-briefings';

/** What came of an import, and how to take it back where it brought something. */
export type OldImport = { readonly report: OldImportReport; readonly undo?: () => Promise<void> };

type Read = { readonly name: string; readonly briefing: OldBriefing };

async function read(file: File): Promise<Read> {
  const { readOldBriefing } = await import('@/lib/briefing/archive'); // mends letters, with tables that nobody else needs
  return { name: file.name, briefing: readOldBriefing(decode(new Uint8Array(await file.arrayBuffer()), file.type)) };
}

const storiesOf = ({ briefing }: Read) => briefing.sections.flatMap(({ stories }) => stories);
/** A text without a date or without a story is none of the old briefings. */
const isBriefing = (one: Read): boolean => one.briefing.date !== '' && storiesOf(one).length > 0;

/** Takes old text briefings as past editions. What they showed stays out of the ledger: it may be shown again. */
export async function importOldBriefings(files: readonly File[]): Promise<OldImport> {
  const all = await Promise.all(files.map(read));
  const taken = all.filter(isBriefing);
  const stories = taken.flatMap(storiesOf);
  const refused = all.filter((one) => !isBriefing(one)).map(({ name }) => name);
  const change = await storeOldBriefings(
    taken.map(({ briefing }) => briefing),
    Date.now(),
  );
  const report = {
    editions: change.dates.length,
    replaced: change.before.length,
    stories: stories.length,
    cut: stories.filter(({ dropped }) => dropped === 'dump').length,
    invented: stories.filter(({ dropped }) => dropped === 'invented').length,
    refused,
  };
  return taken.length === 0 ? { report } : { report, undo: () => undoOldBriefings(change) };
}
