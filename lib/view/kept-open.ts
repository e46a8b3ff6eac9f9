/** Whose elements are found again by name, wherever they stand in a page that was drawn anew. */
const NAMED = ['data-story', 'data-section', 'id'] as const;

/** An element by the nearest one that has a name, and the steps from there: which of its parent's children that look alike. */
type Place = { readonly anchor: string | undefined; readonly steps: readonly (readonly [look: string, nth: number])[] };

const lookOf = (element: Element): string => [element.localName, ...element.classList].join('.');

const alike = (parent: Element, look: string): Element[] =>
  Array.from(parent.children).filter((child) => lookOf(child) === look);

function anchorOf(element: Element): string | undefined {
  const name = NAMED.find((one) => element.hasAttribute(one));
  return name && `[${name}="${CSS.escape(element.getAttribute(name) ?? '')}"]`;
}

function placeOf(element: Element): Place {
  const anchor = anchorOf(element);
  const parent = element.parentElement;
  if (anchor !== undefined || element === document.body || !parent) return { anchor, steps: [] };
  const before = placeOf(parent);
  const look = lookOf(element);
  return { ...before, steps: [...before.steps, [look, alike(parent, look).indexOf(element)]] };
}

const at = ({ anchor, steps }: Place): Element | null | undefined =>
  steps.reduce<Element | null | undefined>(
    (parent, [look, nth]) => parent && alike(parent, look)[nth],
    anchor === undefined ? document.body : document.querySelector(anchor),
  );

/** Another link in the same place is another element. */
const isSame = (one: Element | null | undefined, href: string | null): one is HTMLElement =>
  one instanceof HTMLElement && one.getAttribute('href') === href;

/**
 * Remembers what the reader has opened and where the focus is, while the page is drawn anew. What is called afterwards
 * opens and focuses the same elements, as far as there are any.
 */
export function keepOpen(): () => void {
  const open = Array.from(document.querySelectorAll('details[open]'), placeOf);
  const { activeElement } = document;
  const focused = activeElement && activeElement !== document.body ? placeOf(activeElement) : undefined;
  const href = activeElement?.getAttribute('href') ?? null;
  return () => {
    for (const place of open) at(place)?.setAttribute('open', '');
    const target = focused && at(focused);
    if (target !== document.activeElement && isSame(target, href)) target.focus({ preventScroll: true });
  };
}
