import { browser } from 'wxt/browser';

/** What the browser's own menu offers on any page of the web, and where. An item that is offered on a page has its line here. */
const ITEMS = { 'add-feed': ['page'], 'mute-word': ['selection'] } as const satisfies Readonly<
  Record<string, readonly ['selection' | 'page']>
>;
/** There is no feed to find on the browser's own pages. */
const WHERE: Partial<Record<ContextMenuItem, { documentUrlPatterns: string[] }>> = {
  'add-feed': { documentUrlPatterns: ['http://*/*', 'https://*/*'] },
};

export type ContextMenuItem = keyof typeof ITEMS;
/** What was clicked on. */
export type MenuClick = { readonly selection: string; readonly pageUrl: string };
export type ContextMenuTitles = Readonly<Record<ContextMenuItem, string>>;

/** Offers the items in these words; `%s` stands for what is selected. Browsers keep them until they are told again. */
export async function offerContextMenus(titles: ContextMenuTitles): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of Object.keys(ITEMS) as ContextMenuItem[])
    browser.contextMenus.create({ id, title: titles[id], contexts: [...ITEMS[id]], ...WHERE[id] });
}

/** Must be registered before anything is awaited: the click may be what wakes the worker. Android has no such menu. */
export function onContextMenu(listener: (item: ContextMenuItem, on: MenuClick) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '', pageUrl = '' }) =>
    listener(menuItemId as ContextMenuItem, { selection: selectionText, pageUrl }),
  );
}
