// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { fillWindow } from '@/lib/view/fill-window';

const KEPT = 'briefing:window:1';
const HEIGHT = 100;

/** Rows of two parts, each as tall as told. */
function sheet(count: number) {
  const element = document.createElement('div');
  const parts = Array.from({ length: count }, (_, place) => () => {
    const part = Object.assign(document.createElement('p'), { textContent: `${place}` });
    const top = Math.floor(place / 2) * HEIGHT;
    part.getBoundingClientRect = () => ({ top, bottom: top + HEIGHT }) as DOMRect;
    return part;
  });
  return { element, parts, drawn: () => [...element.children].map(({ textContent }) => Number(textContent)) };
}

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place);

function openWindow(height: number): void {
  vi.stubGlobal('innerWidth', 800);
  vi.stubGlobal('innerHeight', height);
}

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

test('as many parts are drawn as the window shows, and the others when they are asked for', () => {
  openWindow(250);
  const { element, parts, drawn } = sheet(12);
  const drawRest = fillWindow({ element, parts });
  expect(drawn()).toEqual(upTo(6));
  drawRest();
  expect(drawn()).toEqual(upTo(12));
});

test('how many filled a window is known to the next of that size, and to no other', () => {
  openWindow(350);
  const first = sheet(20);
  fillWindow(first)();
  const second = sheet(20);
  fillWindow(second);
  expect(second.drawn()).toEqual(upTo(8));
  openWindow(150);
  const third = sheet(20);
  fillWindow(third);
  expect(third.drawn()).toEqual(upTo(3));
});

test('a sheet that is shorter than the window is drawn whole', () => {
  openWindow(5000);
  const { element, parts, drawn } = sheet(5);
  fillWindow({ element, parts })();
  expect(drawn()).toEqual(upTo(5));
});

test.each(['', 'x', '800x250', '800x250:', '800x250:-3', '800x250:0', '800x250:2.5', '800x250:99', '800x250:NaN'])(
  'whatever is kept, each part is drawn once and in its place: %o',
  (kept) => {
    openWindow(250);
    localStorage.setItem(KEPT, kept);
    const { element, parts, drawn } = sheet(12);
    const drawRest = fillWindow({ element, parts });
    expect(drawn()).toEqual(upTo(drawn().length));
    expect(drawn().length).toBeGreaterThanOrEqual(5);
    drawRest();
    expect(drawn()).toEqual(upTo(12));
  },
);
