import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '@/lib/i18n';
import type { Snapshot } from '@/lib/view/snapshot';
import { dismissTrouble } from '@/lib/view/trouble';

/** Loaded when it is needed: every new tab would carry it. */
const work = () => import('@/lib/view/put-back');

/** The ways out of a trouble of the store. What was last shown here is the copy that they work with. */
export function rescueWith(snapshot: Snapshot | undefined, language: ReadonlySignal<Language>) {
  const hasCopy = snapshot !== undefined && snapshot.sections.length > 0;
  return {
    hasCopy,
    reload: () => location.reload(),
    exportFeeds: () => {
      if (snapshot) void work().then(({ exportCopy }) => exportCopy(snapshot, language.value));
    },
    putBack: () => {
      if (snapshot) void work().then(({ putBack }) => putBack(snapshot));
    },
    dismiss: dismissTrouble,
    startAgain: async () => snapshot !== undefined && (await work()).startAgain(snapshot),
  };
}
