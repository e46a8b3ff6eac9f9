import { computed, type ReadonlySignal } from '@preact/signals';
import type { Language } from '@/lib/i18n';
import type { DataDesk } from '@/lib/view/data-desk';
import { oldBriefingsHere } from '@/lib/view/old-briefings-page';
import { opmlHere } from '@/lib/view/opml-page';

/** What a page says of the reader's data, and what it can do with it. */
export function createDataPage(desk: DataDesk, language: ReadonlySignal<Language>) {
  const opml = opmlHere(desk, language);
  const old = oldBriefingsHere();
  return computed(() => ({ opml: opml.value, old: old.value }));
}
