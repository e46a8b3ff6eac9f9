import { computed, signal } from '@preact/signals';
import { forgetKept } from '@/lib/browser/forget';
import { askWorker } from '@/lib/browser/messages';
import { openStore } from '@/lib/store/open';
import { deleteStore } from '@/lib/store/put-back';
import { stepAside } from '@/lib/view/trouble';

/** Erasing everything, from a page: which then begins as on the first day. */
export function eraseHere() {
  const failed = signal(false);
  const erase = async (): Promise<void> => {
    stepAside();
    failed.value = ((await deleteStore()) ?? (await openStore())) !== undefined;
    if (failed.value) return;
    await forgetKept();
    await askWorker('reseed');
    // The last thing here: until the page is gone it keeps a copy of what it shows.
    localStorage.clear();
    sessionStorage.clear();
    location.replace('/newtab.html#briefing');
  };
  return computed(() => ({ failed: failed.value, onErase: () => void erase() }));
}
