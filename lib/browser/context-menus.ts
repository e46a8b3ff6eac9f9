import { browser } from 'wxt/browser';

/** What the browser's own menu offers on any page, and where. An item that is offered on a page has its line here. */
const ITEMS = { 'mute-word': ['selection'] } as const satisfies Readonly<
  Record<string, readonly ['selection' | 'page']>
>;

export type ContextMenuItem = keyof typeof ITEMS;
export type ContextMenuTitles = Readonly<Record<ContextMenuItem, string>>;

/** Offers the items in these words; `%s` stands for what is selected. Browsers keep them until they are told again. */
export async function offerContextMenus(titles: ContextMenuTitles): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of Object.keys(ITEMS) as ContextMenuItem[])
    browser.contextMenus.create({ id, title: titles[id], contexts: [...ITEMS[id]] });
}

/** Must be registered before anything is awaited: the click may be what wakes the worker. Android has no such menu. */
export function onContextMenu(listener: (item: ContextMenuItem, selection: string) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }) =>
    listener(menuItemId as ContextMenuItem, selectionText),
  );
}
