import type { NewWord, WordKind } from '@/lib/briefing/reader-words';
import type { MessageKey, MessageValues } from '@/lib/i18n';
import type { SectionPatch, Settings } from '@/lib/settings';
import { undoably } from '@/lib/store/changes';
import { resetSection } from '@/lib/store/reset-section';
import { addSection, changeSection, moveSection, removeSection } from '@/lib/store/sections';
import { readSettings } from '@/lib/store/settings';
import {
  changeSubscription,
  moveSubscription,
  pauseEverywhere,
  subscribe,
  unsubscribe,
  unsubscribeEverywhere,
} from '@/lib/store/subscriptions';
import { addWord, changeWord, removeWord } from '@/lib/store/words';
import { setNotices, setSettings } from '@/lib/view/changes';
import { workOn } from '@/lib/view/commands';
import { kept } from '@/lib/view/trouble';
import { offerUndo } from '@/lib/view/undo';

/** What the reader arranges: sections, feeds, words, settings. Each counts at once, is said, and can be taken back. */

type Said = readonly [key: MessageKey, values?: MessageValues];

/** Done when it is stored; what there is to do since goes on by itself, and may take long. */
async function arrange(said: Said, change: () => Promise<unknown>): Promise<void> {
  const undo = await kept(undoably(change));
  if (!undo) return;
  offerUndo({ said, undo: () => void kept(undo()).then(workOn) });
  void workOn();
}

export const arrangeSection = (id: string, title: string, patch: SectionPatch): Promise<void> =>
  arrange(saidOfSection(title, patch), () => changeSection(id, patch));

function saidOfSection(title: string, patch: SectionPatch): Said {
  if (patch.enabled !== undefined) return [patch.enabled ? 'done.on' : 'done.off', { title }];
  return ['done.changed', { title: patch.title ?? title }];
}

export const placeSection = (id: string, title: string, index: number): Promise<void> =>
  arrange(['done.moved', { title }], () => moveSection(id, index));

export const makeSection = (title: string, says: readonly string[]): Promise<void> =>
  arrange(['done.added', { title }], () => addSection(title, says.length > 0 ? { says } : {}));

export const deleteSection = (id: string, title: string): Promise<void> =>
  arrange(['done.deleted', { title }], () => removeSection(id));

export const asShipped = (id: string, title: string): Promise<void> =>
  arrange(['done.reset', { title }], () => resetSection(id));

export const renameFeed = (subscriptionId: string, title: string): Promise<void> =>
  arrange(['done.changed', { title }], () => changeSubscription(subscriptionId, { title }));

export const pauseFeed = (subscriptionId: string, title: string, { paused }: { paused: boolean }): Promise<void> =>
  arrange([paused ? 'done.paused' : 'done.resumed', { title }], () =>
    changeSubscription(subscriptionId, { paused: paused || undefined }),
  );

export const moveFeed = (subscriptionId: string, title: string, sectionId: string): Promise<void> =>
  arrange(['done.moved', { title }], () => moveSubscription(subscriptionId, sectionId));

export const removeFeed = (subscriptionId: string, title: string): Promise<void> =>
  arrange(['done.removed', { title }], () => unsubscribe(subscriptionId));

export const pauseFeedEverywhere = (id: string, title: string, options: { paused: boolean }): Promise<void> =>
  arrange([options.paused ? 'done.paused' : 'done.resumed', { title }], () => pauseEverywhere(id, options));

export const removeFeedEverywhere = (id: string, title: string): Promise<void> =>
  arrange(['done.removed', { title }], () => unsubscribeEverywhere(id));

export const addFeed = (sectionId: string, feed: { readonly url: string; readonly title: string }): Promise<void> =>
  arrange(['done.added', { title: feed.title }], () => subscribe(sectionId, feed));

const WORD_SAID: Readonly<Record<WordKind, MessageKey>> = { mute: 'done.muted', watch: 'done.watched' };

export const addReaderWord = (word: NewWord): Promise<void> =>
  arrange([WORD_SAID[word.kind], { word: word.text }], () => addWord(word, Date.now()));

export const changeReaderWord = (id: string, word: NewWord): Promise<void> =>
  arrange(['done.changed', { title: word.text }], () => changeWord(id, word));

export const removeReaderWord = (id: string, word: string): Promise<void> =>
  arrange(['done.removed', { title: word }], () => removeWord(id));

/** Settings are taken back one by one: what else was changed meanwhile stays. */
async function wayBack(patch: Partial<Settings>): Promise<() => void> {
  const before = await readSettings();
  const back = Object.fromEntries((Object.keys(patch) as (keyof Settings)[]).map((name) => [name, before[name]]));
  return () => void setSettings(back);
}

export async function arrangeSettings(patch: Partial<Settings>): Promise<void> {
  const undo = await wayBack(patch);
  await setSettings(patch);
  offerUndo({ said: ['done.setting'], undo });
}

type Notices = Parameters<typeof setNotices>[0];

/** Must be called inside a click, before anything is awaited. Where the browser refuses, nothing was done. */
export async function arrangeNotices(patch: Notices): Promise<void> {
  const [isSet, undo] = await Promise.all([setNotices(patch), wayBack(patch)]);
  if (isSet) offerUndo({ said: ['done.setting'], undo });
}
