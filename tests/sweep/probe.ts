import type { SweepBrowser } from './browsers';
import { canaryOf } from './canary';
import { CONTROL } from './control';

/** What our own pages refuse, tried on one of them; and that whoever watches them sees it. */
export type Probe = {
  /** Ways to turn text into script or markup that were not refused. */
  readonly open: readonly string[];
  /** What a page of the web reached of ours. */
  readonly reached: readonly string[];
  /** What the browser told of the refusals. */
  readonly told: readonly string[];
};

/** Of nobody's snippet: a picture that our pages may load, so that the newsstand must have seen it. */
export const PROBE_ID = 0;

/** Runs in a page of ours: everything that must not work there. Gives the names of what does. */
async function trySinks(address: string): Promise<string[]> {
  const page = document.createElement('div');
  // Marionette's own global has an evaluator of its own; the page's is the window's.
  const hostile: object = window;
  const works: string[] = [];
  const attempt = async (name: string, act: () => unknown) => {
    try {
      Reflect.deleteProperty(hostile, 'swept');
      // While a driver evaluates, Chromium lets it evaluate text as well.
      await new Promise((done) => setTimeout(done, 20));
      if ((await act()) !== false) works.push(name);
    } catch {
      // refused, as it must be
    }
  };
  const ran = () => 'swept' in hostile;
  const soon = () => new Promise((done) => setTimeout(done, 300)).then(ran);
  const code = 'window.swept = true';
  await attempt('innerHTML', () => Reflect.set(page, 'innerHTML', '<b>b</b>') && page.childElementCount > 0);
  await attempt('outerHTML', () => {
    const inside = document.createElement('p');
    page.append(inside);
    return Reflect.set(inside, 'outerHTML', '<b>b</b>') && page.querySelector('b') !== null;
  });
  await attempt('insertAdjacentHTML', () => page.insertAdjacentHTML('beforeend', '<b>b</b>'));
  await attempt('DOMParser', () => new DOMParser().parseFromString('<b>b</b>', 'text/html'));
  await attempt('createContextualFragment', () => document.createRange().createContextualFragment('<b>b</b>'));
  await attempt('document.write', () => Reflect.apply(Reflect.get(document, 'write'), document, ['<b>b</b>']));
  await attempt('srcdoc', () => Reflect.set(document.createElement('iframe'), 'srcdoc', '<b>b</b>'));
  await attempt('eval', () => Reflect.apply(Reflect.get(window, 'eval'), null, [code]));
  await attempt('new Function', () => Reflect.construct(Reflect.get(window, 'Function'), [code])());
  await attempt('setTimeout with text', () => {
    Reflect.apply(Reflect.get(window, 'setTimeout'), window, [code]);
    return soon();
  });
  await attempt('script with text', () => {
    const script = document.createElement('script');
    script.append(code);
    document.body.append(script);
    return soon();
  });
  await attempt('script from elsewhere', () => {
    const script = document.createElement('script');
    Reflect.set(script, 'src', `${address}?script`);
    document.body.append(script);
    return new Promise((done, fail) => {
      script.onload = done;
      script.onerror = fail;
    });
  });
  await attempt('event handler as text', () => {
    page.setAttribute('onclick', code);
    document.body.append(page);
    page.click();
    return ran();
  });
  await attempt('another policy', () => {
    const { trustedTypes } = window as {
      readonly trustedTypes?: { createPolicy(name: string, rules: object): object };
    };
    return trustedTypes?.createPolicy('hostile', { createHTML: String }) !== undefined;
  });
  for (const name of ['iframe', 'object', 'embed', 'video', 'audio']) {
    await attempt(name, () => {
      const element = document.createElement(name);
      element.setAttribute(name === 'object' ? 'data' : 'src', `${address}?${name}`);
      document.body.append(element);
      // Whether it was asked for is told by the newsstand.
      return false;
    });
  }
  await attempt('style sheet from elsewhere', () => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${address}?css` });
    document.head.append(link);
    return new Promise((done, fail) => {
      link.onload = done;
      link.onerror = fail;
    });
  });
  await attempt('form', () => {
    const form = Object.assign(document.createElement('form'), { action: `${address}?form`, target: '_self' });
    document.body.append(form);
    form.submit();
    return new Promise((done) => setTimeout(() => done(false), 300));
  });
  await attempt('base', () => {
    document.head.append(Object.assign(document.createElement('base'), { href: address }));
    return document.baseURI === address;
  });
  return works;
}

/** A picture is allowed; it shows that the newsstand hears what a page of ours asks. */
const loadPicture = (src: string): Promise<void> =>
  new Promise((done) => {
    const picture = new Image();
    picture.onload = picture.onerror = () => done();
    picture.src = src;
  });

/** Runs in a page of the web. */
async function reach(origin: string): Promise<string[]> {
  const loads = (make: () => HTMLElement) =>
    new Promise<boolean>((done) => {
      const element = make();
      element.onload = () => done(true);
      element.onerror = () => done(false);
      setTimeout(() => done(false), 2_000);
      document.body.append(element);
    });
  const fetched = await fetch(`${origin}newtab.html`).then(
    () => true,
    () => false,
  );
  const script = await loads(() => Object.assign(document.createElement('script'), { src: `${origin}paint.js` }));
  const picture = await loads(() => Object.assign(new Image(), { src: `${origin}icon/128.png` }));
  return [fetched && 'a page', script && 'a script', picture && 'a picture'].filter((what) => what !== false);
}

/** That the guard stands, and that whoever watches would see it at work. */
export async function probe(browser: SweepBrowser): Promise<Probe> {
  const { went, got } = canaryOf(PROBE_ID);
  const ours = await browser.open('options.html');
  await ours.evaluate(loadPicture, got);
  const open = await ours.evaluate(trySinks, went);
  const told = await browser.troubles();
  await ours.close();
  const outside = await browser.open(CONTROL);
  const reached = await outside.evaluate(reach, browser.origin);
  await outside.close();
  return { open, reached, told };
}
