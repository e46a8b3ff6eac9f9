import type { ReadonlySignal } from '@preact/signals';
import { sendMessage } from '@/lib/browser/messages';
import type { Language } from '@/lib/i18n';
import { WEATHER_SECTION } from '@/lib/settings';
import { openStore } from '@/lib/store/open';
import { deleteStore, putBackSections } from '@/lib/store/put-back';
import { changeSettings } from '@/lib/store/settings';
import { workOn } from '@/lib/view/commands';
import type { Snapshot } from '@/lib/view/snapshot';
import { dismissTrouble, kept } from '@/lib/view/trouble';

/** The ways out of a trouble of the store. What was last shown here is the copy that they work with. */
export function rescueWith(snapshot: Snapshot | undefined, language: ReadonlySignal<Language>) {
  const hasCopy = snapshot !== undefined && snapshot.sections.length > 0;
  return {
    hasCopy,
    reload: () => location.reload(),
    exportFeeds: () => {
      if (snapshot) void exportCopy(snapshot, language.value);
    },
    putBack: () => {
      if (snapshot) void putBack(snapshot);
    },
    dismiss: dismissTrouble,
    startAgain: async () => snapshot !== undefined && startAgain(snapshot),
  };
}

/** What writes files is loaded when it is needed: every new tab would carry it. */
async function exportCopy({ sections }: Snapshot, language: Language): Promise<void> {
  const { saveOpml, titleIn } = await import('@/lib/view/opml');
  const groups = sections
    .filter(({ id, feeds }) => id !== WEATHER_SECTION && feeds.length > 0)
    .map((section) => ({ title: titleIn(language, section), feeds: section.feeds }));
  saveOpml(groups, language);
}

/** Sections, feeds and settings as they were last shown, in a store that has lost them. */
async function putBack({ sections, settings }: Snapshot): Promise<void> {
  await kept(changeSettings(settings, Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
  await sendMessage('reseed');
  await kept(putBackSections(sections));
  dismissTrouble();
  await workOn();
}

/** Gives up what cannot be opened. False when the browser cannot delete it either. */
async function startAgain(snapshot: Snapshot): Promise<boolean> {
  if ((await deleteStore()) ?? (await openStore())) return false;
  await putBack(snapshot);
  location.reload();
  return true;
}
