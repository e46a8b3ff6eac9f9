import '@/assets/styles/index.css';
import { computed, signal } from '@preact/signals';
import { OptionsPage, type OptionsPageProps } from '@/components/OptionsPage';
import { Page } from '@/components/Page';
import { wordsFor } from '@/components/words';
import { ensureTick } from '@/lib/browser/alarms';
import type { ImportReport, PlaceSearch } from '@/lib/settings';
import { clock } from '@/lib/view/clock';
import {
  asBefore,
  findPlaces,
  grantHosts,
  lessOf,
  move,
  setEnabled,
  setMaxStories,
  setNotices,
  setSettings,
} from '@/lib/view/commands';
import { createModel } from '@/lib/view/model';
import { importOldBriefings, type OldImport } from '@/lib/view/old-briefings';
import { exportOpml, importOpml } from '@/lib/view/opml';
import { beSeen, dressPage } from '@/lib/view/page';
import { rescueWith } from '@/lib/view/rescue';
import { readSnapshot } from '@/lib/view/snapshot';
import { startPage } from '@/lib/view/start';
import { setMuted } from '@/lib/view/wishes';

const snapshot = readSnapshot();
const model = createModel(snapshot);
const rescue = rescueWith(snapshot, model.language);
const now = clock();
const report = signal<ImportReport | undefined>(undefined);
const places = signal<PlaceSearch | 'searching' | undefined>(undefined);
const oldImport = signal<OldImport | 'undone' | undefined>(undefined);
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const words = computed(() => wordsFor(model.language.value, timeZone));

const actions: OptionsPageProps['actions'] = {
  setEnabled: (id, on) => void setEnabled(id, on),
  move: (id, index) => void move(id, index),
  setMaxStories: (id, count) => void setMaxStories(id, count),
  setSettings: (patch) => {
    if (patch.place) places.value = undefined;
    void setSettings(patch);
  },
  findPlaces: (name) => void search(name),
  grantHost: (host) => void grantHosts([host]).then(() => search(searched)),
  setNotices: (patch) => void setNotices(patch),
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
  setMuted: (word, on) => void setMuted(word, on),
  lessOf,
  asBefore,
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
  return (
    <Page words={words.value} trouble={model.trouble.value} rescue={rescue}>
      <OptionsPage
        sections={model.sections.value}
        settings={model.settings.value}
        now={now.value}
        missingHosts={model.missingHosts.value}
        report={report.value}
        placeSearch={places.value}
        oldReport={old === 'undone' ? old : old?.report}
        actions={{ ...actions, undoOldImport: undo && (() => undoOldImport(undo)) }}
      />
    </Page>
  );
}

startPage(<Options />, model);
dressPage(model);
beSeen();
void ensureTick();
