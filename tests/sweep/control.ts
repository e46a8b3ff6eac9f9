import { documentPage, type Newsstand } from '../newsstand/page';
import type { SweepBrowser } from './browsers';
import type { Snippet } from './snippets';

/** An ordinary page that trusts what it is told: no policy, no cleaning. */
export const CONTROL = 'https://control.test/';
const html = (body: string) =>
  documentPage(`<!doctype html><title>Control</title>${body}`, { contentType: 'text/html' });
export const CONTROL_PAGES: Newsstand = { [CONTROL]: html('<main></main>'), [`${CONTROL}frame`]: html('') };

export const SINKS = ['innerHTML', 'document.write', 'href'] as const;
type Play = { readonly sink: (typeof SINKS)[number]; readonly texts: readonly string[] };

/** Runs in the control page: each text in a frame of its own, as markup or as an address, then everything in it is touched. */
async function play({ sink, texts }: Play): Promise<void> {
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const tell = (id?: unknown) => {
    new Image().src = `https://ran.test/${id}`;
  };
  const dialogs = { alert: tell, confirm: tell, prompt: tell, print: tell };
  Object.assign(window, dialogs);
  const startedAt = performance.now();
  const frames = await Promise.all(
    texts.map(async () => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
      frame.src = '/frame';
      document.body.append(frame);
      await loaded;
      return frame;
    }),
  );
  // A busy machine takes longer for everything.
  const pace = (performance.now() - startedAt) / 2;
  const inside = (frame: HTMLIFrameElement): Document | null => {
    try {
      return frame.contentDocument;
    } catch {
      return null; // it has gone elsewhere
    }
  };
  for (const [index, frame] of frames.entries()) {
    const page = inside(frame);
    const view = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!page || !view) continue;
    Object.assign(view, dialogs);
    const text = texts[index] ?? '';
    if (sink === 'innerHTML') page.body.innerHTML = text;
    if (sink === 'href') page.body.append(Object.assign(page.createElement('a'), { href: text, textContent: 'text' }));
    if (sink === 'document.write') {
      page.open();
      Object.assign(view, dialogs);
      page.write(text);
      page.close();
    }
  }
  await wait(Math.max(150, pace));
  const touch = (element: Element, view: Window & typeof globalThis) => {
    if (element instanceof view.HTMLDetailsElement) element.open = true;
    for (const { name } of [...element.attributes])
      if (/^on/i.test(name)) element.dispatchEvent(new view.Event(name.slice(2).toLowerCase()));
    if (element.matches('a, area, button, input, summary')) (element as HTMLElement).click?.();
    if (element.localName === 'a')
      element.dispatchEvent(new view.MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  for (const frame of frames) {
    const page = inside(frame);
    const view = frame.contentWindow as (Window & typeof globalThis) | null;
    if (page && view) for (const element of page.querySelectorAll('*')) touch(element, view);
  }
  await wait(Math.max(350, 2 * pace));
  for (const frame of frames) frame.remove();
}

const AT_ONCE = 30;

/** Shows that the harness would have seen it: the same snippets on a page that trusts them. */
export async function playControl(browser: SweepBrowser, snippets: readonly Snippet[]): Promise<void> {
  const page = await browser.open(CONTROL);
  for (const sink of SINKS) {
    const texts = snippets
      .filter(({ family }) => sink !== 'href' || / addresses$/.test(family))
      .map(({ text }) => text);
    for (let at = 0; at < texts.length; at += AT_ONCE)
      await page.evaluate(play, { sink, texts: texts.slice(at, at + AT_ONCE) });
  }
  await page.close();
}
