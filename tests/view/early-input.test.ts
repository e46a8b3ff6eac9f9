// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { keepEarlyInput, tellReady } from '@/lib/view/early-input';

const heard: string[] = [];
let end = new AbortController();
beforeEach(() => {
  end.abort();
  end = new AbortController();
  heard.length = 0;
  document.body.innerHTML = '<button><span>Save</span></button><a href="#x">Story</a>';
});
const hear = () => {
  document.querySelector('button')?.addEventListener('click', () => heard.push('save'));
  document.querySelector('a')?.addEventListener('click', () => heard.push('story'));
  document.body.addEventListener('keydown', ({ key }) => heard.push(key), { signal: end.signal });
};
const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
const press = (key: string, over: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...over }));

test('what was done before the program was there is given to it in its order, and once', () => {
  keepEarlyInput();
  press('j');
  click('span');
  press('s');
  hear();
  tellReady();
  expect(heard).toEqual(['j', 'save', 's']);
  click('span');
  press('k');
  tellReady();
  expect(heard).toEqual(['j', 'save', 's', 'save', 'k']);
});

test('links are the browser’s, and so are its shortcuts', () => {
  keepEarlyInput();
  click('a');
  press('s', { ctrlKey: true });
  hear();
  tellReady();
  expect(heard).toEqual([]);
});

test('a page that is drawn anew has another button that says the same; of two, neither is clicked', () => {
  keepEarlyInput();
  click('button');
  document.body.innerHTML = '<button>Save</button><button>Undo</button>';
  hear();
  tellReady();
  expect(heard).toEqual(['save']);
  keepEarlyInput();
  click('button');
  heard.length = 0;
  document.body.innerHTML = '<button>Save</button><button>Save</button>';
  hear();
  tellReady();
  expect(heard).toEqual([]);
});

test('a button that is gone by then is not clicked', () => {
  keepEarlyInput();
  const gone = document.querySelector('button');
  gone?.click();
  hear();
  gone?.remove();
  tellReady();
  expect(heard).toEqual([]);
});

test('a key that is held down stays one that is held: what is done once is not done and undone', () => {
  const repeats: boolean[] = [];
  document.body.addEventListener('keydown', ({ repeat }) => repeats.push(repeat), { signal: end.signal });
  keepEarlyInput();
  press('s');
  press('s', { repeat: true });
  repeats.length = 0;
  tellReady();
  expect(repeats).toEqual([false, true]);
});

test('what a button says is also its label, and which story it stands in', () => {
  const story = (id: string) => `<article data-story="${id}"><button>Keep</button></article>`;
  document.body.innerHTML = `${story('a')}<button aria-label="Help"></button>`;
  keepEarlyInput();
  for (const one of document.querySelectorAll('button')) one.click();
  document.body.innerHTML = `${story('b')}<button aria-label="Hide the weather"></button>`;
  for (const one of document.querySelectorAll('button')) one.addEventListener('click', () => heard.push('other'));
  tellReady();
  expect(heard).toEqual([]);
});
