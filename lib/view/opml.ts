import { decode } from '@/lib/feed/decode';
import type { OpmlGroup } from '@/lib/feed/opml-write';
import { LANGUAGES, type Language, type MessageKey, translator } from '@/lib/i18n';
import { mustBeConfirmed } from '@/lib/private-address';
import type { ImportReport } from '@/lib/settings';
import { importFeeds, subscribedFeeds } from '@/lib/store/import-feeds';
import { workOn } from '@/lib/view/commands';
import { saveFile } from '@/lib/view/save-file';
import { kept } from '@/lib/view/trouble';
import { loadPageWords } from '@/lib/view/words';

type Named = { readonly id: string; readonly title?: string };

export const titleIn = (language: Language, { id, title }: Named): string =>
  title ?? translator(language)(`section.${id}` as MessageKey);

/** Takes the feeds of an OPML file; undefined when the store did not take them. An address in a private network is for the reader to type. */
export async function importOpml(file: File, language: Language): Promise<ImportReport | undefined> {
  const { readOpml } = await import('@/lib/feed/opml'); // its parser is heavy, and rarely needed
  const outcome = readOpml(decode(new Uint8Array(await file.arrayBuffer()), file.type));
  if (outcome.kind === 'not-opml') return { kind: 'not-opml' };
  const feeds = outcome.feeds.filter((feed) => !mustBeConfirmed(feed.url));
  await Promise.all(LANGUAGES.map(loadPageWords));
  const titlesOf = (section: Named) => LANGUAGES.map((each) => titleIn(each, section));
  const otherwise = translator(language)('data.imported');
  const result = await kept(importFeeds({ feeds, titlesOf, otherwise }));
  if (!result) return undefined;
  void workOn();
  const refused = outcome.refused.length + outcome.feeds.length - feeds.length;
  return { kind: 'imported', ...result, refused, complete: outcome.complete };
}

/** Saves every subscription as a file that other readers take. */
export async function exportOpml(language: Language): Promise<void> {
  await saveOpml(await subscribedFeeds((section) => titleIn(language, section)), language);
}

export async function saveOpml(groups: readonly OpmlGroup[], language: Language): Promise<void> {
  const { writeOpml } = await import('@/lib/feed/opml-write');
  const text = writeOpml(groups, { title: translator(language)('app.name'), now: Date.now() });
  saveFile('morning-briefing.opml', text, 'text/x-opml');
}
