import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureTick, onTick } from '@/lib/browser/alarms';
import { type GlobalCommand, onGlobalCommand } from '@/lib/browser/commands';
import { onMessage } from '@/lib/browser/messages';
import { onNotificationClick } from '@/lib/browser/notifications';
import { onPermissionsChanged } from '@/lib/browser/permissions';
import { openSidePanel } from '@/lib/browser/side-panel';
import { watchForUpdate } from '@/lib/browser/update';
import {
  answerFindPlaces,
  answerRefresh,
  answerReseed,
  answerWork,
  onInstalled,
  permissionsChanged,
  tick,
} from '@/lib/jobs/worker';

const openBriefing = () => void browser.tabs.create({ url: browser.runtime.getURL('/newtab.html#briefing') });

/** What the keys do that the browser hears anywhere. A side panel may only be opened at once, while the key counts. */
const GLOBAL: Readonly<Record<GlobalCommand, (windowId: number | undefined) => unknown>> = {
  'open-briefing': openBriefing,
  refresh: () => answerRefresh().then(tick),
  'open-side-panel': openSidePanel,
};

export default defineBackground({
  type: 'module',
  main() {
    onTick(tick);
    onPermissionsChanged(permissionsChanged);
    watchForUpdate();
    browser.runtime.onInstalled.addListener(onInstalled);
    browser.runtime.onStartup.addListener(tick);
    onNotificationClick(openBriefing);
    onGlobalCommand((command, windowId) => void GLOBAL[command](windowId));
    onMessage('work', answerWork);
    onMessage('refresh', answerRefresh);
    onMessage('reseed', answerReseed);
    onMessage('findPlaces', ({ data }) => answerFindPlaces(data));
    void ensureTick();
  },
});
