import { computed, signal } from '@preact/signals';
import { importOldBriefings, type OldImport } from '@/lib/view/old-briefings';

/** Old briefings on a page: the last import of this visit, and the way back. */
export function oldBriefingsHere() {
  const last = signal<OldImport | 'undone' | undefined>(undefined);
  const undo = (takeBack: () => Promise<void>): void => {
    void takeBack().then(() => {
      last.value = 'undone';
    });
  };
  return computed(() => {
    const old = last.value;
    const takeBack = old === 'undone' ? undefined : old?.undo;
    return {
      report: old === 'undone' ? old : old?.report,
      onImport: (files: readonly File[]) =>
        void importOldBriefings(files).then((result) => {
          last.value = result;
        }),
      onUndo: takeBack && (() => undo(takeBack)),
    };
  });
}
