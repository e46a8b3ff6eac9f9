import { browser } from 'wxt/browser';

/** The keys that the browser hears wherever the reader is; the manifest suggests them (`wxt.config.ts`). */
export type GlobalCommand = 'open-briefing' | 'refresh' | 'open-side-panel';

/** `windowId` is the window in which the key was pressed. */
type Listener = (command: GlobalCommand, windowId: number | undefined) => void;

/** Must be registered before anything is awaited: the key may be what wakes the worker. Not every browser has keys. */
export function onGlobalCommand(listener: Listener): void {
  browser.commands?.onCommand.addListener((name, tab) => listener(name as GlobalCommand, tab?.windowId));
}
