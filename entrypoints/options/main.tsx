import '@/assets/styles/index.css';
import { computed, effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type OptionsActions, OptionsPage } from '@/components/OptionsPage';
import { Page } from '@/components/Page';
import { sectionTitle } from '@/components/section-title';
import { UndoToast } from '@/components/UndoToast';
import { wordsFor } from '@/components/words';
import { addressToAdd } from '@/lib/add-path';
import { ensureTick } from '@/lib/browser/alarms';
import { feedInPath } from '@/lib/feed-path';
import type { FeedView, PlaceSearch, SectionView } from '@/lib/settings';
import * as arrange from '@/lib/view/arrange';
import { asBefore, lessOf } from '@/lib/view/changes';
import { clock } from '@/lib/view/clock';
import { choosePlace, findPlaces, grantHosts } from '@/lib/view/commands';
import { createDataDesk } from '@/lib/view/data-desk';
import { createDataPage } from '@/lib/view/data-page';
import { followLinks, showLinked } from '@/lib/view/deep-link';
import { createFeedFinder } from '@/lib/view/feed-finder';
import { createFeedHealth } from '@/lib/view/feed-health';
import { followKeys } from '@/lib/view/keys';
import { knownHere } from '@/lib/view/known-feeds';
import { createModel } from '@/lib/view/model';
import { ownWorker } from '@/lib/view/own-worker';
import { beSeen, dressPage } from '@/lib/view/page';
import { rescueWith } from '@/lib/view/rescue';
import { readSnapshot } from '@/lib/view/snapshot';
import { startPage } from '@/lib/view/start';
import { holdUndo, releaseUndo, takeBack, undoable } from '@/lib/view/undo';
import { wordPreview } from '@/lib/view/word-preview';
import { loadAllWords } from '@/lib/view/words';
import dataWorker from './data-worker?worker&url';

const model = createModel(readSnapshot(), loadAllWords);
const rescue = rescueWith(model.sections.value.length > 0, model.language);
const now = clock();
const places = signal<PlaceSearch | 'searching' | undefined>(undefined);
const known = knownHere();
const finder = createFeedFinder(known);
const health = createFeedHealth(known);
const preview = wordPreview(model.sections);
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const words = computed(() => wordsFor(model.language.value, timeZone));
const desk = createDataDesk(() => ownWorker(dataWorker));
const { version } = browser.runtime.getManifest();
const data = createDataPage({ desk, language: model.language, version });

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
  grantHosts: () => void grantHosts(model.missingHosts.value, { place: model.missesPlace.value }),
};

/** What was looked for last: looked for again once the browser allows it. */
let searched = '';

async function search(name: string): Promise<void> {
  searched = name;
  places.value = 'searching';
  places.value = await findPlaces(name);
}

/** A page of the web was named in our address, by the browser's menu or the popup. */
function findNamed(): void {
  const address = addressToAdd(location.hash);
  if (address !== undefined) finder.findLinked(address);
}

/** A feed was named in our address: its details are opened, and shown once they are there. */
function openNamed(): void {
  const id = feedInPath(location.hash);
  if (id === undefined) return;
  health.actions.open(id);
  const end = effect(() => {
    if (health.details.value?.id === id) requestAnimationFrame(() => requestAnimationFrame(showLinked));
    if (health.details.value?.id === id) queueMicrotask(() => end());
  });
}

function Options() {
  useEffect(showLinked, []);
  return (
    <Page words={words.value} trouble={model.trouble.value} rescue={rescue}>
      <OptionsPage
        sections={model.sections.value}
        settings={model.settings.value}
        words={model.words.value}
        known={known.value}
        finder={{ state: finder.state.value, address: finder.address.value, actions: finder.actions }}
        health={{
          facts: health.facts.value,
          openId: health.opened.value,
          details: health.details.value,
          news: health.news.value,
          actions: health.actions,
        }}
        version={version}
        now={now.value}
        missingHosts={model.missingHosts.value}
        data={data}
        placeSearch={places.value}
        preview={preview.preview}
        actions={actions}
      />
      <UndoToast done={undoable.value} onUndo={takeBack} onHold={holdUndo} onRelease={releaseUndo} />
    </Page>
  );
}

startPage(<Options />, model);
dressPage(model);
followLinks();
addEventListener('hashchange', findNamed);
findNamed();
addEventListener('hashchange', openNamed);
openNamed();
followKeys((command) => command === 'undo' && takeBack());
beSeen();
void ensureTick();
