import { askWorker } from '@/lib/browser/messages';
import type { Language } from '@/lib/i18n';
import { WEATHER_SECTION } from '@/lib/settings';
import { openStore } from '@/lib/store/open';
import { deleteStore, putBackSections } from '@/lib/store/put-back';
import { changeSettings } from '@/lib/store/settings';
import { putBackWords } from '@/lib/store/words';
import { workOn } from '@/lib/view/commands';
import { saveOpml } from '@/lib/view/opml';
import type { Snapshot } from '@/lib/view/snapshot';
import { titleIn } from '@/lib/view/title-in';
import { dismissTrouble, kept } from '@/lib/view/trouble';

/** Subscriptions as they were last shown, as a file. */
export function exportCopy({ sections }: Snapshot, language: Language): void {
  const groups = sections
    .filter(({ id, feeds }) => id !== WEATHER_SECTION && feeds.length > 0)
    .map((section) => ({ title: titleIn(language, section), feeds: section.feeds }));
  void saveOpml(groups, language);
}

/** Sections, feeds, words and settings as they were last shown, in a store that has lost them. */
export async function putBack({ sections, settings, words = [] }: Snapshot): Promise<void> {
  await kept(changeSettings(settings, Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
  await askWorker('reseed');
  await kept(putBackSections(sections));
  await kept(putBackWords(words));
  dismissTrouble();
  await workOn();
}

/** Gives up what cannot be opened. False when the browser cannot delete it either. */
export async function startAgain(snapshot: Snapshot): Promise<boolean> {
  if ((await deleteStore()) ?? (await openStore())) return false;
  await putBack(snapshot);
  location.reload();
  return true;
}
