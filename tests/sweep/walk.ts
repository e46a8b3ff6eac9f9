import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edition } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import { MINUTE } from '@/lib/time';
import { eventually } from '../e2e/eventually';
import type { SweepBrowser, SweepPage } from './browsers';
import { isReady, type Look, lookAround, openEverything, type Shown, searchFor, touchEverything } from './in-page';
import { mark, type SweepFeed } from './news';
import { type Looks, opmlOf } from './previews';
import { asPast, partOf, withSources } from './print';
import { printEdition, SETTINGS } from './print-edition';
import type { Snippet } from './snippets';
import { furnish, keepSettings, showEdition } from './store-rows';
import { FOUND, note, type Seen, type Visit, visitor } from './visit';

export type Walk = { readonly seen: ReadonlyMap<string, Seen>; readonly edition: Edition };

export type WalkOptions = {
  readonly browser: SweepBrowser;
  readonly feeds: readonly SweepFeed[];
  readonly looks: Looks;
  readonly snippets: readonly Snippet[];
  readonly say: (words: string) => void;
};

/** Stories on a page at a time, that it answers soon. */
const AT_ONCE = 300;
/** More feeds of a section are cut into pages, and Firefox counts no choice of a list as text. */
const OPML_AT_ONCE = 50;

/** Every page of the extension that shows words of others, until each snippet has stood wherever it can. */
export async function walkPages(options: WalkOptions): Promise<Walk> {
  const { browser } = options;
  const seen = new Map<string, Seen>();
  const at = (page: string): Seen => {
    const known = seen.get(page) ?? { marks: new Set<string>(), wrong: [], visits: 0 };
    seen.set(page, known);
    return known;
  };
  const keeper = await browser.open('options.html');
  await eventually(() => keeper.evaluate(isReady, null), MINUTE);
  const edition = withSources(await printEdition({ ...options, keeper }), options.snippets);
  const visit = visitor(browser, at);
  const say = (words: string) => {
    const wrong = [...seen.values()].flatMap((one) => one.wrong).length;
    options.say(wrong === 0 ? words : `${words} (${wrong} things went wrong)`);
  };
  const told = edition.sections.flatMap(({ stories }) => stories);
  say(
    `${told.length} stories, ${told.filter(({ summary }) => summary).length} with a summary, ${told.filter(({ author }) => author).length} with an author; ${JSON.stringify({ ...edition.receipt, failures: edition.receipt.failures.length })}`,
  );
  await walkEdition({ ...options, keeper, edition, visit });
  await walkPopup({ ...options, keeper, edition, visit });
  say('pictures');
  await walkPictures({ ...options, keeper, edition, visit });
  say('search');
  await walkSearch(options, at('search'));
  say('the finder of feeds');
  // The options are to be light from here on.
  await keeper.evaluate(furnish, { feeds: [], maxStories: 5, settings: SETTINGS });
  for (const look of options.looks.feeds)
    await visit('preview of a feed', `options.html#add?url=${encodeURIComponent(look.url)}`, { until: FOUND });
  for (const look of options.looks.sites)
    await visit('feeds of a site', `options.html#add?url=${encodeURIComponent(look.url)}`, { until: FOUND });
  say('OPML');
  await walkOpml(options, at('options: OPML'));
  await keeper.close();
  return { seen, edition };
}

/** Runs of sections that stand on a page together. */
function groupsOf({ sections }: Edition): readonly string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const { id, stories } of sections) {
    if (stories.length > room) groups.push([]);
    room = (stories.length > room ? AT_ONCE : room) - stories.length;
    groups.at(-1)?.push(id);
  }
  return groups;
}

/** Of an edition in the store that which says that a page has read it: what each section opens with. */
const shownOf = ({ sections }: Edition, weather = false): Shown => ({
  stories: sections.flatMap(({ stories }) => stories[0]?.id ?? []),
  weather,
});

type EditionWalk = WalkOptions & { readonly keeper: SweepPage; readonly edition: Edition; readonly visit: Visit };

/** Each story's headline and summary are on the page letter for letter. */
function compare(look: Look, edition: Edition, wrong: string[]): void {
  const stories = new Map(edition.sections.flatMap((section) => section.stories).map((story) => [story.id, story]));
  for (const [id, title, summary] of look.stories) {
    const story = stories.get(id);
    if (story && story.title !== title)
      wrong.push(`headline: ${title.slice(0, 80)} instead of ${story.title.slice(0, 80)}`);
    if (story && summary !== null && story.summary !== summary) wrong.push(`summary: ${summary.slice(0, 80)}`);
  }
}

async function walkEdition({ keeper, edition, visit, say }: EditionWalk): Promise<void> {
  const groups = groupsOf(edition);
  for (const [index, sectionIds] of groups.entries()) {
    const part = partOf(edition, sectionIds);
    const saved = part.sections.flatMap(({ stories }) => stories.flatMap(({ entryIds }) => entryIds));
    const past = asPast(part);
    await keeper.evaluate(showEdition, { edition: part, past, sectionIds, saved, weather: index === 0 });
    say(`pages ${index + 1} of ${groups.length}`);
    const wrong: string[] = [];
    const shown = shownOf(part, index === 0);
    const [leaves] = shown.stories;
    for (const { name, path, first } of EDITION_PAGES)
      compare(await visit(name, path, { shown, leaves: first ? leaves : undefined }), part, wrong);
    if (wrong.length > 0) throw new Error(`Not what the edition says: ${wrong[0]}`);
    await visit('past edition', `newtab.html#archive/${past.id}`, { listed: true });
    await visit('saved stories', 'newtab.html#saved', { listed: true });
  }
}

/** The second new tab begins with the copy that the first one left. */
const EDITION_PAGES = [
  { name: 'new tab', path: '', first: true },
  { name: 'new tab, from its copy', path: '', first: false },
  { name: 'side panel', path: 'sidepanel.html', first: false },
] as const;

/** The popup shows what each section opens with, so every story opens its section once. */
async function walkPopup({ keeper, edition, visit, say }: EditionWalk) {
  const sectionIds = edition.sections.map(({ id }) => id);
  const most = Math.max(...edition.sections.map(({ stories }) => stories.length));
  for (let from = 0; from < most; from++) {
    if (from % 10 === 0) say(`popup ${from + 1} of ${most}`);
    const part = partOf(edition, sectionIds, { from, count: 1 });
    await keeper.evaluate(showEdition, { edition: part, sectionIds, weather: from === 0 });
    await visit('popup', 'popup.html', { shown: shownOf(part, from === 0) });
  }
}

/** Where the pictures of an edition are asked for, as browsers write it. */
export const picturesIn = ({ sections }: Edition): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ stories }) =>
      stories.flatMap(({ image }) => (image ? [new URL(image).href.replace(/#.*$/, '')] : [])),
    ),
  );

/** Where the reader wants pictures, hostile addresses of pictures are asked for, and nothing else is. */
async function walkPictures({ keeper, edition, visit }: EditionWalk): Promise<void> {
  const allowed = picturesIn(edition);
  await keeper.evaluate(keepSettings, { ...SETTINGS, pictures: 'all' } as const);
  for (const sectionIds of groupsOf(edition)) {
    const part = partOf(edition, sectionIds);
    await keeper.evaluate(showEdition, { edition: part, sectionIds });
    await visit('new tab with pictures', '', { allowed, shown: shownOf(part) });
  }
  await keeper.evaluate(keepSettings, SETTINGS);
}

async function walkSearch({ browser, feeds }: WalkOptions, seen: Seen): Promise<void> {
  const page = await browser.open('newtab.html#search');
  await eventually(() => page.evaluate(isReady, null), MINUTE);
  for (const { batch } of feeds) {
    const marks = await page.evaluate(searchFor, [batch]);
    const { alien } = await page.evaluate(lookAround, null);
    note(seen, { marks, alien }, await browser.troubles());
  }
  await page.close();
}

const IMPORTED = (): boolean => document.querySelector('[data-import-report="imported"]') !== null;
const UNDONE = (): boolean => document.querySelector('[data-import-report="undone"]') !== null;
const pressUndo = (): void => document.querySelector<HTMLElement>('[data-undo-import]')?.click();

async function walkOpml({ browser, snippets }: WalkOptions, seen: Seen): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'briefing-sweep-'));
  for (let from = 0; from < snippets.length; from += OPML_AT_ONCE) {
    const file = join(dir, `feeds-${from}.opml`);
    const batch = snippets.slice(from, from + OPML_AT_ONCE);
    writeFileSync(file, opmlOf(batch));
    const page = await browser.open('options.html');
    await eventually(() => page.evaluate(isReady, null), MINUTE);
    await page.chooseFile('[data-import="opml"]', file);
    await eventually(() => page.evaluate(IMPORTED, null), MINUTE);
    // The lists of feeds learn of the import after its report does.
    const listsAll = async () => {
      await page.evaluate(openEverything, null);
      const { marks } = await page.evaluate(lookAround, null);
      return batch.every((snippet) => marks.includes(mark('text', snippet, 'outline')));
    };
    await eventually(listsAll, MINUTE).catch(() => {}); // the report tells what was not seen
    await page.evaluate(touchEverything, 'main *');
    note(seen, await page.evaluate(lookAround, null), await browser.troubles());
    await page.evaluate(pressUndo, null);
    await eventually(() => page.evaluate(UNDONE, null), MINUTE);
    await page.close();
  }
  rmSync(dir, { recursive: true });
}

/** The entries that were read, for whoever wants to know what became of a snippet. */
export const entriesIn = (browser: SweepBrowser): Promise<Entry[]> => browser.rows<Entry>('entries');
