import '@/assets/styles/index.css';
import { computed, effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BriefingPage, type BriefingPageProps } from '@/components/BriefingPage';
import { Page } from '@/components/Page';
import { wordsFor } from '@/components/words';
import { clock, onlineState } from '@/lib/view/clock';
import { grantHosts, refresh, setSettings, workOn } from '@/lib/view/commands';
import { createModel } from '@/lib/view/model';
import { beSeen, dressPage, keepSnapshot } from '@/lib/view/page';
import { markPainted } from '@/lib/view/painted';
import { rescueWith } from '@/lib/view/rescue';
import { readSnapshot } from '@/lib/view/snapshot';
import { keepFrozen, startPage } from '@/lib/view/start';

const snapshot = readSnapshot();
const model = createModel(snapshot);
const rescue = rescueWith(snapshot, model.language);
const now = clock();
const online = onlineState();
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const words = computed(() => wordsFor(model.language.value, timeZone));

const actions: BriefingPageProps['actions'] = {
  update: () => void refresh(),
  grantHosts: () => void grantHosts(model.missingHosts.value),
  dismissGreeting: () => void setSettings({ greeted: true }),
  openOptions: () => void browser.runtime.openOptionsPage(),
};

function NewTab() {
  useEffect(markPainted);
  return (
    <Page words={words.value} trouble={model.trouble.value} rescue={rescue}>
      <BriefingPage
        edition={model.edition.value}
        weather={model.weather.value}
        sections={model.sections.value}
        settings={model.settings.value}
        round={model.round.value}
        now={now.value}
        newCount={model.newCount.value}
        online={online.value}
        missingHosts={model.missingHosts.value}
        actions={actions}
      />
    </Page>
  );
}

startPage(<NewTab />, model);
dressPage(model);
beSeen();
keepSnapshot(model);
keepFrozen(model);

// A page that is looked at lets an open round go on without waiting for the next tick.
effect(() => {
  if (model.roundOpen.value) void workOn();
});
