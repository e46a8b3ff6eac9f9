import '@/assets/styles/index.css';
import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Page } from '@/components/Page';
import { PopupPage, type PopupPageProps } from '@/components/PopupPage';
import { wordsFor } from '@/components/words';
import { addPath } from '@/lib/add-path';
import { ensureTick } from '@/lib/browser/alarms';
import { openSidePanel } from '@/lib/browser/side-panel';
import type { SiteFeeds } from '@/lib/feed-search';
import { clock, onlineState } from '@/lib/view/clock';
import { refresh } from '@/lib/view/commands';
import { createModel } from '@/lib/view/model';
import { beSeen, dressPage } from '@/lib/view/page';
import { markOpened } from '@/lib/view/reading';
import { rescueWith } from '@/lib/view/rescue';
import { keepSeen } from '@/lib/view/seen';
import { readSnapshot } from '@/lib/view/snapshot';
import { keepFrozen, startPage } from '@/lib/view/start';
import { isUnseen } from '@/lib/view/unseen';

const model = createModel(readSnapshot());
const rescue = rescueWith(model.sections.value.length > 0, model.language);
const now = clock();
const online = onlineState();
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const words = computed(() => wordsFor(model.language.value, timeZone));

const siteFeeds = signal<SiteFeeds | undefined>(undefined);

const addFeed = (url: string) =>
  void browser.tabs.create({ url: browser.runtime.getURL(addPath(url)) }).then(() => close());

/** One feed, or none that the page announces, is looked at in the options; of several the reader chooses here. */
async function findSiteFeeds(): Promise<void> {
  // It reads the page, and a reader of pages is heavy.
  const { feedsOfTab } = await import('@/lib/view/site-feeds');
  const found = await feedsOfTab();
  if (found.kind === 'page' && found.feeds.length < 2) addFeed(found.feeds[0]?.url ?? found.url);
  else siteFeeds.value = found;
}

const actions: PopupPageProps['actions'] = {
  refresh: () => void refresh(),
  openBriefing: () =>
    void browser.tabs.create({ url: browser.runtime.getURL('/newtab.html#briefing') }).then(() => close()),
  openSidePanel: () => void openSidePanel().then(() => close()),
  addFeed,
  findSiteFeeds: () => void findSiteFeeds(),
  openOptions: () => void browser.runtime.openOptionsPage().then(() => close()),
};

function Popup() {
  return (
    <Page words={words.value} trouble={model.trouble.value} rescue={rescue}>
      <PopupPage
        edition={model.edition.value}
        weather={model.weather.value}
        sections={model.sections.value}
        round={model.round.value}
        now={now.value}
        newCount={model.newCount.value}
        online={online.value}
        siteFeeds={siteFeeds.value}
        actions={actions}
      />
    </Page>
  );
}

startPage(<Popup />, model);
dressPage(model);
beSeen();
if (!isUnseen()) void ensureTick();
keepFrozen(model);
keepSeen(model, () => true);
markOpened(model);
