import { computed, type ReadonlySignal } from '@preact/signals';
import type { Language } from '@/lib/i18n';
import { backupHere } from '@/lib/view/backup-page';
import type { DataDesk } from '@/lib/view/data-desk';
import { eraseHere } from '@/lib/view/erase-page';
import { oldBriefingsHere } from '@/lib/view/old-briefings-page';
import { opmlHere } from '@/lib/view/opml-page';
import { syncHere } from '@/lib/view/sync-page';

type Here = { readonly desk: DataDesk; readonly language: ReadonlySignal<Language>; readonly version: string };

/** What a page says of the reader's data, and what it can do with it. */
export function createDataPage({ desk, language, version }: Here) {
  const opml = opmlHere(desk, language);
  const old = oldBriefingsHere();
  const backup = backupHere(desk, version);
  const sync = syncHere();
  const erase = eraseHere();
  return computed(() => ({
    opml: opml.value,
    old: old.value,
    backup: backup.value,
    sync: sync.value,
    erase: erase.value,
  }));
}
