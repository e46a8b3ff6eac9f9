import { editionAsMarkdown, editionAsText } from '@/lib/briefing/export';
import type { ExportOptions } from '@/lib/briefing/export-outline';
import type { Edition } from '@/lib/briefing/types';
import type { ShareForm, ShareOutcome } from '@/lib/settings';
import { saveFile } from '@/lib/view/save-file';

const copy = (text: string): Promise<ShareOutcome> =>
  navigator.clipboard.writeText(text).then(
    () => 'copied' as const,
    () => 'refused' as const,
  );

/** The edition as text for elsewhere. Must be called inside a click: browsers let no one else write to the clipboard. */
export async function shareEdition(form: ShareForm, edition: Edition, options: ExportOptions): Promise<ShareOutcome> {
  if (form === 'markdown') return copy(editionAsMarkdown(edition, options));
  if (form === 'text') return copy(editionAsText(edition, options));
  saveFile(`briefing-${edition.day}.md`, editionAsMarkdown(edition, options), 'text/markdown');
  return 'saved';
}
