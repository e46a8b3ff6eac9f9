import { browser } from 'wxt/browser';

const TICK = 'tick';
const BETWEEN_TICKS = 'between-ticks';

export function onTick(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === TICK || alarm.name === BETWEEN_TICKS) listener();
  });
}

/**
 * Alarms can be lost on restart and update, and while an extension is switched off, after which nothing wakes its worker:
 * so every page ensures it, too. Only where it is missing: creating it again would restart its period.
 */
export async function ensureTick(): Promise<void> {
  if (await browser.alarms.get(TICK)) return;
  await browser.alarms.create(TICK, { periodInMinutes: 1, delayInMinutes: 1 });
}

/** One more tick in half a minute, the least that Chromium grants. */
export const tickInBetween = (): Promise<void> => browser.alarms.create(BETWEEN_TICKS, { delayInMinutes: 0.5 });
