import { offerContextMenus } from '@/lib/browser/context-menus';
import { translator } from '@/lib/i18n';
import { here } from '@/lib/jobs/here';

/** What the browser's own menu offers, in the reader's language. */
export async function offerMenus(): Promise<void> {
  const t = translator((await here()).language);
  await offerContextMenus({ 'add-feed': t('menu.add-feed'), 'mute-word': t('menu.mute', { word: '%s' }) });
}
