import { browser } from 'wxt/browser';

const PERMISSION = { permissions: ['notifications' as const] };

/** Asks the reader for leave to notify. Only works inside a click. */
export const requestNotifications = (): Promise<boolean> => browser.permissions.request(PERMISSION);

export const mayNotify = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

type Notice = { readonly id: string; readonly title: string; readonly message: string };

/** A notification of the system. The same id again replaces it. */
export async function notify({ id, title, message }: Notice): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** Whoever clicks a notification wants the briefing. Without the permission there is nothing to listen to. */
export function onNotificationClick(listener: (id: string) => void): void {
  browser.notifications?.onClicked.addListener(listener);
}
