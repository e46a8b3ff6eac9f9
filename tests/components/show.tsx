import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { WordsContext, wordsFor } from '@/components/words';
import type { Language } from '@/lib/i18n';

export const ZONE = 'America/Toronto';

/** Renders into an empty page, and gives what a reader could find there. */
export function show(child: ComponentChild, language: Language = 'en') {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const draw = (node: ComponentChild) =>
    act(() => {
      render(<WordsContext.Provider value={wordsFor(language, ZONE)}>{node}</WordsContext.Provider>, page);
    });
  draw(child);
  return { page, again: draw };
}

/** Non-breaking spaces are a matter of type; one space is as good as another here. */
export const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const all = <T extends Element = HTMLElement>(node: ParentNode, selector: string): T[] => [
  ...node.querySelectorAll<T>(selector),
];

/** The one button or link with these words. */
export function button(node: ParentNode, words: string | RegExp): HTMLElement {
  const found = all(node, 'button, a').filter((one) => {
    const name = one.getAttribute('aria-label') ?? textOf(one);
    return typeof words === 'string' ? name === words : words.test(name);
  });
  if (found.length !== 1) throw new Error(`${found.length} buttons say ${words}: ${textOf(node as Element)}`);
  return found[0] as HTMLElement;
}

export const click = (target: HTMLElement) => act(() => target.click());

/** The one field whose label, or own name, is these words. */
export function field<T extends HTMLElement = HTMLInputElement>(node: ParentNode, name: string): T {
  const found = all(node, 'input, select, textarea').filter((one) => nameOf(one) === name);
  if (found.length !== 1) throw new Error(`${found.length} fields are named ${name}: ${textOf(node as Element)}`);
  return found[0] as T;
}

function nameOf(one: HTMLElement): string {
  const own = one.getAttribute('aria-label');
  if (own !== null) return own;
  const by = one.getAttribute('aria-labelledby');
  return textOf(by === null ? one.closest('label')?.querySelector('span') : document.getElementById(by));
}

/** As if the reader had typed or chosen it and gone on. */
export const enter = (target: HTMLInputElement | HTMLSelectElement, value: string) =>
  act(() => {
    target.value = value;
    for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
  });

export const press = (target: HTMLElement, key: string) =>
  act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

export const submit = (form: HTMLFormElement | null) =>
  act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

/** As if the reader had opened the disclosure. */
export const unclose = (details: HTMLDetailsElement | null) =>
  act(() => {
    if (!details) throw new Error('there is nothing to open');
    details.open = true;
  });
