import { browser } from 'wxt/browser';

const TICK = 'tick';

export function onTick(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === TICK) listener();
  });
}

/** Alarms can be lost on restart and update. Only where it is missing: creating it again would restart its period. */
export async function ensureTick(): Promise<void> {
  if (await browser.alarms.get(TICK)) return;
  await browser.alarms.create(TICK, { periodInMinutes: 1, delayInMinutes: 1 });
}
