import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '@/lib/i18n';
import { readSnapshot } from '@/lib/view/snapshot';
import { dismissTrouble } from '@/lib/view/trouble';

/** Loaded when it is needed: every new tab would carry it. */
const work = () => import('@/lib/view/put-back');

/** The ways out of a trouble of the store. What was last shown here is the copy that they work with; no page writes another one meanwhile. */
export function rescueWith(hasCopy: boolean, language: ReadonlySignal<Language>) {
  return {
    hasCopy,
    reload: () => location.reload(),
    exportFeeds: () => {
      const copy = readSnapshot();
      if (copy) void work().then(({ exportCopy }) => exportCopy(copy, language.value));
    },
    putBack: () => {
      const copy = readSnapshot();
      if (copy) void work().then(({ putBack }) => putBack(copy));
    },
    dismiss: dismissTrouble,
    startAgain: async () => {
      const copy = readSnapshot();
      return copy !== undefined && (await work()).startAgain(copy);
    },
  };
}
