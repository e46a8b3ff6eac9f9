// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { closeAtFocus, openAtFocus, storyAtFocus, toggleWhy, walkSections, walkStories } from '@/lib/view/walk';

const story = (id: string) =>
  `<article data-story="${id}"><h3><a href="#${id}">${id}</a></h3>
   <details class="story-why"><summary>Why</summary></details></article>`;

beforeEach(() => {
  document.body.innerHTML = `<main tabindex="-1">
    <section data-section="weather"><h2>Weather</h2></section>
    <section data-section="canada"><h2>Canada</h2>${story('c1')}${story('c2')}</section>
    <section data-section="us"><h2>US</h2></section>
    <section data-section="ai"><h2>AI</h2>${story('a1')}</section></main>`;
  // Everything stands below the top of the window.
  for (const element of document.querySelectorAll('a, h2'))
    element.getBoundingClientRect = () => new DOMRect(0, 9, 9, 9);
});

const at = () => document.activeElement?.textContent;
const steps = (walk: () => boolean, count: number) => Array.from({ length: count }, () => walk() && at());

test('the way leads from story to story, through all sections, and ends', () => {
  expect(steps(() => walkStories('next'), 4)).toEqual(['c1', 'c2', 'a1', false]);
  expect(at()).toBe('a1');
  expect(steps(() => walkStories('previous'), 3)).toEqual(['c2', 'c1', false]);
});

test('from a control of a story the way leads to the next story, and back to its own', () => {
  steps(() => walkStories('next'), 1);
  document.querySelector<HTMLElement>('[data-story="c1"] summary')?.focus();
  expect(steps(() => walkStories('previous'), 1)).toEqual(['c1']);
  document.querySelector<HTMLElement>('[data-story="c1"] summary')?.focus();
  expect(steps(() => walkStories('next'), 1)).toEqual(['c2']);
});

test('sections are walked by their first story, or by their heading where they have none', () => {
  expect(steps(() => walkSections('next'), 5)).toEqual(['Weather', 'c1', 'US', 'a1', false]);
  expect(steps(() => walkSections('previous'), 4)).toEqual(['US', 'c1', 'Weather', false]);
});

test('what has been scrolled past is not where the reader is', () => {
  const first = document.querySelector('[data-story="c1"] a') as HTMLElement;
  first.getBoundingClientRect = () => new DOMRect(0, -20, 9, 9);
  expect(steps(() => walkStories('next'), 1)).toEqual(['c2']);
});

test('why a story is here opens and closes by key, and going back closes it too', () => {
  steps(() => walkStories('next'), 1);
  const why = document.querySelector<HTMLDetailsElement>('[data-story="c1"] details');
  toggleWhy(storyAtFocus() as HTMLElement);
  expect(why?.open).toBe(true);
  expect(closeAtFocus()).toBe(true);
  expect([why?.open, closeAtFocus(), at()]).toEqual([false, false, 'Why']);
});

test('the way leads through what was saved, found or is past as well, and opens it', () => {
  document.body.innerHTML = `<main data-saved-list><ol><li><h3><a href="#s">saved</a></h3></li></ol></main>
    <main><ol><li data-result="1"><h2><a href="#f">found</a></h2></li><li data-result="2"><h2>old</h2></li></ol></main>
    <div class="archive-page"><ol><li class="day"><h2><a href="#p">past</a></h2></li></ol></div>`;
  for (const element of document.querySelectorAll('a')) element.getBoundingClientRect = () => new DOMRect(0, 9, 9, 9);
  expect(steps(() => walkStories('next'), 4)).toEqual(['saved', 'found', 'past', false]);
  const opened: string[] = [];
  document.addEventListener('click', ({ target }) => opened.push((target as HTMLElement).textContent));
  openAtFocus();
  expect(opened).toEqual(['past']);
});
