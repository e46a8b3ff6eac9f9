export const SINKS = ['innerHTML', 'document.write', 'href'] as const;
export type Sink = (typeof SINKS)[number];
type Play = { readonly sink: Sink; readonly texts: readonly string[] };

/** Runs in the control page: each text in a frame of its own, as markup or as an address, then everything in it is touched. */
export async function play({ sink, texts }: Play): Promise<void> {
  // Tells this page from whatever may stand in its place afterwards.
  document.title = sink;
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
