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
