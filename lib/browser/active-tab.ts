import { browser } from 'wxt/browser';

/** What the page of the tab says in its `link` elements. */
export type TabPage = {
  readonly url: string;
  readonly links: readonly {
    readonly rel: string;
    readonly type: string;
    readonly href: string;
    readonly title: string;
  }[];
};

/** Runs in that page, and so stands alone. */
function readPage(): TabPage {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel][href]')];
  return {
    url: location.href,
    links: links.map(({ rel, type, href, title }) => ({ rel, type, href, title })),
  };
}

/**
 * The page in front of the reader; undefined where the browser lets no extension look: its own pages, its store. The click
 * on our button is what allows it, for that tab and that once.
 */
export async function readActiveTab(): Promise<TabPage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const frames = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: readPage }).catch(() => []);
  return frames[0]?.result ?? undefined;
}
