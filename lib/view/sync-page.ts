import { computed, signal } from '@preact/signals';
import { clearSynced } from '@/lib/browser/sync-area';
import { openStore } from '@/lib/store/open';
import { forgetSync, switchSync, syncView, undoJoining } from '@/lib/store/sync-switch';
import { workOn } from '@/lib/view/commands';
import { readyValue } from '@/lib/view/live';
import { live } from '@/lib/view/live-query';
import { kept } from '@/lib/view/trouble';

/** `removed-copy`: of what is synced, nothing stands there any more. */
export type SyncDone = 'undone' | 'removed-copy' | 'failed';

/** The exchange with the reader's other browsers, on a page: how it stands and what can be done about it. The worker does it. */
export function syncHere() {
  const view = live(
    () => syncView(Date.now()),
    openStore().then((trouble) => trouble === undefined),
  );
  const done = signal<SyncDone | undefined>(undefined);
  const turn = async (on: boolean): Promise<void> => {
    done.value = undefined;
    await kept(switchSync(on, Date.now()));
    if (on) await workOn();
  };
  const undo = async (): Promise<void> => {
    await kept(undoJoining(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
    done.value = 'undone';
    await workOn();
  };
  const remove = async (): Promise<void> => {
    const isRemoved = await clearSynced().then(
      () => true,
      () => false,
    );
    if (isRemoved) await kept(forgetSync(Date.now()));
    done.value = isRemoved ? 'removed-copy' : 'failed';
  };
  return computed(() => ({
    ...readyValue(view.value),
    done: done.value,
    onSwitch: (on: boolean) => void turn(on),
    onUndo: () => void undo(),
    onRemove: () => void remove(),
  }));
}
