/** Functions of this file run in a page, in whichever browser; they see their argument alone. */

/** What stands on a page. */
export type Look = {
  /** Marks of fields that are on the screen, or in an address that can be followed. */
  readonly marks: readonly string[];
  /** Elements and attributes that no component of ours makes. */
  readonly alien: readonly string[];
  /** Stories by id: headline and summary as they stand there. */
  readonly stories: readonly (readonly [id: string, title: string, summary: string | null])[];
};

/** What a page has to show before it is looked at. */
export type Shown = { readonly stories: readonly string[]; readonly weather: boolean };

/** Whether a page shows what was put into the store, and no longer what it began with. */
export function shows({ stories, weather }: Shown): boolean {
  const shown = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-story]')].map(({ dataset }) => dataset.story),
  );
  const isWarned = document.querySelector('[data-warning]') !== null;
  return stories.every((id) => shown.has(id)) && isWarned === weather;
}

/** Whether a page has left a copy of itself that begins with this story. */
export const hasLeftCopy = (story: string): boolean =>
  localStorage.getItem('briefing:frozen:1:/newtab.html')?.includes(`"data-story":"${story}"`) ?? false;

export const isReady = (): boolean => performance.getEntriesByName('briefing:ready').length > 0;

/** Opens whatever can be opened, and what that brings, until nothing is closed. */
export async function openEverything(): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (let round = 0; round < 6; round++) {
    const closed = [...document.querySelectorAll('details:not([open])')].filter((one) => !one.closest('.more-details'));
    const more = [...document.querySelectorAll<HTMLButtonElement>('.feed-table + button')];
    if (closed.length + more.length === 0) return;
    for (const one of closed) one.setAttribute('open', '');
    for (const one of more) one.click();
    await frame();
    await frame();
  }
}

/** What a mouse and a keyboard would set off in whatever markup were there. */
export function touchEverything(selector: string): void {
  const events =
    'mouseover mouseenter mousemove pointerover pointerenter focus animationstart transitionend wheel'.split(' ');
  for (const element of document.querySelectorAll(selector))
    for (const name of events) element.dispatchEvent(new Event(name));
}

export function lookAround(): Look {
  const OURS = new Set(
    'html head body title meta link script main header footer section article aside nav div p span a h1 h2 h3 h4 h5 ul ol li dl dt dd b i em strong small cite time mark details summary button label input select option optgroup textarea fieldset legend form table caption thead tbody tr th td progress meter svg g path rect circle line polyline polygon text tspan title defs clippath use img figure figcaption abbr kbd hr br output dialog picture data address search hgroup'.split(
      ' ',
    ),
  );
  const own = location.origin;
  const isFine = (url: string) => {
    if (url === '' || url.startsWith('#')) return true;
    if (!URL.canParse(url, location.href)) return false;
    const { protocol, origin } = new URL(url, location.href);
    return protocol === 'https:' || protocol === 'http:' || origin === own || url.startsWith(own);
  };
  const ADDRESSES = [
    'href',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'data',
    'poster',
    'background',
    'ping',
    'srcset',
    'manifest',
  ];
  const alien: string[] = [];
  const addresses: string[] = [];
  const values: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName.toLowerCase();
    const say = (why: string) => alien.push(`${why}: ${element.outerHTML.slice(0, 120)}`);
    if (!OURS.has(name) && !(name === 'base' && !element.hasAttribute('href'))) say('element');
    const isHead = name === 'meta' || name === 'link' || name === 'script';
    if (name === 'meta' && element.hasAttribute('http-equiv')) say('meta');
    const loaded = element.getAttribute('src') ?? element.getAttribute('href');
    if (isHead && loaded !== null && new URL(loaded, location.href).origin !== own) say('loads');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || attribute === 'srcdoc' || attribute === 'is' || attribute === 'autofocus')
        say(attribute);
      if (ADDRESSES.includes(attribute) && !isFine(value)) say(attribute);
      if (attribute === 'href' || attribute === 'src') addresses.push(value);
      if (attribute === 'aria-label' || attribute === 'title') values.push(value);
    }
    if (element instanceof HTMLInputElement) values.push(element.value);
  }
  const words = [document.body.innerText, ...values, ...addresses].join('\n');
  // One that turns the direction of writing would turn what stands behind it in the line.
  for (const piece of document.querySelectorAll('a, cite, time, .author, small')) {
    const { display, unicodeBidi } = getComputedStyle(piece);
    if (display === 'inline' && unicodeBidi !== 'isolate')
      alien.push(`not kept apart: ${piece.outerHTML.slice(0, 120)}`);
  }
  const stories = [...document.querySelectorAll<HTMLElement>('[data-story]')].map((story) => {
    const link = story.querySelector('h3 a');
    const summary = story.querySelector('[data-summary]');
    for (const one of [link, summary])
      if (one && one.childElementCount > 0) alien.push(`in a text: ${one.outerHTML.slice(0, 120)}`);
    return [story.dataset.story ?? '', link?.textContent ?? '', summary?.textContent ?? null] as const;
  });
  return { marks: [...new Set(words.match(/\b[tm]\d+[a-z]+/g) ?? [])], alien, stories };
}

/** Looks for one text after the other, and at all that is found of each. */
export async function searchFor(queries: readonly string[]): Promise<string[]> {
  const marks = new Set<string>();
  const frame = () => new Promise((done) => setTimeout(done, 20));
  for (const query of queries) {
    location.hash = `#search?q=${query}`;
    for (let waited = 0; waited < 400; waited++) {
      await frame();
      const results = [...document.querySelectorAll<HTMLElement>('[data-result]')];
      const isOf = document.querySelector<HTMLInputElement>('input[type="search"]')?.value === query;
      const status = document.querySelector<HTMLElement>('main#search [role=status]')?.innerText ?? '';
      const areOf =
        results.length > 0 && results.every((result) => result.querySelector('h2')?.textContent?.includes(query));
      if (!isOf || !areOf || !/^\d/.test(status)) continue;
      for (const mark of document.body.innerText.match(/\b[tm]\d+[a-z]+/g) ?? []) marks.add(mark);
      for (const link of document.querySelectorAll('[data-result] a'))
        for (const mark of (link.getAttribute('href') ?? '').match(/\b[tm]\d+[a-z]+/g) ?? []) marks.add(mark);
      const more = document.querySelector<HTMLButtonElement>('main#search ol + button');
      if (!more && results.length >= Number.parseInt(status.replace(/\D/g, ''), 10)) break;
      more?.click();
    }
  }
  return [...marks];
}
