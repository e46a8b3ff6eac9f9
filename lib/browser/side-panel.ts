import { browser } from 'wxt/browser';

/** Firefox calls it a sidebar, and WXT's types know Chromium's alone. */
type Sidebar = { readonly sidebarAction?: { open(): Promise<void> } };

/** Opens the briefing beside the page. Must be called inside a click, before anything is awaited. */
export function openSidePanel(windowId: number = browser.windows.WINDOW_ID_CURRENT): Promise<void> {
  const { sidebarAction } = browser as Sidebar;
  if (sidebarAction) return sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}
