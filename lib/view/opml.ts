import type { OpmlGroup } from '@/lib/feed/opml-write';
import { type Language, translator } from '@/lib/i18n';
import { saveOpmlText } from '@/lib/view/save-file';

/** What writes OPML is heavy, and rarely needed. */
export async function saveOpml(groups: readonly OpmlGroup[], language: Language): Promise<void> {
  const { writeOpml } = await import('@/lib/feed/opml-write');
  saveOpmlText(writeOpml(groups, { title: translator(language)('app.name'), now: Date.now() }));
}
