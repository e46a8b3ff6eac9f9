import '@/assets/styles/index.css';
import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type OptionsActions, OptionsPage } from '@/components/OptionsPage';
import { Page } from '@/components/Page';
import { sectionTitle } from '@/components/section-title';
import { UndoToast } from '@/components/UndoToast';
import { wordsFor } from '@/components/words';
import { ensureTick } from '@/lib/browser/alarms';
import type { FeedView, ImportReport, PlaceSearch, SectionView } from '@/lib/settings';
import * as arrange from '@/lib/view/arrange';
import { clock } from '@/lib/view/clock';
import { asBefore, choosePlace, findPlaces, grantHosts, lessOf } from '@/lib/view/commands';
import { followLinks, showLinked } from '@/lib/view/deep-link';
import { followKeys } from '@/lib/view/keys';
import { knownHere } from '@/lib/view/known-feeds';
import { createModel } from '@/lib/view/model';
import { importOldBriefings, type OldImport } from '@/lib/view/old-briefings';
import { exportOpml, importOpml } from '@/lib/view/opml';
import { beSeen, dressPage } from '@/lib/view/page';
import { rescueWith } from '@/lib/view/rescue';
import { readSnapshot } from '@/lib/view/snapshot';
import { startPage } from '@/lib/view/start';
import { holdUndo, releaseUndo, takeBack, undoable } from '@/lib/view/undo';
import { wordPreview } from '@/lib/view/word-preview';

const snapshot = readSnapshot();
const model = createModel(snapshot);
const rescue = rescueWith(snapshot, model.language);
const now = clock();
const report = signal<ImportReport | undefined>(undefined);
const places = signal<PlaceSearch | 'searching' | undefined>(undefined);
const oldImport = signal<OldImport | 'undone' | undefined>(undefined);
const known = knownHere();
const preview = wordPreview(model.sections);
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const words = computed(() => wordsFor(model.language.value, timeZone));
const { version } = browser.runtime.getManifest();

const nameOf = (section: SectionView): string => sectionTitle(section, words.value.t);
const idOf = ({ subscriptionId = '' }: FeedView): string => subscriptionId;

const actions: OptionsActions = {
  sections: {
    change: (section, patch) => void arrange.arrangeSection(section.id, nameOf(section), patch),
    move: (section, index) => void arrange.placeSection(section.id, nameOf(section), index),
    reset: (section) => void arrange.asShipped(section.id, nameOf({ ...section, title: undefined })),
    remove: (section) => void arrange.deleteSection(section.id, nameOf(section)),
    add: (title, says) => void arrange.makeSection(title, says),
  },
  feeds: {
    rename: (feed, title) => void arrange.renameFeed(idOf(feed), title),
    pause: (feed, options) => void arrange.pauseFeed(idOf(feed), feed.title, options),
    move: (feed, sectionId) => void arrange.moveFeed(idOf(feed), feed.title, sectionId),
    remove: (feed) => void arrange.removeFeed(idOf(feed), feed.title),
    add: (sectionId, feed) => void arrange.addFeed(sectionId, feed),
  },
  words: {
    preview: preview.show,
    add: (word) => void arrange.addReaderWord(word),
    change: (id, word) => void arrange.changeReaderWord(id, word),
    remove: ({ id, text }) => void arrange.removeReaderWord(id, text),
  },
  lessOf,
  asBefore,
  setSettings: (patch) => {
    if (!patch.place) return void arrange.arrangeSettings(patch);
    places.value = undefined;
    void choosePlace(() => arrange.arrangeSettings(patch)).then((outcome) => {
      places.value = outcome;
    });
  },
  findPlaces: (name) => void search(name),
  grantHost: (host) => void grantHosts([host]).then(() => search(searched)),
  setNotices: (patch) => void arrange.arrangeNotices(patch),
  importOpml: (file) => {
    void importOpml(file, model.language.value).then((result) => {
      report.value = result;
    });
  },
  exportOpml: () => void exportOpml(model.language.value),
  importOldBriefings: (files) => {
    void importOldBriefings(files).then((result) => {
      oldImport.value = result;
    });
  },
  grantHosts: () => void grantHosts(model.missingHosts.value),
};

/** What was looked for last: looked for again once the browser allows it. */
let searched = '';

async function search(name: string): Promise<void> {
  searched = name;
  places.value = 'searching';
  places.value = await findPlaces(name);
}

function undoOldImport(undo: () => Promise<void>): void {
  void undo().then(() => {
    oldImport.value = 'undone';
  });
}

function Options() {
  const old = oldImport.value;
  const undo = old === 'undone' ? undefined : old?.undo;
  useEffect(showLinked, []);
  return (
    <Page words={words.value} trouble={model.trouble.value} rescue={rescue}>
      <OptionsPage
        sections={model.sections.value}
        settings={model.settings.value}
        words={model.words.value}
        known={known.value}
        version={version}
        now={now.value}
        missingHosts={model.missingHosts.value}
        report={report.value}
        placeSearch={places.value}
        preview={preview.preview}
        oldReport={old === 'undone' ? old : old?.report}
        actions={{ ...actions, undoOldImport: undo && (() => undoOldImport(undo)) }}
      />
      <UndoToast done={undoable.value} onUndo={takeBack} onHold={holdUndo} onRelease={releaseUndo} />
    </Page>
  );
}

startPage(<Options />, model);
dressPage(model);
followLinks();
followKeys((command) => command === 'undo' && takeBack());
beSeen();
void ensureTick();
