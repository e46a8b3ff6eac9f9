import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { addPath } from '@/lib/add-path';
import { ensureTick, onTick } from '@/lib/browser/alarms';
import { type GlobalCommand, onGlobalCommand } from '@/lib/browser/commands';
import { type ContextMenuItem, type MenuClick, onContextMenu } from '@/lib/browser/context-menus';
import { onMessage } from '@/lib/browser/messages';
import { onNotificationClick } from '@/lib/browser/notifications';
import { type Disposition, onOmnibox, openAt } from '@/lib/browser/omnibox';
import { onPermissionsChanged } from '@/lib/browser/permissions';
import { openSidePanel } from '@/lib/browser/side-panel';
import { onSynced } from '@/lib/browser/sync-area';
import { watchForUpdate } from '@/lib/browser/update';
import { createSuggester } from '@/lib/jobs/suggest-stories';
import {
  answerChangeAddress,
  answerFindFeed,
  answerFindPlaces,
  answerKeepFeed,
  answerRefresh,
  answerReseed,
  answerTryFeed,
  answerWork,
  onInstalled,
  onMuteWord,
  onOthersWrote,
  onStartup,
  permissionsChanged,
  tick,
} from '@/lib/jobs/worker';
import { isStoryAddress, searchPath } from '@/lib/search-path';

const openBriefing = () => void browser.tabs.create({ url: browser.runtime.getURL('/newtab.html#briefing') });

/** The story that was suggested, or the page that searches for what was typed. */
const openFound = (text: string, disposition: Disposition) =>
  void openAt(isStoryAddress(text) ? text : browser.runtime.getURL(searchPath(text)), disposition);

/** What the keys do that the browser hears anywhere. A side panel may only be opened at once, while the key counts. */
const GLOBAL: Readonly<Record<GlobalCommand, (windowId: number | undefined) => unknown>> = {
  'open-briefing': openBriefing,
  refresh: () => answerRefresh().then(tick),
  'open-side-panel': openSidePanel,
};

/** What the browser's own menu offers on any page. */
const MENU: Readonly<Record<ContextMenuItem, (on: MenuClick) => unknown>> = {
  'add-feed': ({ pageUrl }) => browser.tabs.create({ url: browser.runtime.getURL(addPath(pageUrl)) }),
  'mute-word': ({ selection }) => onMuteWord(selection),
};

export default defineBackground({
  main() {
    onTick(tick);
    onPermissionsChanged(permissionsChanged);
    onSynced(() => void onOthersWrote());
    watchForUpdate();
    browser.runtime.onInstalled.addListener(onInstalled);
    browser.runtime.onStartup.addListener(onStartup);
    onNotificationClick(openBriefing);
    onGlobalCommand((command, windowId) => void GLOBAL[command](windowId));
    onContextMenu((item, on) => void MENU[item](on));
    const { begin, suggest, end } = createSuggester();
    onOmnibox({ onStart: begin, suggest, onEnd: end, onEnter: openFound });
    onMessage('work', answerWork);
    onMessage('refresh', answerRefresh);
    onMessage('reseed', answerReseed);
    onMessage('findPlaces', ({ data }) => answerFindPlaces(data));
    onMessage('findFeed', ({ data }) => answerFindFeed(data));
    onMessage('keepFeed', ({ data }) => answerKeepFeed(data));
    onMessage('tryFeed', ({ data }) => answerTryFeed(data));
    onMessage('changeAddress', ({ data }) => answerChangeAddress(data));
    void ensureTick();
  },
});
