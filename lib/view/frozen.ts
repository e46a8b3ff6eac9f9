import { type Face, frozenKey } from '@/lib/frozen-key';
import { keepText } from '@/lib/view/keep-text';

/** A piece of a document as data: text, or an element with its attributes and what stands in it. */
export type Frozen = string | FrozenElement;
export type FrozenElement = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Frozen[],
];

/** A page as it was last shown, so that the next one can be drawn before any of the program has been loaded. */
export type FrozenPage = {
  /** What it was drawn from; another key means that the page has changed since. */
  readonly key: string;
  /** Of the root element: language and appearance. */
  readonly root: Readonly<Record<string, string>>;
  readonly body: readonly Frozen[];
};

/** What the reader opened on this page is closed on the next. */
const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(
    Array.from(element.attributes, ({ name, value }) => [name, value]).filter(
      ([name]) => name !== 'open' || element.localName !== 'details',
    ),
  );

const isShown = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && node.nodeName !== 'SCRIPT');

const freezeChildren = (node: Node): Frozen[] => Array.from(node.childNodes).filter(isShown).map(freeze);

const freeze = (node: Node): Frozen =>
  node instanceof Element ? [node.localName, attributesOf(node), freezeChildren(node)] : (node.textContent ?? '');

export const freezePage = (key: string, body: Element = document.body): FrozenPage => ({
  key,
  root: attributesOf(document.documentElement),
  body: freezeChildren(body),
});

const keyOfPage = (face?: Face) => frozenKey(location.pathname, face);

/** Undefined on the first tab ever, or when nothing can be made of what is kept. */
export function readFrozen(face?: Face): FrozenPage | undefined {
  const text = localStorage.getItem(keyOfPage(face));
  if (text === null) return undefined;
  try {
    const page = JSON.parse(text) as FrozenPage;
    return Array.isArray(page?.body) ? page : undefined;
  } catch {
    return undefined;
  }
}

/** A full storage costs the next tab its head start, no more. */
export const writeFrozen = (page: FrozenPage, face?: Face): void => keepText(keyOfPage(face), JSON.stringify(page));
