import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureTick, onTick } from '@/lib/browser/alarms';
import { onMessage } from '@/lib/browser/messages';
import { onNotificationClick } from '@/lib/browser/notifications';
import { onPermissionsChanged } from '@/lib/browser/permissions';
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

export default defineBackground({
  type: 'module',
  main() {
    onTick(tick);
    onPermissionsChanged(permissionsChanged);
    watchForUpdate();
    browser.runtime.onInstalled.addListener(onInstalled);
    browser.runtime.onStartup.addListener(tick);
    onNotificationClick(() => void browser.tabs.create({ url: browser.runtime.getURL('/newtab.html#briefing') }));
    onMessage('work', answerWork);
    onMessage('refresh', answerRefresh);
    onMessage('reseed', answerReseed);
    onMessage('findPlaces', ({ data }) => answerFindPlaces(data));
    void ensureTick();
  },
});
