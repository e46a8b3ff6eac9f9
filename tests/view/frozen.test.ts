// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MANNERS, SEEN } from '@/lib/view/begins-quiet';
import { freezePage, readFrozen, writeFrozen } from '@/lib/view/frozen';
import { PICTURES_ON } from '@/lib/view/may-load';
import { thawPage } from '@/lib/view/thaw';

const NOW = Date.UTC(2026, 10, 24, 11, 45);
const PAGE =
  '<main data-edition-at="1"><h3>Rivers &amp; roads</h3><p style="color: red;">Words</p>' +
  '<svg viewBox="0 0 2 2"><path d="M0 0"></path></svg></main>';

/** The page's storage: what it holds, how often it was written, and how much fits. */
const storage = { items: new Map<string, string>(), writes: 0, room: Number.POSITIVE_INFINITY };

function show(html: string): void {
  document.documentElement.setAttribute('lang', 'fr-CA');
  document.body.innerHTML = html;
}

beforeEach(() => {
  Object.assign(storage, { items: new Map(), writes: 0, room: Number.POSITIVE_INFINITY });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.items.get(key) ?? null,
    removeItem: (key: string) => storage.items.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > storage.room) throw new DOMException('full', 'QuotaExceededError');
      storage.items.set(key, value);
      storage.writes++;
    },
  });
});

describe('the frozen page', () => {
  test('is nothing on the first tab ever', () => {
    show('<script src="/paint.js"></script>');
    thawPage(NOW);
    expect(readFrozen()).toBeUndefined();
    expect(document.documentElement.dataset.thawed).toBeUndefined();
  });

  test('comes back as it was shown, element by element', () => {
    show(PAGE);
    writeFrozen(freezePage('morning'));
    show('<script src="/paint.js"></script>');
    document.documentElement.removeAttribute('lang');
    thawPage(NOW);
    expect(document.body.innerHTML).toBe(PAGE);
    expect(document.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(document.documentElement.lang).toBe('fr-CA');
    expect(document.documentElement.dataset.thawed).toBe('morning');
  });

  test('has everything closed that the reader opened', () => {
    show('<details open=""><summary>Why</summary></details><dialog open=""></dialog>');
    writeFrozen(freezePage('morning'));
    thawPage(NOW);
    expect(document.querySelector('details')?.open).toBe(false);
    expect(document.querySelector('dialog')?.open).toBe(true);
  });

  test('leaves out what is over by now', () => {
    show(`<p data-until="${NOW - 1}">Expired</p><p data-until="${NOW + 1}">In force</p>`);
    writeFrozen(freezePage('morning'));
    thawPage(NOW);
    expect(document.body.textContent).toBe('In force');
  });

  test('loads its pictures only while the reader wants any', () => {
    show('<img alt="" loading="lazy" src="https://images.example.org/a.jpg">');
    writeFrozen(freezePage('morning'));
    thawPage(NOW);
    expect(document.querySelector('img')?.hasAttribute('src')).toBe(false);
    localStorage.setItem(PICTURES_ON, '1');
    thawPage(NOW);
    expect(document.querySelector('img')?.getAttribute('src')).toBe('https://images.example.org/a.jpg');
  });

  test('says what day it is, not what day it was', () => {
    document.documentElement.setAttribute('lang', 'fr-CA');
    document.body.innerHTML = '<h1 data-today="true">lundi 23 novembre 2026</h1>';
    writeFrozen(freezePage('morning'));
    thawPage(NOW);
    expect(document.body.textContent).toBe('mardi 24 novembre 2026');
  });

  test('that was damaged costs only the head start', () => {
    writeFrozen(freezePage('morning'));
    for (const key of storage.items.keys()) storage.items.set(key, '{"body":');
    show('<p>empty</p>');
    thawPage(NOW);
    expect(document.body.textContent).toBe('empty');
  });

  test('is not written again when nothing changed: writing wakes every other tab', () => {
    writeFrozen(freezePage('morning'));
    writeFrozen(freezePage('morning'));
    expect(storage.writes).toBe(1);
  });

  test('that does not fit is dropped, so that no old one is taken for the new', () => {
    writeFrozen(freezePage('morning'));
    storage.room = 10;
    writeFrozen(freezePage('evening'));
    expect(readFrozen()).toBeUndefined();
  });
});

describe('a tab that is to be quiet', () => {
  const session = new Map<string, string>();

  beforeEach(() => {
    session.clear();
    vi.stubGlobal('sessionStorage', { getItem: (key: string) => session.get(key) ?? null });
    vi.stubGlobal('location', { pathname: '/newtab.html', hash: '', search: '' });
    show('<p>Stories</p>');
    writeFrozen(freezePage('morning'));
    show('<p>The date</p>');
    writeFrozen(freezePage('morning'), 'quiet');
    show('');
    localStorage.setItem(MANNERS, JSON.stringify({ newTab: 'asked', pausedUntil: 0, shownAt: 0 }));
  });

  const drawn = () => {
    thawPage(NOW);
    return document.body.textContent;
  };

  test('begins with the quiet page', () => expect(drawn()).toBe('The date'));

  test.each([
    ['was asked for the briefing by its address', () => vi.stubGlobal('location', { ...location, hash: '#briefing' })],
    ['is the side panel', () => vi.stubGlobal('location', { ...location, pathname: '/sidepanel.html' })],
    ['has shown the briefing before', () => session.set(SEEN, '1')],
    ['has no rule that can be read', () => localStorage.setItem(MANNERS, '{')],
  ])('does not where it %s', (_, arrange) => {
    arrange();
    expect(drawn()).not.toBe('The date');
  });

  test('shows nothing for a moment rather than the stories, where no quiet page was kept', () => {
    storage.items.delete('briefing:frozen:1:/newtab.html#quiet');
    expect(drawn()).toBe('');
  });
});
