import { type OpmlGroup, writeOpml } from '@/lib/feed/opml-write';
import { type Language, translator } from '@/lib/i18n';
import { saveOpmlText } from '@/lib/view/save-file';

export const saveOpml = (groups: readonly OpmlGroup[], language: Language): void =>
  saveOpmlText(writeOpml(groups, { title: translator(language)('app.name'), now: Date.now() }));
